using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Avoidances;

/// <summary>A volunteer sees which organisations they want no suggestions from, the last first; nobody else sees it.</summary>
public static class ListAvoided
{
    /// <summary><c>GET /api/v1/suggestions/avoided</c>.</summary>
    public sealed record Item(Guid OrganisationId, string OrganisationName, DateTime At);

    public static void Map(IEndpointRouteBuilder suggestions) => suggestions
        .MapGet("avoided", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Organisations I want no suggestions from");

    private static async Task<Ok<Page<Item>>> Handle([AsParameters] PageRequest page, ClaimsPrincipal user, MatchingDb db, CancellationToken ct)
    {
        var me = user.Id();
        return TypedResults.Ok(await db.Avoidances.Where(a => a.VolunteerId == me).ToPageAsync(
            page, a => a.At, a => a.OrganisationId,
            a => new Item(a.OrganisationId, db.Organisations.Where(o => o.Id == a.OrganisationId).Select(o => o.Name).FirstOrDefault() ?? "", a.At),
            newestFirst: true, ct));
    }
}
