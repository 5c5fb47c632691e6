using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Ideas;

/// <summary>A coordinator takes care of an idea: every idea has an owner (rows 18 and 149).</summary>
public static class TakeIdea
{
    public sealed record Response(Guid Id, IdeaStatus Status, Guid? OwnerId);

    public static void Map(IEndpointRouteBuilder ideas) => ideas
        .MapPost("{id:guid}/owner", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Take care of an idea");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(Guid id, ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct)
    {
        if (await db.Ideas.SingleOrDefaultAsync(i => i.Id == id, ct) is not { } idea || await db.FindCoordinatedAsync(idea.OrganisationId, user, ct) is null)
            return TypedResults.NotFound();
        if (idea.Take(user.Id()) is { } refusal)
            return refusal.ToProblem();

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(id, idea.Status, idea.OwnerId));
    }
}
