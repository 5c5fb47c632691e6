using FrivilligPlattform.Cooperation.Organisations;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Cooperation.Units;

/// <summary>Anybody reads a unit's card: who leads it, who coordinates volunteers there and how to reach them (rows 88, 91, 94).</summary>
public static class ShowUnit
{
    public sealed record Leader(string Name, Guid? AccountId, DateTime Since);

    public sealed record CoordinatorCard(
        Guid Id, string Name, Guid? AccountId, string? Title, string? Phone, double FullTimeShare, DateOnly Since, DateOnly? Until);

    public sealed record Response(
        Guid Id, Guid OrganisationId, string? OrganisationName, string Name, Arena Arena, string PostalCode, string MunicipalityNumber,
        string Description, string? ContactPhone, string? PhoneHours, Leader? Leader, IReadOnlyList<CoordinatorCard> Coordinators,
        bool LeaderMissing, bool CoordinatorMissing);

    public static void Map(IEndpointRouteBuilder units) => units
        .MapGet("{id:guid}", Handle)
        .AllowAnonymous()
        .WithSummary("Read a unit's card");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, HttpContext http, CooperationDb db, TimeProvider clock, CancellationToken ct)
    {
        var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, ct);
        if (unit is null)
            return TypedResults.NotFound();

        var today = clock.Today();
        var coordinators = await db.Coordinators
            .Where(c => c.UnitId == id && (c.Until == null || c.Until >= today)).OrderBy(c => c.CreatedAt)
            .Select(c => new CoordinatorCard(c.Id, c.Name, c.AccountId, c.Title, c.Phone, c.FullTimeShare, c.Since, c.Until)).ToListAsync(ct);
        var names = await db.Organisations.Names([unit.OrganisationId], ct);
        var leader = unit.LeaderName is null ? null : new Leader(unit.LeaderName, unit.LeaderAccountId, unit.LeaderSince!.Value);
        http.SetETag(unit.Version);
        return TypedResults.Ok(new Response(unit.Id, unit.OrganisationId, names.GetValueOrDefault(unit.OrganisationId), unit.Name, unit.Arena,
            unit.PostalCode, unit.MunicipalityNumber, unit.Description, unit.ContactPhone, unit.PhoneHours, leader, coordinators,
            leader is null, coordinators.Count == 0));
    }
}
