using FrivilligPlattform.Contracts.Recruitment.V1;
using MassTransit;

namespace FrivilligPlattform.Notifications.Titles;

/// <summary>Keeps what a published opportunity is called.</summary>
public sealed class KeepOpportunityTitle(NotificationsDb db) : IConsumer<OpportunityPublished>
{
    public Task Consume(ConsumeContext<OpportunityPublished> context)
    {
        var e = context.Message;
        return db.KeepTitleAsync(e.OpportunityId.ToString(), e.Title, e.At, context.CancellationToken);
    }
}
