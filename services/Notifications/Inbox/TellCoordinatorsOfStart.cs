using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using MassTransit;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>Tells coordinators that a volunteer accepted and starts.</summary>
public sealed class TellCoordinatorsOfStart(NotificationsDb db) : IConsumer<AssignmentStarted>
{
    public Task Consume(ConsumeContext<AssignmentStarted> context)
    {
        var e = context.Message;
        return db.NotifyMembersAsync(
            e.OrganisationId,
            [Roles.Coordinator],
            NotificationKind.AssignmentStarted,
            e.AssignmentId,
            new Dictionary<string, string>
            {
                [Parameter.Opportunity] = e.OpportunityId.ToString(),
                [Parameter.Organisation] = e.OrganisationId.ToString(),
                [Parameter.On] = e.StartsOn.ToString("O"),
            },
            e.At,
            context.CancellationToken);
    }
}
