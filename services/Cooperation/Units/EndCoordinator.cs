using System.Security.Claims;
using FrivilligPlattform.Cooperation.Organisations;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Cooperation.Units;

/// <summary>A manager records a coordinator's last day, so that a unit left without one is seen (rows 91, 92).</summary>
public static class EndCoordinator
{
    public sealed record Request([property: NotEmpty] DateOnly On);

    public static void Map(IEndpointRouteBuilder units) => units
        .MapPost("{id:guid}/coordinators/{coordinatorId:guid}/end", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Record a coordinator's last day");

    private static async Task<Results<NoContent, NotFound>> Handle(
        Guid id, Guid coordinatorId, Request request, ClaimsPrincipal user, CooperationDb db, CancellationToken ct)
    {
        var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, ct);
        if (unit is null || !await db.Organisations.MayAct(unit.OrganisationId, user, Unit.Managers, ct))
            return TypedResults.NotFound();
        if (await db.Coordinators.SingleOrDefaultAsync(c => c.Id == coordinatorId && c.UnitId == id, ct) is not { } coordinator)
            return TypedResults.NotFound();

        coordinator.End(request.On);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
