using FrivilligPlattform.Contracts.Recruitment.V1;
using MassTransit;

namespace FrivilligPlattform.Reporting.Opportunities;

/// <summary>Keeps when an opportunity was open.</summary>
public sealed class KeepOpportunity(ReportingDb db)
    : IConsumer<OpportunityPublished>, IConsumer<OpportunityChanged>, IConsumer<OpportunityClosed>
{
    public async Task Consume(ConsumeContext<OpportunityPublished> context)
    {
        var e = context.Message;
        (await FindAsync(e.OpportunityId, context.CancellationToken)).LearnPublished(e.OrganisationId, e.MunicipalityNumber, e.At);
    }

    public async Task Consume(ConsumeContext<OpportunityChanged> context)
    {
        var e = context.Message;
        (await FindAsync(e.OpportunityId, context.CancellationToken)).LearnChanged(e.OrganisationId, e.MunicipalityNumber, e.Open, e.At);
    }

    public async Task Consume(ConsumeContext<OpportunityClosed> context) =>
        (await FindAsync(context.Message.OpportunityId, context.CancellationToken)).LearnClosed(context.Message.At);

    private async Task<Opportunity> FindAsync(Guid id, CancellationToken ct) =>
        await db.Opportunities.FindAsync([id], ct) ?? db.Opportunities.Add(new() { Id = id }).Entity;
}
