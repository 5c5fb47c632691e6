using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Volunteers;

/// <summary>A young volunteer sees whether a guardian is needed, was asked and agreed (row 135).</summary>
public static class GetGuardian
{
    /// <param name="OpportunityTitle">What just that yes is about, when it was asked for by <c>opportunityId</c>; null for volunteering as such.</param>
    /// <param name="Needed">True until the eighteenth birthday.</param>
    public sealed record Response(bool Needed, string? GuardianName, DateTime? AskedAt, DateTime? GivenAt, bool Stands, string? OpportunityTitle);

    public static void Map(IEndpointRouteBuilder volunteers) => volunteers
        .MapGet("me/guardian", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("See whether a guardian agreed");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid? opportunityId, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindSpokenForAsync(null, user, ct) is not { } volunteer)
            return TypedResults.NotFound();

        var last = await db.GuardianConsents.AsNoTracking().Where(c => c.VolunteerId == volunteer.Id && c.OpportunityId == opportunityId).OrderByDescending(c => c.AskedAt).FirstOrDefaultAsync(ct);
        return TypedResults.Ok(new Response(
            volunteer.AgeOn(clock.Today()) < GuardianConsent.AdultAge, last?.GuardianName, last?.AskedAt, last?.GivenAt, last?.Stands ?? false,
            opportunityId is { } about ? await db.Interests.Where(i => i.OpportunityId == about && i.VolunteerId == volunteer.Id).Select(i => i.Opportunity.Title).FirstOrDefaultAsync(ct) : null));
    }
}
