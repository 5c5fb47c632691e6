using FrivilligPlattform.Contracts.Recruitment.V1;
using MassTransit;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>Tells a volunteer about an offered assignment, which starts only if he or she accepts (row 126).</summary>
public sealed class TellVolunteerOfOffer(NotificationsDb db) : IConsumer<AssignmentOffered>
{
    public Task Consume(ConsumeContext<AssignmentOffered> context)
    {
        var e = context.Message;
        return db.NotifyAsync(
            [e.VolunteerId],
            NotificationKind.AssignmentOffered,
            e.AssignmentId,
            new Dictionary<string, string>
            {
                [Parameter.Opportunity] = e.OpportunityId.ToString(),
                [Parameter.Organisation] = e.OrganisationId.ToString(),
            },
            e.At,
            context.CancellationToken);
    }
}
