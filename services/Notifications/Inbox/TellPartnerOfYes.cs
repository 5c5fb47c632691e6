using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using MassTransit;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>Tells the other side of a joint opportunity that its yes is waited for: neither publishes alone (row 129).</summary>
public sealed class TellPartnerOfYes(NotificationsDb db) : IConsumer<JointPublicationAsked>
{
    public Task Consume(ConsumeContext<JointPublicationAsked> context)
    {
        var e = context.Message;
        return db.NotifyMembersAsync(
            e.AskedOrganisationId,
            [Roles.Coordinator, Roles.Administrator],
            NotificationKind.JointPublicationAsked,
            e.OpportunityId,
            new Dictionary<string, string>
            {
                [Parameter.Organisation] = e.AskedOrganisationId.ToString(),
            },
            e.At,
            context.CancellationToken);
    }
}
