using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using MassTransit;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>Tells coordinators that a thanks or talk with a volunteer is due (row 17).</summary>
public sealed class TellCoordinatorsOfFollowUp(NotificationsDb db) : IConsumer<FollowUpDue>
{
    public Task Consume(ConsumeContext<FollowUpDue> context)
    {
        var e = context.Message;
        return db.NotifyMembersAsync(
            e.OrganisationId,
            [Roles.Coordinator],
            NotificationKind.FollowUpDue,
            e.FollowUpId,
            new Dictionary<string, string>
            {
                [Parameter.Organisation] = e.OrganisationId.ToString(),
            },
            e.At,
            context.CancellationToken);
    }
}
