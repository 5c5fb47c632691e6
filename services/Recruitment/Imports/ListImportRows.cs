using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Imports;

/// <summary>An administrator sees every row of a file and why those that were refused were (row 137).</summary>
public static class ListImportRows
{
    public sealed record Response(
        int Line, string Name, string? OrganisationNumber, string? MunicipalityNumber, string? Website, string? ParentNumber, RowStatus Status, string? Reason,
        Guid? BranchId);

    public static void Map(IEndpointRouteBuilder imports) => imports
        .MapGet("{id:guid}/rows", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("List the rows of a file of branches");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        Guid id, [AsParameters] PageRequest page, RowStatus? status, ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct)
    {
        if (await db.FindImportAsync(id, user, ct) is null)
            return TypedResults.NotFound();

        var list = await db.BranchRows.AsNoTracking().Where(r => r.ImportId == id && (status == null || r.Status == status))
            .ToPageAsync(page, r => r.ReadAt, r => r.Id, x => x, newestFirst: false, ct);
        return TypedResults.Ok(new Page<Response>([.. list.Items.Select(r => new Response(
            r.Line, r.Name, r.OrganisationNumber, r.MunicipalityNumber, r.Website, r.ParentNumber, r.Status,
            r.Reason is null ? null : Texts.Named(r.Reason), r.BranchId))], list.Next));
    }
}
