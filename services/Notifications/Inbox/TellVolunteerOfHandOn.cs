using FrivilligPlattform.Contracts.Recruitment.V1;
using MassTransit;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>Tells a volunteer that an organisation proposes another, and that only they decide (row 147).</summary>
public sealed class TellVolunteerOfHandOn(NotificationsDb db) : IConsumer<HandOnProposed>
{
    public Task Consume(ConsumeContext<HandOnProposed> context)
    {
        var e = context.Message;
        return db.NotifyAsync(
            [e.VolunteerId],
            NotificationKind.HandOnProposed,
            e.HandOnId,
            new Dictionary<string, string>
            {
                [Parameter.Opportunity] = e.ToOpportunityId.ToString(),
                [Parameter.Organisation] = e.ToOrganisationId.ToString(),
            },
            e.At,
            context.CancellationToken);
    }
}
