using System.Security.Claims;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Clearance;
using FrivilligPlattform.Recruitment.Opportunities;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Recruitment.Interests;

/// <summary>A coordinator records what came out of the talk about suitability (row 89); it counts within the organisation for its period.</summary>
public static class ConcludeSuitability
{
    public sealed record Request([property: Chosen] SuitabilityConclusion Conclusion, [property: AtMost(Interest.NoteMaxLength)] string? Note);

    public sealed record Response(Guid Id, InterestStatus Status, SuitabilityConclusion? Suitability);

    public static void Map(IEndpointRouteBuilder interests) => interests
        .MapPost("{id:guid}/suitability", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Record the conclusion on suitability");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, RecruitmentDb db, IOptions<RecruitmentOptions> options, TimeProvider clock,
        CancellationToken ct)
    {
        if (await db.FindCoordinatedInterestAsync(id, user, ct) is not { } interest)
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        if (interest.Conclude(request.Conclusion, request.Note, now) is { } refusal)
            return refusal.ToProblem();

        var held = await db.Clearances
            .Where(c => c.VolunteerId == interest.VolunteerId && c.OrganisationId == interest.OrganisationId
                && c.Kind == RequirementKinds.Suitability && c.EndedAt == null)
            .ToListAsync(ct);
        var validUntil = clock.Today().AddMonths(options.Value.SuitabilityValidMonths);
        if (request.Conclusion is SuitabilityConclusion.NotSuitable)
        {
            foreach (var clearance in held.Where(c => c.End(ClearanceEnds.NotSuitable, now)))
                db.Publish(new ClearanceEnded(clearance.VolunteerId, clearance.OrganisationId, clearance.Requirement, ClearanceEnds.NotSuitable, now));
        }
        else if (!held.Exists(c => c.ValidUntil is null || c.ValidUntil >= validUntil))
        {
            var clearance = new Clearance.Clearance
            {
                VolunteerId = interest.VolunteerId,
                OrganisationId = interest.OrganisationId,
                Kind = RequirementKinds.Suitability,
                SourceId = Guid.CreateVersion7(),
                ValidUntil = validUntil,
                GrantedAt = now,
            };
            db.Clearances.Add(clearance);
            db.Publish(new ClearanceGranted(clearance.VolunteerId, clearance.OrganisationId, clearance.Requirement, clearance.ValidUntil, now));
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(interest.Id, interest.Status, interest.Suitability));
    }
}
