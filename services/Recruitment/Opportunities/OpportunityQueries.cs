using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Agreements;
using FrivilligPlattform.Recruitment.Duplicates;
using FrivilligPlattform.Recruitment.Organisations;
using FrivilligPlattform.Recruitment.Participations;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>What several use cases ask about opportunities.</summary>
public static class OpportunityQueries
{
    /// <summary>The opportunity with its sides when the user may write for one of them; null for everybody else's.</summary>
    public static async Task<Opportunity?> FindWritableAsync(this RecruitmentDb db, Guid id, ClaimsPrincipal user, CancellationToken ct) =>
        await db.Opportunities.Include(o => o.Organisation).Include(o => o.Partner).SingleOrDefaultAsync(o => o.Id == id, ct) is { } opportunity
        && user.MayWrite(opportunity)
            ? opportunity
            : null;

    /// <summary>True for those who write for one of the sides: the rights are the same (row 129). Both sides must be loaded.</summary>
    public static bool MayWrite(this ClaimsPrincipal user, Opportunity opportunity) =>
        user.MayWriteFor(opportunity.Organisation) || (opportunity.Partner is { } partner && user.MayCoordinate(partner));

    /// <summary>Why an opportunity of the organisation cannot be what the details say: the partner is not one, or civic service is off (rows 129 and 152).</summary>
    public static async Task<Refusal?> WhyNotSoAsync(
        this RecruitmentDb db, OpportunityDetails details, Organisation organisation, Guid? partnerId, CancellationToken ct)
    {
        if (details.CivicService && !await db.CivicServiceIsOnAsync(ct))
            return new("civic-service-off", Texts.CivicServiceOff);
        if (details.PartnerId is not { } partner || partner == partnerId)
            return null;

        return partner != organisation.Id
            && await db.Organisations.AnyAsync(o => o.Id == partner && o.Status == OrganisationStatus.Verified, ct)
                ? null
                : new("partner-unknown", Texts.PartnerUnknown, StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>What is known today for judging whether the opportunity may be published.</summary>
    public static async Task<PublicationRules> PublicationRulesAsync(
        this RecruitmentDb db, Opportunity opportunity, TimeProvider clock, CancellationToken ct) => new(
            opportunity.Organisation,
            opportunity.UnitId is { } unit ? await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Id == unit, ct) : null,
            await db.TaskRulesAsync(opportunity, ct),
            clock.Today(),
            await db.DuplicationChecks.AsNoTracking().SingleOrDefaultAsync(c => c.Id == opportunity.Id, ct),
            Similar.MustAsk(opportunity.Organisation) && await db.SimilarTo(opportunity).AnyAsync(ct),
            clock.GetUtcNow().UtcDateTime,
            opportunity.Scheme is null ? null : await db.AgreementAsync(opportunity, clock.Today(), ct),
            !opportunity.CivicService || await db.CivicServiceIsOnAsync(ct));

    /// <summary>The rules about an opportunity's tasks: the national ones and those of its unit.</summary>
    public static async Task<IReadOnlyCollection<TaskRule>> TaskRulesAsync(this RecruitmentDb db, Opportunity opportunity, CancellationToken ct)
    {
        var tasks = opportunity.Tasks.ToList();
        string[] scopes = [TaskRule.ScopeOf(null), TaskRule.ScopeOf(opportunity.UnitId)];
        return tasks.Count == 0
            ? []
            : await db.TaskRules.AsNoTracking().Where(r => tasks.Contains(r.TaskCode) && scopes.Contains(r.Scope)).ToListAsync(ct);
    }

    /// <summary>Tells the readers when a place taken or left opened or filled the opportunity.</summary>
    public static void PublishIfStatusChanged(this RecruitmentDb db, Opportunity opportunity, OpportunityStatus before, DateTime at)
    {
        if (opportunity.Status != before)
            db.Publish(opportunity.Changed(opportunity.Organisation.Name, at));
    }

    /// <summary>Why a volunteer may not say yes to the opportunity: it is not open, an age by date and what holds for those under 18 (row 135), a close relation (row 141).</summary>
    public static Refusal? WhyNot(this Opportunity opportunity, Volunteer volunteer, bool? closelyRelated, DateOnly today)
    {
        if (opportunity.Status is not OpportunityStatus.Published || opportunity.EndsOn < today)
            return new("opportunity-not-open", Texts.OpportunityNotOpen);
        if (volunteer.AgeOn(today) < opportunity.MinimumAge)
        {
            return volunteer.BirthDate is null
                ? new("birth-date-needed", Texts.Fill(Texts.BirthDateNeeded, opportunity.MinimumAge))
                : new("too-young", Texts.Fill(Texts.TooYoung, opportunity.MinimumAge));
        }

        return opportunity.IsPair && closelyRelated is true ? new("closely-related", Texts.CloselyRelated) : opportunity.WhyNotAt(volunteer.AgeOn(today));
    }
}
