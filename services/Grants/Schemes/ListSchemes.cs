using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Grants.Schemes;

/// <summary>Anybody sees which schemes there are, the newest first (row 44).</summary>
public static class ListSchemes
{
    public sealed record Response(
        Guid Id, string Name, string Purpose, Guid OwnerOrganisationId, string OwnerName, string TargetGroup, string? Exclusions);

    public static void Map(IEndpointRouteBuilder schemes) => schemes
        .MapGet("", Handle)
        .AllowAnonymous()
        .WithSummary("List grant schemes");

    private static async Task<Ok<Page<Response>>> Handle(
        [AsParameters] PageRequest page, Guid? ownerOrganisationId, GrantsDb db, CancellationToken ct)
    {
        var found = await db.Schemes
            .AsNoTracking()
            .Where(s => ownerOrganisationId == null || s.OwnerOrganisationId == ownerOrganisationId)
            .ToPageAsync(page, s => s.CreatedAt, s => s.Id, s => s, newestFirst: true, ct);

        var owners = found.Items.Select(s => s.OwnerOrganisationId).ToHashSet();
        var names = await db.Organisations.Where(o => owners.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, ct);
        return TypedResults.Ok(new Page<Response>(
            [.. found.Items.Select(s => new Response(
                s.Id, s.Name, s.Purpose, s.OwnerOrganisationId, names.GetValueOrDefault(s.OwnerOrganisationId, ""), s.TargetGroup, s.Exclusions))],
            found.Next));
    }
}
