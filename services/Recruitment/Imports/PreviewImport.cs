using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Imports;

/// <summary>An administrator hands in a file of branches and sees what will happen to every row before anything does (row 137).</summary>
public static class PreviewImport
{
    /// <param name="Csv">The file's text.</param>
    public sealed record Request([property: Text(8_000_000)] string Csv);

    public sealed record Response(Guid Id, ImportStatus Status, int Rows, int Ready, int Refused);

    public static void Map(IEndpointRouteBuilder organisations) => organisations
        .MapPost("{id:guid}/branch-imports", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Hand in a file of branches for preview");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        var organisation = await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, ct);
        if (organisation is null || !user.MayAdminister(organisation))
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        var importId = Guid.CreateVersion7();
        var rows = BranchFile.Read(request.Csv, importId, now);
        if (rows is null or { Count: 0 })
            return new Refusal("no-branches", Texts.NoBranches, StatusCodes.Status422UnprocessableEntity).ToProblem();
        if (rows.Count > BranchFile.MaxRows)
            return new Refusal("too-many-branches", Texts.Fill(Texts.TooManyBranches, BranchFile.MaxRows), StatusCodes.Status422UnprocessableEntity).ToProblem();

        await JudgeTogether(rows, organisation, db, ct);
        var refused = rows.Count(r => r.Status is RowStatus.Refused);
        var import = new BranchImport { OrganisationId = id, CreatedBy = user.Id(), CreatedAt = now, Rows = rows.Count, RefusedAtFirst = refused, Id = importId };
        db.BranchImports.Add(import);
        db.BranchRows.AddRange(rows);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created(
            $"/api/v1/branch-imports/{import.Id}", new Response(import.Id, import.Status, rows.Count, rows.Count - refused, refused));
    }

    /// <summary>What speaks against a row because of others: in the file, or known already.</summary>
    private static async Task JudgeTogether(List<BranchRow> rows, Organisation top, RecruitmentDb db, CancellationToken ct)
    {
        var taken = (await db.Organisations.AsNoTracking().Where(o => o.OrganisationNumber != null).Select(o => o.OrganisationNumber!).ToListAsync(ct)).ToHashSet();
        var family = await db.Organisations.AsNoTracking().Where(o => o.RootId == top.RootId)
            .Select(o => new { o.Id, o.ParentId, o.OrganisationNumber, o.NameKey }).ToListAsync(ct);
        var parents = family.Select(o => o.OrganisationNumber).OfType<string>().ToHashSet();
        var names = family.Where(o => o.ParentId is not null).Select(o => (o.ParentId, o.NameKey)).ToHashSet();
        var ids = family.Where(o => o.OrganisationNumber is not null).ToDictionary(o => o.OrganisationNumber!, o => o.Id);
        var seen = new HashSet<string>();
        var seenNames = new HashSet<(string?, string)>();
        foreach (var row in rows.Where(r => r.Status is RowStatus.Ready))
        {
            var key = row.Name.ToLowerInvariant();
            Guid? under = row.ParentNumber is null ? top.Id : ids.TryGetValue(row.ParentNumber, out var known) ? known : null;
            if (row.OrganisationNumber is { } number && taken.Contains(number))
                row.Refuse("Row_NumberKnown");
            else if (row.OrganisationNumber is { } again && !seen.Add(again))
                row.Refuse("Row_NumberTwice");
            else if (row.ParentNumber is { } parent && !parents.Contains(parent))
                row.Refuse("Row_ParentUnknown");
            else if (under is not null && names.Contains((under, key)))
                row.Refuse("Row_NameKnown");
            else if (!seenNames.Add((row.ParentNumber, key)))
                row.Refuse("Row_NameTwice");
            else if (row.OrganisationNumber is { } ready)
                parents.Add(ready);
        }
    }
}
