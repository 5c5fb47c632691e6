using System.Security.Claims;
using FrivilligPlattform.Contracts.Cooperation.V1;
using FrivilligPlattform.Cooperation.Organisations;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Cooperation.Units;

/// <summary>A manager names the one leader who answers for a unit; a new one takes the place of the one before (row 88).</summary>
public static class NameLeader
{
    public sealed record Request([property: Text(Unit.PersonNameMaxLength)] string Name, Guid? AccountId = null);

    public sealed record Response(Guid UnitId, string Name, Guid? AccountId, DateTime Since);

    public static void Map(IEndpointRouteBuilder units) => units
        .MapPost("{id:guid}/leader", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Name a unit's responsible leader");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, Request request, HttpContext http, ClaimsPrincipal user, CooperationDb db, TimeProvider clock, CancellationToken ct)
    {
        var unit = await db.Units.SingleOrDefaultAsync(u => u.Id == id, ct);
        if (unit is null || !await db.Organisations.MayAct(unit.OrganisationId, user, Unit.Managers, ct))
            return TypedResults.NotFound();

        var at = clock.GetUtcNow().UtcDateTime;
        unit.NameLeader(request.Name.Trim(), request.AccountId, at);
        db.Publish(new LeaderNamed(unit.Id, unit.OrganisationId, request.AccountId, at), unit.Id);
        await db.SaveChangesAsync(ct);
        http.SetETag(unit.Version);
        return TypedResults.Ok(new Response(unit.Id, unit.LeaderName!, unit.LeaderAccountId, at));
    }
}
