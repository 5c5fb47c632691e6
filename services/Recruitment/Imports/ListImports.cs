using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Imports;

/// <summary>An administrator sees the files of branches that were handed in.</summary>
public static class ListImports
{
    public sealed record Response(Guid Id, ImportStatus Status, int Rows, int RefusedAtFirst, int Handled, int Added, DateTime CreatedAt, DateTime? EndedAt);

    public static void Map(IEndpointRouteBuilder organisations) => organisations
        .MapGet("{id:guid}/branch-imports", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("List an organisation's files of branches");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        Guid id, [AsParameters] PageRequest page, ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct)
    {
        var organisation = await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, ct);
        if (organisation is null || !user.MayAdminister(organisation))
            return TypedResults.NotFound();

        return TypedResults.Ok(await db.BranchImports.AsNoTracking().Where(i => i.OrganisationId == id)
            .ToPageAsync(
                page, i => i.CreatedAt, i => i.Id,
                i => new Response(i.Id, i.Status, i.Rows, i.RefusedAtFirst, i.Handled, i.Added, i.CreatedAt, i.EndedAt), newestFirst: true, ct));
    }
}
