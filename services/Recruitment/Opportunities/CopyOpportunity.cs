using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>A coordinator copies an opportunity of their own, or a template of an organisation above, into a new draft (row 136).</summary>
public static class CopyOpportunity
{
    public sealed record Request([property: NotEmpty] Guid OrganisationId);

    public sealed record Response(Guid Id, OpportunityStatus Status, Guid Version);

    public static void Map(IEndpointRouteBuilder opportunities) => opportunities
        .MapPost("{id:guid}/copy", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Copy an opportunity or template into a new draft");

    private static async Task<Results<Created<Response>, NotFound>> Handle(
        Guid id, Request request, HttpContext http, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        var source = await db.Opportunities.AsNoTracking().Include(o => o.Organisation).SingleOrDefaultAsync(o => o.Id == id, ct);
        var target = await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == request.OrganisationId, ct);
        if (source is null || target is null || !user.MayWriteFor(target))
            return TypedResults.NotFound();
        var shared = source.TemplateName is not null && target.Ancestors.Contains(source.OrganisationId);
        if (!shared && !user.MayWriteFor(source.Organisation))
            return TypedResults.NotFound();

        var copy = source.CopyTo(target.Id, clock.GetUtcNow().UtcDateTime);
        db.Opportunities.Add(copy);
        await db.SaveChangesAsync(ct);
        http.SetETag(copy.Version);
        return TypedResults.Created($"/api/v1/opportunities/{copy.Id}", new Response(copy.Id, copy.Status, copy.Version));
    }
}
