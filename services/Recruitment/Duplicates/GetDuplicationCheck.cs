using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Duplicates;

/// <summary>The municipality and those who were asked see the plan, what is similar and what was said (row 130).</summary>
public static class GetDuplicationCheck
{
    public sealed record Response(
        Guid Id, string Title, string Summary, string OrganisationName, DateTime CommentUntil, bool Over, IReadOnlyList<SimilarOffer> Similar,
        IReadOnlyList<Comment> Comments, string? Answer);

    /// <summary>What somebody already offers.</summary>
    public sealed record SimilarOffer(Guid Id, string Title, Guid OrganisationId, string OrganisationName, string PlaceName);

    public static void Map(IEndpointRouteBuilder opportunities) => opportunities
        .MapGet("{id:guid}/duplication-check", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("See similar offers and comments");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        var opportunity = await db.Opportunities.AsNoTracking().Include(o => o.Organisation).SingleOrDefaultAsync(o => o.Id == id, ct);
        var check = await db.DuplicationChecks.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct);
        if (opportunity is null || check is null
            || !(user.MayWriteFor(opportunity.Organisation) || user.MayActForAny(check.Organisations, Roles.Coordinator, Roles.Administrator)))
        {
            return TypedResults.NotFound();
        }

        var similar = await db.SimilarTo(opportunity).OrderBy(o => o.Title).Take(50)
            .Select(o => new SimilarOffer(o.Id, o.Title, o.OrganisationId, o.Organisation.Name, o.PlaceName)).ToListAsync(ct);
        return TypedResults.Ok(new Response(
            id, opportunity.Title, opportunity.Summary, opportunity.Organisation.Name, check.CommentUntil, check.IsOver(clock.GetUtcNow().UtcDateTime), similar,
            check.Comments, check.Answer));
    }
}
