using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Opportunities;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Duplicates;

/// <summary>A municipality answers what others said of its plan, before it publishes (row 130).</summary>
public static class AnswerComments
{
    public sealed record Request([property: Text(2000)] string Text);

    public sealed record Response(Guid Id, string? Answer);

    public static void Map(IEndpointRouteBuilder opportunities) => opportunities
        .MapPost("{id:guid}/duplication-check/answer", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Answer the comments on a plan");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid id, Request request, ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct)
    {
        if (await db.FindWritableAsync(id, user, ct) is null || await db.DuplicationChecks.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } check)
            return TypedResults.NotFound();

        check.Reply(request.Text);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(id, check.Answer));
    }
}
