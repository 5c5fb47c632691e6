using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using MassTransit;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>Tells an organisation's administrators that it is verified and may publish.</summary>
public sealed class TellAdministratorsOfVerification(NotificationsDb db) : IConsumer<OrganisationVerified>
{
    public Task Consume(ConsumeContext<OrganisationVerified> context)
    {
        var e = context.Message;
        return db.NotifyMembersAsync(
            e.OrganisationId,
            [Roles.Administrator],
            NotificationKind.OrganisationVerified,
            e.OrganisationId,
            new Dictionary<string, string> { [Parameter.Organisation] = e.OrganisationId.ToString() },
            e.At,
            context.CancellationToken);
    }
}
