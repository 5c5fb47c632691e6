using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Identity.Clients;

/// <summary>A platform administrator sees which machines may act, for whom and where.</summary>
public static class ListClients
{
    public sealed record Response(Guid Id, string ClientId, string Name, Guid OrganisationId, string Role, IReadOnlyList<string> Audiences, DateTime CreatedAt);

    public static void Map(IEndpointRouteBuilder clients) => clients
        .MapGet("", Handle)
        .RequireAuthorization(Policies.PlatformAdministrator)
        .WithSummary("List machine clients");

    private static async Task<Ok<Page<Response>>> Handle([AsParameters] PageRequest page, IdentityDb db, CancellationToken ct) =>
        TypedResults.Ok(await db.Clients
            .ToPageAsync(
                page, c => c.CreatedAt, c => c.Id,
                c => new Response(c.Id, c.ClientId, c.Name, c.OrganisationId, c.Role, c.Audiences, c.CreatedAt), newestFirst: true, ct));
}
