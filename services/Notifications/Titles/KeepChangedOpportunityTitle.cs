using FrivilligPlattform.Contracts.Recruitment.V1;
using MassTransit;

namespace FrivilligPlattform.Notifications.Titles;

/// <summary>Keeps up with what an opportunity is called.</summary>
public sealed class KeepChangedOpportunityTitle(NotificationsDb db) : IConsumer<OpportunityChanged>
{
    public Task Consume(ConsumeContext<OpportunityChanged> context)
    {
        var e = context.Message;
        return db.KeepTitleAsync(e.OpportunityId.ToString(), e.Title, e.At, context.CancellationToken);
    }
}
