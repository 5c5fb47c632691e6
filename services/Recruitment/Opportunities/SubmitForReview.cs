using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>A coordinator asks an administrator to look at a draft before volunteers do.</summary>
public static class SubmitForReview
{
    public sealed record Response(Guid Id, OpportunityStatus Status, Guid Version);

    public static void Map(IEndpointRouteBuilder opportunities) => opportunities
        .MapPost("{id:guid}/review", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Ask for a review of a draft");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(Guid id, ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct)
    {
        if (await db.FindWritableAsync(id, user, ct) is not { } opportunity)
            return TypedResults.NotFound();
        if (opportunity.Submit() is { } refusal)
            return refusal.ToProblem();

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(opportunity.Id, opportunity.Status, opportunity.Version));
    }
}
