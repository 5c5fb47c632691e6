using System.Security.Claims;
using FrivilligPlattform.Cooperation.Organisations;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Cooperation.Units;

/// <summary>Anybody finds units of an organisation and its branches (row 134) or of a municipality; those without a leader or coordinator are flagged (rows 88, 91).</summary>
public static class ListUnits
{
    public sealed record Response(
        Guid Id, Guid OrganisationId, string? OrganisationName, string Name, Arena Arena, string PostalCode, string MunicipalityNumber,
        string Description, bool LeaderMissing, bool CoordinatorMissing, double FullTimeShare);

    public static void Map(IEndpointRouteBuilder units) => units
        .MapGet("", Handle)
        .AllowAnonymous()
        .WithSummary("Find units");

    private static async Task<Ok<Page<Response>>> Handle(
        [AsParameters] PageRequest page, Guid? organisationId, string? municipality, bool? coordinatorMissing,
        ClaimsPrincipal user, CooperationDb db, TimeProvider clock, CancellationToken ct)
    {
        var today = clock.Today();
        var units = db.Units.AsNoTracking();
        var own = false;
        if (organisationId is { } top)
        {
            own = await db.Organisations.MayAct(top, user, Unit.Managers, ct);
            var organisations = await db.Organisations.WithBranchesAsync(top, ct);
            units = units.Where(u => organisations.Contains(u.OrganisationId));
        }
        // Whoever nobody has verified yet may not pass for a nursing home or a municipality before everybody.
        if (!own)
            units = units.Where(u => db.Organisations.Any(o => o.Id == u.OrganisationId && o.Verified));
        if (municipality is not null)
            units = units.Where(u => u.MunicipalityNumber == municipality);
        if (coordinatorMissing is { } missing)
            units = units.Where(u => missing != db.Coordinators.Any(c => c.UnitId == u.Id && (c.Until == null || c.Until >= today)));

        var found = await units.ToPageAsync(page, u => u.CreatedAt, u => u.Id, u => u, newestFirst: true, ct);
        Guid[] ids = [.. found.Items.Select(u => u.Id)];
        var shares = (await db.Coordinators.Where(c => ids.Contains(c.UnitId) && (c.Until == null || c.Until >= today))
            .Select(c => new { c.UnitId, c.FullTimeShare }).ToListAsync(ct)).ToLookup(c => c.UnitId, c => c.FullTimeShare);
        var names = await db.Organisations.Names(found.Items.Select(u => u.OrganisationId), ct);
        return TypedResults.Ok(new Page<Response>([.. found.Items.Select(u => new Response(
            u.Id, u.OrganisationId, names.GetValueOrDefault(u.OrganisationId), u.Name, u.Arena, u.PostalCode, u.MunicipalityNumber,
            u.Description, !u.HasLeader, !shares.Contains(u.Id), shares[u.Id].Sum()))], found.Next));
    }
}
