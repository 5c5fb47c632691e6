using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using MassTransit;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>Tells those who already offer the like that a municipality plans it and that they may comment (row 130).</summary>
public sealed class TellCoordinatorsOfPlan(NotificationsDb db) : IConsumer<CommentAsked>
{
    public Task Consume(ConsumeContext<CommentAsked> context)
    {
        var e = context.Message;
        return db.NotifyMembersAsync(
            e.AskedOrganisationId,
            [Roles.Coordinator, Roles.Administrator],
            NotificationKind.CommentAsked,
            e.OpportunityId,
            new Dictionary<string, string>
            {
                [Parameter.Organisation] = e.AskedOrganisationId.ToString(),
            },
            e.At,
            context.CancellationToken);
    }
}
