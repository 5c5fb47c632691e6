using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Recruitment.Opportunities;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Participations;

/// <summary>
/// While civic service is off nothing of it takes anybody (row 152): what is open is paused, one by one, and its coordinators are told. One that somebody
/// else writes at that moment keeps none of the others open.
/// </summary>
public sealed class StopCivicService(RecruitmentDb db, TimeProvider clock) : IHourlyWork
{
    public async Task<int> RunAsync(CancellationToken ct)
    {
        if (await db.CivicServiceIsOnAsync(ct))
            return 0;

        var open = await Open().OrderBy(o => o.Id).Select(o => o.Id).Take(IHourlyWork.Batch).ToListAsync(ct);
        DbUpdateConcurrencyException? overtaken = null;
        foreach (var id in open)
        {
            try
            {
                await StopAsync(id, ct);
            }
            catch (DbUpdateConcurrencyException exception)
            {
                overtaken = exception;
                db.ChangeTracker.Clear();
            }
        }

        return overtaken is null ? open.Count : throw new DbUpdateConcurrencyException(overtaken.Message, overtaken);
    }

    private async Task StopAsync(Guid id, CancellationToken ct)
    {
        if (await Open().Include(o => o.Organisation).SingleOrDefaultAsync(o => o.Id == id, ct) is not { } opportunity || opportunity.Pause(PauseCause.CivicServiceOff) is not null)
            return;

        var now = clock.GetUtcNow().UtcDateTime;
        db.Publish(opportunity.Changed(opportunity.Organisation.Name, now));
        db.Publish(new OpportunityPaused(opportunity.Id, opportunity.OrganisationId, PauseCause.CivicServiceOff.Word(), now));
        await db.SaveChangesAsync(ct);
    }

    private IQueryable<Opportunity> Open() =>
        db.Opportunities.Where(o => o.CivicService && (o.Status == OpportunityStatus.Published || o.Status == OpportunityStatus.Filled));
}
