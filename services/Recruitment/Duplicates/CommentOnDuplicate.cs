using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Duplicates;

/// <summary>An organisation that was asked says what it thinks of a municipality's plan (row 130).</summary>
public static class CommentOnDuplicate
{
    public sealed record Request([property: NotEmpty] Guid OrganisationId, [property: Text(2000)] string Text);

    public sealed record Response(Guid Id, int Comments);

    public static void Map(IEndpointRouteBuilder opportunities) => opportunities
        .MapPost("{id:guid}/comments", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Comment on a municipality's plan");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        var organisation = await db.FindCoordinatedAsync(request.OrganisationId, user, ct);
        var check = await db.DuplicationChecks.SingleOrDefaultAsync(c => c.Id == id, ct);
        if (organisation is null || check is null || !check.Organisations.Contains(organisation.Id))
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        if (now >= check.CommentUntil)
            return new Refusal("comment-late", Texts.CommentLate).ToProblem();

        check.Say(new(organisation.Id, organisation.Name, request.Text.Trim(), now));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(id, check.Comments.Count));
    }
}
