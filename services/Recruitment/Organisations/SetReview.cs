using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

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

    private static Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, [FromHeader(Name = "If-Match")] string? ifMatch, HttpContext http, ClaimsPrincipal user, RecruitmentDb db,
        CancellationToken ct) =>
        db.ChangeAdministeredAsync(
            id, ifMatch, http, user, o => o.ReviewOpportunities(request.ReviewsOpportunities), o => new Response(id, o.ReviewsOpportunities, o.Version), ct);
}
