using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using MassTransit;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>Tells coordinators to confirm what the organisation offers and needs (row 114).</summary>
public sealed class TellCoordinatorsOfProfile(NotificationsDb db) : IConsumer<ProfileConfirmationDue>
{
    public Task Consume(ConsumeContext<ProfileConfirmationDue> context)
    {
        var e = context.Message;
        return db.NotifyMembersAsync(
            e.OrganisationId,
            [Roles.Coordinator, Roles.Administrator],
            NotificationKind.ProfileConfirmationDue,
            context.MessageId ?? e.OrganisationId,
            new Dictionary<string, string>
            {
                [Parameter.Organisation] = e.OrganisationId.ToString(),
            },
            e.At,
            context.CancellationToken);
    }
}
