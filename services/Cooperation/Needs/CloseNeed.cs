using System.Security.Claims;
using FrivilligPlattform.Cooperation.Organisations;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Cooperation.Needs;

/// <summary>A unit no longer needs what it asked for.</summary>
public static class CloseNeed
{
    public static void Map(IEndpointRouteBuilder needs) => needs
        .MapPost("{id:guid}/closing", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Close a need");

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Handle(
        Guid id, ClaimsPrincipal user, CooperationDb db, TimeProvider clock, CancellationToken ct)
    {
        var need = await db.Needs.SingleOrDefaultAsync(n => n.Id == id, ct);
        if (need is null || !await db.Organisations.MayAct(need.OrganisationId, user, Need.Registrars, ct))
            return TypedResults.NotFound();
        if (need.Close(clock.GetUtcNow().UtcDateTime) is { } refusal)
            return refusal.ToProblem();

        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
