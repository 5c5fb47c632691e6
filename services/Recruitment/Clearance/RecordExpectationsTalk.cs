using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Interests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Recruitment.Clearance;

/// <summary>A coordinator records that expectations were talked through with a volunteer who has a health profession (row 74).</summary>
public static class RecordExpectationsTalk
{
    /// <param name="SheetVersion">The version of the sheet that was gone through; only the one of today settles the point.</param>
    public sealed record Request([property: NotEmpty] DateOnly HeldOn, [property: Text(20)] string SheetVersion);

    public sealed record Response(Guid Id, DateOnly HeldOn, string SheetVersion);

    public static void Map(IEndpointRouteBuilder interests) => interests
        .MapPost("{id:guid}/expectations-talk", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Record that expectations were talked through");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindCoordinatedInterestAsync(id, user, ct) is not { } interest)
            return TypedResults.NotFound();
        if (!interest.Volunteer.HealthProfessional)
            return new Refusal("no-health-professional", Texts.NoHealthProfessional).ToProblem();
        if (request.HeldOn > clock.Today())
            return new Refusal("talk-not-held", Texts.TalkNotHeld, StatusCodes.Status422UnprocessableEntity).ToProblem();
        if (request.SheetVersion != InformationSheet.On(clock.Today()).Version)
            return new Refusal("sheet-outdated", Texts.SheetOutdated).ToProblem();

        var talk = new ExpectationsTalk
        {
            VolunteerId = interest.VolunteerId,
            OrganisationId = interest.OrganisationId,
            SheetVersion = request.SheetVersion,
            HeldOn = request.HeldOn,
            RecordedBy = user.Id(),
            RecordedAt = clock.GetUtcNow().UtcDateTime,
        };
        db.ExpectationsTalks.Add(talk);
        if (await db.SaveAsync(new Refusal("talk-recorded", Texts.TalkRecorded), ct) is { } duplicate)
            return duplicate.ToProblem();

        return TypedResults.Created($"/api/v1/interests/{id}/checklist", new Response(talk.Id, talk.HeldOn, talk.SheetVersion));
    }
}
