using System.Security.Claims;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Ideas;

/// <summary>A coordinator answers who sent an idea (row 18).</summary>
public static class AnswerIdea
{
    public sealed record Request([property: Chosen] IdeaOutcome Outcome, [property: Text(2000)] string Text);

    public sealed record Response(Guid Id, IdeaStatus Status, DateTime? AnsweredAt);

    public static void Map(IEndpointRouteBuilder ideas) => ideas
        .MapPost("{id:guid}/answer", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Answer an idea");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.Ideas.SingleOrDefaultAsync(i => i.Id == id, ct) is not { } idea || await db.FindCoordinatedAsync(idea.OrganisationId, user, ct) is null)
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        if (idea.Reply(request.Outcome, request.Text, user.Id(), now) is { } refusal)
            return refusal.ToProblem();

        db.Publish(new IdeaAnswered(idea.Id, idea.OrganisationId, idea.SenderId, request.Outcome.Word(), now));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(id, idea.Status, idea.AnsweredAt));
    }
}
