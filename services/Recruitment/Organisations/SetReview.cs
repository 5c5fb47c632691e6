using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Organisations;

/// <summary>An administrator decides whether opportunities are reviewed before they are published.</summary>
public static class SetReview
{
    public sealed record Request(bool ReviewsOpportunities);

    public sealed record Response(Guid Id, bool ReviewsOpportunities, Guid Version);

    public static void Map(IEndpointRouteBuilder organisations) => organisations
        .MapPut("{id:guid}/review", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Decide whether opportunities are reviewed first");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, [FromHeader(Name = "If-Match")] string? ifMatch, HttpContext http, ClaimsPrincipal user, RecruitmentDb db,
        CancellationToken ct)
    {
        var organisation = await db.Organisations.SingleOrDefaultAsync(o => o.Id == id, ct);
        if (organisation is null || !user.MayAdminister(organisation))
            return TypedResults.NotFound();
        if (db.Expect(organisation, ifMatch) is { } refusal)
            return refusal.ToProblem();

        organisation.ReviewOpportunities(request.ReviewsOpportunities);
        await db.SaveChangesAsync(ct);
        http.SetETag(organisation.Version);
        return TypedResults.Ok(new Response(id, organisation.ReviewsOpportunities, organisation.Version));
    }
}
