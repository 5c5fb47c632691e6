using System.Security.Claims;
using FrivilligPlattform.Contracts.Cooperation.V1;
using FrivilligPlattform.Cooperation.Organisations;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Cooperation.Units;

/// <summary>A manager names a volunteering coordinator at a unit, with the share of a post (rows 91, 95).</summary>
public static class NameCoordinator
{
    public sealed record Request(
        [property: Text(Unit.PersonNameMaxLength)] string Name,
        [property: Between(0.0, 1.0)] double FullTimeShare,
        Guid? AccountId = null,
        [property: AtMost(Coordinator.TitleMaxLength)] string? Title = null,
        [property: AtMost(30)] string? Phone = null,
        DateOnly? Since = null);

    public sealed record Response(Guid Id, Guid UnitId, DateOnly Since);

    public static void Map(IEndpointRouteBuilder units) => units
        .MapPost("{id:guid}/coordinators", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Name a volunteering coordinator");

    private static async Task<Results<Created<Response>, NotFound>> Handle(
        Guid id, Request request, ClaimsPrincipal user, CooperationDb db, TimeProvider clock, CancellationToken ct)
    {
        var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, ct);
        if (unit is null || !await db.Organisations.MayAct(unit.OrganisationId, user, Unit.Managers, ct))
            return TypedResults.NotFound();

        var at = clock.GetUtcNow().UtcDateTime;
        var coordinator = new Coordinator
        {
            UnitId = unit.Id,
            CreatedAt = at,
            AccountId = request.AccountId,
            Name = request.Name.Trim(),
            Title = request.Title,
            Phone = request.Phone,
            FullTimeShare = request.FullTimeShare,
            Since = request.Since ?? OsloTime.DateOf(at),
        };
        db.Coordinators.Add(coordinator);
        db.Publish(new CoordinatorNamed(unit.Id, unit.OrganisationId, request.AccountId, (decimal)request.FullTimeShare, at), unit.Id);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/v1/units/{unit.Id}", new Response(coordinator.Id, unit.Id, coordinator.Since));
    }
}
