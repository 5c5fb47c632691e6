using System.Globalization;
using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Hosting;
using MassTransit;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>Tells coordinators that a guardian took back the consent of somebody who has a place on a shift to come (row 135); not whose.</summary>
public sealed class TellCoordinatorsOfGuardian(NotificationsDb db) : IConsumer<ShiftLostGuardian>
{
    public Task Consume(ConsumeContext<ShiftLostGuardian> context)
    {
        var e = context.Message;
        return db.NotifyMembersAsync(
            e.OrganisationId,
            [Roles.Coordinator],
            NotificationKind.ShiftLostGuardian,
            NotificationRows.SubjectOf(e.SignUpId, e.At),
            new Dictionary<string, string>
            {
                [Parameter.Shift] = e.Title,
                [Parameter.Place] = e.PlaceName,
                [Parameter.When] = e.StartsAt.ToString("O", CultureInfo.InvariantCulture),
                [Parameter.Organisation] = e.OrganisationId.ToString(),
                [Parameter.Roster] = e.RosterId.ToString(),
            },
            e.At,
            context.CancellationToken);
    }
}
