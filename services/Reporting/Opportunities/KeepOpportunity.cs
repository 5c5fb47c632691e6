using FrivilligPlattform.Contracts.Recruitment.V1;
using MassTransit;

namespace FrivilligPlattform.Reporting.Opportunities;

/// <summary>Keeps when an opportunity was open.</summary>
public sealed class KeepOpportunity(ReportingDb db)
    : IConsumer<OpportunityPublished>, IConsumer<OpportunityChanged>, IConsumer<OpportunityClosed>
{
    public async Task Consume(ConsumeContext<OpportunityPublished> context) =>
        (await FindAsync(context.Message.OpportunityId, context.CancellationToken)).Learn(context.Message);

    public async Task Consume(ConsumeContext<OpportunityChanged> context) =>
        (await FindAsync(context.Message.OpportunityId, context.CancellationToken)).Learn(context.Message);

    public async Task Consume(ConsumeContext<OpportunityClosed> context) =>
        (await FindAsync(context.Message.OpportunityId, context.CancellationToken)).Learn(context.Message);

    private async Task<Opportunity> FindAsync(Guid id, CancellationToken ct) =>
        await db.Opportunities.FindAsync([id], ct) ?? db.Opportunities.Add(new() { Id = id }).Entity;
}
