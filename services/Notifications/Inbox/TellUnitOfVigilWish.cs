using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using MassTransit;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>Tells those who coordinate a unit that somebody asks for a vigil and waits for an answer (row 70).</summary>
public sealed class TellUnitOfVigilWish(NotificationsDb db) : IConsumer<VigilWished>
{
    public Task Consume(ConsumeContext<VigilWished> context)
    {
        var e = context.Message;
        return db.NotifyMembersAsync(
            e.OrganisationId,
            [Roles.Coordinator, Roles.Administrator],
            NotificationKind.VigilWished,
            e.WishId,
            new Dictionary<string, string>
            {
                [Parameter.Organisation] = e.OrganisationId.ToString(),
            },
            e.At,
            context.CancellationToken);
    }
}
