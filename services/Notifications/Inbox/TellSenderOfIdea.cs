using FrivilligPlattform.Contracts.Recruitment.V1;
using MassTransit;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>Tells who sent an idea that there is an answer (row 18).</summary>
public sealed class TellSenderOfIdea(NotificationsDb db) : IConsumer<IdeaAnswered>
{
    public Task Consume(ConsumeContext<IdeaAnswered> context)
    {
        var e = context.Message;
        return db.NotifyAsync(
            [e.SenderId],
            NotificationKind.IdeaAnswered,
            e.IdeaId,
            new Dictionary<string, string>
            {
                [Parameter.Organisation] = e.OrganisationId.ToString(),
            },
            e.At,
            context.CancellationToken);
    }
}
