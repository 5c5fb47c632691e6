using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Opportunities;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Agreements;

/// <summary>
/// When an agreement with a municipality is over, what is open under a scheme that asks for one stops taking volunteers, and its coordinators are told
/// (row 25). It is opened again by hand once an agreement is in force.
/// </summary>
public sealed class PauseWithoutAgreement(RecruitmentDb db, TimeProvider clock) : IHourlyWork
{
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var today = clock.Today();
        var now = clock.GetUtcNow().UtcDateTime;
        var over = await db.MunicipalAgreements.Where(a => a.EndHandledAt == null && a.ValidUntil < today).OrderBy(a => a.Id)
            .Take(IHourlyWork.Batch).ToListAsync(ct);
        foreach (var agreement in over)
        {
            await PauseUnderAsync(agreement, today, now, ct);
            agreement.HandleEnd(now);
        }

        await db.SaveChangesAsync(ct);
        return over.Count;
    }

    private async Task PauseUnderAsync(MunicipalAgreement agreement, DateOnly today, DateTime now, CancellationToken ct)
    {
        var open = await db.Opportunities.Include(o => o.Organisation)
            .Where(o => o.MunicipalityNumber == agreement.MunicipalityNumber && o.Scheme != null
                && (o.Status == OpportunityStatus.Published || o.Status == OpportunityStatus.Filled))
            .ToListAsync(ct);
        foreach (var opportunity in open.Where(o => o.OrganisationId == agreement.OrganisationId || o.Organisation.Ancestors.Contains(agreement.OrganisationId)))
        {
            if (OneToOneScheme.WhyNot(opportunity, await db.AgreementAsync(opportunity, today, ct), today) is { Code: OneToOneScheme.AgreementMissing }
                && opportunity.Pause(PauseCause.AgreementEnded) is null)
            {
                db.Publish(opportunity.Changed(opportunity.Organisation.Name, now));
                db.Publish(new OpportunityPaused(opportunity.Id, opportunity.OrganisationId, PauseCause.AgreementEnded.Word(), now));
            }
        }
    }
}
