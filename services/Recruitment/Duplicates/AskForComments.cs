using System.Security.Claims;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Opportunities;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Recruitment.Duplicates;

/// <summary>A municipality asks those who already offer something like its draft to comment before it is published (row 130).</summary>
public static class AskForComments
{
    public sealed record Response(Guid Id, DateTime CommentUntil, int Organisations);

    public static void Map(IEndpointRouteBuilder opportunities) => opportunities
        .MapPost("{id:guid}/duplication-check", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Ask those with similar offers to comment");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, ClaimsPrincipal user, RecruitmentDb db, IOptions<RecruitmentOptions> options, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindWritableAsync(id, user, ct) is not { } opportunity)
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        var known = await db.DuplicationChecks.SingleOrDefaultAsync(c => c.Id == id, ct);
        if (known is null)
        {
            var others = await db.SimilarTo(opportunity).Select(o => o.OrganisationId).Distinct().Take(50).ToListAsync(ct);
            known = new()
            {
                Id = id,
                AskedAt = now,
                CommentUntil = others.Count == 0 ? now : now.AddDays(options.Value.CommentWithinDays),
                Organisations = others,
            };
            db.DuplicationChecks.Add(known);
            foreach (var other in others)
                db.Publish(new CommentAsked(id, opportunity.OrganisationId, other, opportunity.Type, opportunity.MunicipalityNumber, known.CommentUntil, now));
            await db.SaveChangesAsync(ct);
        }

        return TypedResults.Ok(new Response(id, known.CommentUntil, known.Organisations.Count));
    }
}
