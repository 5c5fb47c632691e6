using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using MassTransit;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>Tells coordinators that an inhabitant sent an idea (row 18).</summary>
public sealed class TellCoordinatorsOfIdea(NotificationsDb db) : IConsumer<IdeaSent>
{
    public Task Consume(ConsumeContext<IdeaSent> context)
    {
        var e = context.Message;
        return db.NotifyMembersAsync(
            e.OrganisationId,
            [Roles.Coordinator, Roles.Administrator],
            NotificationKind.IdeaReceived,
            e.IdeaId,
            new Dictionary<string, string>
            {
                [Parameter.Organisation] = e.OrganisationId.ToString(),
            },
            e.At,
            context.CancellationToken);
    }
}
