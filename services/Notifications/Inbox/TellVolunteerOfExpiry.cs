using FrivilligPlattform.Contracts.Recruitment.V1;
using MassTransit;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>Tells a volunteer that a declaration, talk or certificate runs out soon (rows 73 and 105).</summary>
public sealed class TellVolunteerOfExpiry(NotificationsDb db) : IConsumer<ClearanceExpiring>
{
    public Task Consume(ConsumeContext<ClearanceExpiring> context)
    {
        var e = context.Message;
        return db.NotifyAsync(
            [e.VolunteerId],
            NotificationKind.ClearanceExpiring,
            context.MessageId ?? e.VolunteerId,
            e.OrganisationId is { } organisation ? new Dictionary<string, string> { [Parameter.Organisation] = organisation.ToString() } : new Dictionary<string, string>(),
            e.At,
            context.CancellationToken);
    }
}
