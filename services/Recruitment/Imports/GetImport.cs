using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Imports;

/// <summary>An administrator follows how far a file of branches has come.</summary>
public static class GetImport
{
    /// <param name="Handled">Of the ready rows: how many were added or refused so far.</param>
    public sealed record Response(
        Guid Id, Guid OrganisationId, ImportStatus Status, int Rows, int Ready, int RefusedAtFirst, int Handled, int Added, DateTime CreatedAt,
        DateTime? StartedAt, DateTime? EndedAt);

    public static void Map(IEndpointRouteBuilder imports) => imports
        .MapGet("{id:guid}", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Follow a file of branches");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid id, ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct) =>
        await db.FindImportAsync(id, user, ct) is { } i
            ? TypedResults.Ok(new Response(
                i.Id, i.OrganisationId, i.Status, i.Rows, i.Rows - i.RefusedAtFirst, i.RefusedAtFirst, i.Handled, i.Added, i.CreatedAt, i.StartedAt, i.EndedAt))
            : TypedResults.NotFound();
}

/// <summary>What several use cases ask about files of branches.</summary>
public static class ImportQueries
{
    /// <summary>The import when the user administers its organisation; null for everybody else's.</summary>
    public static async Task<BranchImport?> FindImportAsync(this RecruitmentDb db, Guid id, ClaimsPrincipal user, CancellationToken ct) =>
        await db.BranchImports.SingleOrDefaultAsync(i => i.Id == id, ct) is { } import
        && await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == import.OrganisationId, ct) is { } organisation
        && user.MayAdminister(organisation)
            ? import
            : null;
}
