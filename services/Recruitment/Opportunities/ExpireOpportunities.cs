using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Norway;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>Reminds to refresh or close what nobody said still stands, and lets it expire when nobody does, or when its last day is past.</summary>
public sealed class ExpireOpportunities(RecruitmentDb db, IOptions<RecruitmentOptions> options, TimeProvider clock) : IHourlyWork
{
    private static readonly OpportunityStatus[] Open = [OpportunityStatus.Published, OpportunityStatus.Paused, OpportunityStatus.Filled];

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = clock.Today();
        var over = await db.Opportunities.Where(o => Open.Contains(o.Status) && (o.EndsOn < today || o.FreshUntil < now)).Take(IHourlyWork.Batch).ToListAsync(ct);
        foreach (var opportunity in over.Where(o => o.Expire() is null))
            db.Publish(new OpportunityClosed(opportunity.Id, opportunity.OrganisationId, "expired", now));

        var soon = now.AddDays(options.Value.RemindBeforeExpiryDays);
        var old = await db.Opportunities
            .Where(o => Open.Contains(o.Status) && o.RefreshRemindedAt == null && o.FreshUntil >= now && o.FreshUntil < soon)
            .Take(IHourlyWork.Batch).ToListAsync(ct);
        foreach (var opportunity in old)
        {
            opportunity.RemindToRefresh(now);
            db.Publish(new OpportunityRefreshDue(opportunity.Id, opportunity.OrganisationId, opportunity.FreshUntil!.Value, now));
        }

        await db.SaveChangesAsync(ct);
        return Math.Max(over.Count, old.Count);
    }
}
