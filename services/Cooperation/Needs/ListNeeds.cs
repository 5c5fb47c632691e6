using System.Security.Claims;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Cooperation.Organisations;
using FrivilligPlattform.Cooperation.Units;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Cooperation.Needs;

/// <summary>Organisations see what units need, and what it takes (row 115).</summary>
public static class ListNeeds
{
    public sealed record Response(
        Guid Id, Guid UnitId, string UnitName, Guid OrganisationId, string? OrganisationName, string MunicipalityNumber, string Title,
        string Type, string Description, string? Schedule, int PeopleWanted, IReadOnlyList<string> Tasks,
        IReadOnlyList<Requirement> Requirements, NeedStatus Status, DateTime CreatedAt);

    public static void Map(IEndpointRouteBuilder needs) => needs
        .MapGet("", Handle)
        .AllowAnonymous()
        .WithSummary("Find what units need");

    private static async Task<Ok<Page<Response>>> Handle(
        [AsParameters] PageRequest page, Guid? organisationId, Guid? unitId, string? municipality, string? type, NeedStatus? status,
        ClaimsPrincipal user, CooperationDb db, CancellationToken ct)
    {
        var wanted = status ?? NeedStatus.Open;
        var needs = db.Needs.AsNoTracking().Where(n => n.Status == wanted);
        var own = false;
        if (organisationId is { } top)
        {
            own = await db.Organisations.MayAct(top, user, Unit.Managers, ct);
            var organisations = await db.Organisations.WithBranchesAsync(top, ct);
            needs = needs.Where(n => organisations.Contains(n.OrganisationId));
        }
        if (unitId is { } unit)
            needs = needs.Where(n => n.UnitId == unit);
        // Whoever nobody has verified yet may not pass for a nursing home or a municipality before everybody.
        if (!own)
            needs = needs.Where(n => db.Organisations.Any(o => o.Id == n.OrganisationId && o.Verified));
        if (municipality is not null)
            needs = needs.Where(n => n.MunicipalityNumber == municipality);
        if (type is not null)
            needs = needs.Where(n => n.Type == type);

        var found = await needs.ToPageAsync(page, n => n.CreatedAt, n => n.Id, n => n, newestFirst: true, ct);
        Guid[] unitIds = [.. found.Items.Select(n => n.UnitId).Distinct()];
        var units = await db.Units.Where(u => unitIds.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        var names = await db.Organisations.Names(found.Items.Select(n => n.OrganisationId), ct);
        return TypedResults.Ok(new Page<Response>([.. found.Items.Select(n => new Response(
            n.Id, n.UnitId, units[n.UnitId], n.OrganisationId, names.GetValueOrDefault(n.OrganisationId), n.MunicipalityNumber, n.Title,
            n.Type, n.Description, n.Schedule, n.PeopleWanted, n.Tasks, n.Requirements, n.Status, n.CreatedAt))], found.Next));
    }
}
