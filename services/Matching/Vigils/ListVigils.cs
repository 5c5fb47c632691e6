using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Organisations;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Vigils;

/// <summary>An organisation's vigils for its coordinators, the newest first.</summary>
public static class ListVigils
{
    public sealed record Response(
        Guid Id, Guid RosterId, string PlaceName, DateTime StartsAt, DateTime EndsAt, VigilStatus Status, int Wave, DateTime? NextWaveAt, DateTime CreatedAt);

    public static void Map(IEndpointRouteBuilder vigils) => vigils
        .MapGet("", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("List an organisation's vigils");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        Guid organisationId, [AsParameters] PageRequest page, ClaimsPrincipal user, MatchingDb db, CancellationToken ct) =>
        await db.MayCoordinateAsync(user, organisationId, ct)
            ? TypedResults.Ok(await db.Vigils.Where(v => v.OrganisationId == organisationId).ToPageAsync(
                page, v => v.CreatedAt, v => v.Id,
                v => new Response(v.Id, v.RosterId, v.PlaceName, v.StartsAt, v.EndsAt, v.Status, v.Wave, v.NextWaveAt, v.CreatedAt),
                newestFirst: true, ct))
            : TypedResults.NotFound();
}
