using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Matching.Index;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Opportunities;

/// <summary>Keeps the own copy of an opportunity, and tells every replica's index when something was news.</summary>
public sealed class KeepOpportunity(MatchingDb db, TimeProvider clock)
    : IConsumer<OpportunityPublished>, IConsumer<OpportunityChanged>, IConsumer<OpportunityClosed>
{
    /// <summary>What is no volunteering is suggested to no volunteer (row 152).</summary>
    private const string CivicService = "civicService";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task Consume(ConsumeContext<OpportunityPublished> context)
    {
        var (e, ct) = (context.Message, context.CancellationToken);
        if (e.Participation is CivicService)
            return;
        if (await KeepAsync(e.OpportunityId, o => o.Learn(e, Now), ct) && !await db.Offerings.AnyAsync(o => o.OpportunityId == e.OpportunityId, ct))
            db.Offerings.Add(new() { OpportunityId = e.OpportunityId, At = Now });
    }

    public Task Consume(ConsumeContext<OpportunityChanged> context) => context.Message.Participation is CivicService
        ? Task.CompletedTask
        : KeepAsync(context.Message.OpportunityId, o => o.Learn(context.Message, Now), context.CancellationToken);

    public Task Consume(ConsumeContext<OpportunityClosed> context) =>
        KeepAsync(context.Message.OpportunityId, o => o.Learn(context.Message), context.CancellationToken);

    private async Task<bool> KeepAsync(Guid id, Func<Opportunity, bool> learn, CancellationToken ct)
    {
        var opportunity = await db.Opportunities.FindAsync([id], ct);
        if (opportunity is null)
            db.Opportunities.Add(opportunity = new() { Id = id });

        var news = learn(opportunity);
        if (news)
            db.Touch(IndexSubject.Opportunity, id, clock);
        return news;
    }
}
