using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Clearance;
using FrivilligPlattform.Recruitment.Organisations;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Interests;

/// <summary>The volunteer and the coordinator see what is in place and what is missing before the assignment can start (rows 73, 89, 105).</summary>
public static class GetChecklist
{
    /// <param name="Note">For a volunteer with a health profession: what is expected and what is unsettled (row 74); else null.</param>
    /// <param name="SheetVersion">The version of the sheet that belongs to the note; null without it.</param>
    public sealed record Response(IReadOnlyList<ChecklistItem> Items, bool ReadyToStart, string? Note, string? SheetVersion);

    public static void Map(IEndpointRouteBuilder interests) => interests
        .MapGet("{id:guid}/checklist", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("See what is missing before an assignment can start");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        var interest = await db.WholeInterests().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct);
        if (interest is null || !(user.MaySpeakFor(interest.Volunteer) || user.MayCoordinate(interest.Opportunity.Organisation)))
            return TypedResults.NotFound();

        var checklist = await db.ChecklistAsync(interest, clock.Today(), ct);
        var professional = interest.Volunteer.HealthProfessional;
        return TypedResults.Ok(new Response(
            checklist.Items, checklist.ReadyToStart, professional ? Texts.HealthProfessionalNote : null,
            professional ? InformationSheet.On(clock.Today()).Version : null));
    }
}
