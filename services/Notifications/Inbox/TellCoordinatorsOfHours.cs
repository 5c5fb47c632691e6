using System.Globalization;
using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Hosting;
using MassTransit;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>Tells coordinators about hours that wait for approval.</summary>
public sealed class TellCoordinatorsOfHours(NotificationsDb db) : IConsumer<HoursLogged>
{
    public Task Consume(ConsumeContext<HoursLogged> context)
    {
        var e = context.Message;
        return db.NotifyMembersAsync(
            e.OrganisationId,
            [Roles.Coordinator],
            NotificationKind.HoursLogged,
            e.HoursId,
            new Dictionary<string, string>
            {
                [Parameter.Organisation] = e.OrganisationId.ToString(),
                [Parameter.Minutes] = e.Minutes.ToString(CultureInfo.InvariantCulture),
                [Parameter.On] = e.On.ToString("O"),
            },
            e.At,
            context.CancellationToken);
    }
}
