using FrivilligPlattform.Contracts.Recruitment.V1;
using MassTransit;

namespace FrivilligPlattform.Matching.Opportunities;

/// <summary>Keeps the own copy of an opportunity, and tells every replica's index when something was news.</summary>
public sealed class KeepOpportunity(MatchingDb db, TimeProvider clock)
    : IConsumer<OpportunityPublished>, IConsumer<OpportunityChanged>, IConsumer<OpportunityClosed>
{
    public Task Consume(ConsumeContext<OpportunityPublished> context) =>
        KeepAsync(context.Message.OpportunityId, o => o.Learn(context.Message), context.CancellationToken);

    public Task Consume(ConsumeContext<OpportunityChanged> context) =>
        KeepAsync(context.Message.OpportunityId, o => o.Learn(context.Message), context.CancellationToken);

    public Task Consume(ConsumeContext<OpportunityClosed> context) =>
        KeepAsync(context.Message.OpportunityId, o => o.Learn(context.Message), context.CancellationToken);

    private async Task KeepAsync(Guid id, Func<Opportunity, bool> learn, CancellationToken ct)
    {
        var opportunity = await db.Opportunities.FindAsync([id], ct);
        if (opportunity is null)
            db.Opportunities.Add(opportunity = new() { Id = id });

        if (learn(opportunity))
            db.IndexChanges.Add(new() { OpportunityId = id, At = clock.GetUtcNow().UtcDateTime });
    }
}
