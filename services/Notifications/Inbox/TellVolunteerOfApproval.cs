using System.Globalization;
using FrivilligPlattform.Contracts.Matching.V1;
using MassTransit;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>Tells a volunteer that hours are approved.</summary>
public sealed class TellVolunteerOfApproval(NotificationsDb db) : IConsumer<HoursApproved>
{
    public Task Consume(ConsumeContext<HoursApproved> context)
    {
        var e = context.Message;
        return db.NotifyAsync(
            [e.VolunteerId],
            NotificationKind.HoursApproved,
            e.HoursId,
            new Dictionary<string, string>
            {
                [Parameter.Opportunity] = e.OpportunityId.ToString(),
                [Parameter.Organisation] = e.OrganisationId.ToString(),
                [Parameter.Minutes] = e.Minutes.ToString(CultureInfo.InvariantCulture),
                [Parameter.On] = e.On.ToString("O"),
            },
            e.At,
            context.CancellationToken);
    }
}
