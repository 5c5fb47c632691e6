using FrivilligPlattform.Contracts.Matching.V1;
using MassTransit;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>Tells a volunteer in one digest of new opportunities that fit.</summary>
public sealed class TellVolunteerOfSuggestions(NotificationsDb db) : IConsumer<OpportunitiesSuggested>
{
    public Task Consume(ConsumeContext<OpportunitiesSuggested> context)
    {
        var e = context.Message;
        return db.NotifyAsync(
            [e.VolunteerId],
            NotificationKind.OpportunitiesSuggested,
            e.DigestId,
            new Dictionary<string, string>
            {
                [Parameter.Opportunity] = e.OpportunityIds.Count > 0 ? e.OpportunityIds[0].ToString() : "",
            },
            e.At,
            context.CancellationToken);
    }
}
