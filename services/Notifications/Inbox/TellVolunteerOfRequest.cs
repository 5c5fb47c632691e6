using FrivilligPlattform.Contracts.Matching.V1;
using MassTransit;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>Tells a volunteer that an organisation asks, without the organisation knowing who it asks.</summary>
public sealed class TellVolunteerOfRequest(NotificationsDb db) : IConsumer<VolunteerAsked>
{
    public Task Consume(ConsumeContext<VolunteerAsked> context)
    {
        var e = context.Message;
        return db.NotifyAsync(
            [e.VolunteerId],
            NotificationKind.VolunteerAsked,
            e.RequestId,
            new Dictionary<string, string>
            {
                [Parameter.Opportunity] = e.OpportunityId.ToString(),
                [Parameter.Organisation] = e.OrganisationId.ToString(),
            },
            e.At,
            context.CancellationToken);
    }
}
