using FrivilligPlattform.Contracts.Matching.V1;
using MassTransit;

namespace FrivilligPlattform.Notifications.Inbox;

/// <summary>Tells somebody that something new answers a saved search.</summary>
public sealed class TellSearcherOfAnswers(NotificationsDb db) : IConsumer<SavedSearchAnswered>
{
    public Task Consume(ConsumeContext<SavedSearchAnswered> context)
    {
        var e = context.Message;
        return db.NotifyAsync(
            [e.AccountId],
            NotificationKind.SavedSearchAnswered,
            e.DigestId,
            new Dictionary<string, string>
            {
                [Parameter.Opportunity] = e.OpportunityIds.Count > 0 ? e.OpportunityIds[0].ToString() : "",
            },
            e.At,
            context.CancellationToken);
    }
}
