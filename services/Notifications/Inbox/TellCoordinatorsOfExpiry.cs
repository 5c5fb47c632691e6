using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using MassTransit;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>Tells coordinators to say whether an opportunity still stands.</summary>
public sealed class TellCoordinatorsOfExpiry(NotificationsDb db) : IConsumer<OpportunityRefreshDue>
{
    public Task Consume(ConsumeContext<OpportunityRefreshDue> context)
    {
        var e = context.Message;
        return db.NotifyMembersAsync(
            e.OrganisationId,
            [Roles.Coordinator, Roles.Administrator],
            NotificationKind.OpportunityRefreshDue,
            context.MessageId ?? e.OpportunityId,
            new Dictionary<string, string>
            {
                [Parameter.Opportunity] = e.OpportunityId.ToString(),
                [Parameter.Organisation] = e.OrganisationId.ToString(),
            },
            e.At,
            context.CancellationToken);
    }
}
