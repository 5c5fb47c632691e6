using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Interests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Clearance;

/// <summary>A coordinator who asked a reference writes down the conclusion and nothing else (row 89); who was asked is forgotten.</summary>
public static class ConcludeReference
{
    public sealed record Request([property: Chosen] ReferenceConclusion Conclusion);

    public sealed record Response(Guid Id, ReferenceConclusion? Conclusion, DateTime DeleteAt);

    public static void Map(IEndpointRouteBuilder references) => references
        .MapPost("{id:guid}/conclusion", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Record what a reference came to");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.References.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } reference
            || await db.FindCoordinatedInterestAsync(reference.InterestId, user, ct) is null)
        {
            return TypedResults.NotFound();
        }

        if (reference.Conclude(request.Conclusion, user.Id(), clock.GetUtcNow().UtcDateTime) is { } refusal)
            return refusal.ToProblem();

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(reference.Id, reference.Conclusion, reference.DeleteAt));
    }
}
