using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using MassTransit;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>Tells administrators of the organisation above, or of its own at the top, that an interest waited too long (row 147).</summary>
public sealed class TellAdministratorsOfEscalation(NotificationsDb db) : IConsumer<InterestEscalated>
{
    public Task Consume(ConsumeContext<InterestEscalated> context)
    {
        var e = context.Message;
        return db.NotifyMembersAsync(
            e.ParentId ?? e.OrganisationId,
            [Roles.Administrator],
            NotificationKind.InterestEscalated,
            e.InterestId,
            new Dictionary<string, string>
            {
                [Parameter.Opportunity] = e.OpportunityId.ToString(),
                [Parameter.Organisation] = e.OrganisationId.ToString(),
            },
            e.At,
            context.CancellationToken);
    }
}
