using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Identity.Clients;

/// <summary>A platform administrator shuts a machine out, because it is done or its secret got out. Its last token ends within minutes.</summary>
public static class RemoveClient
{
    public static void Map(IEndpointRouteBuilder clients) => clients
        .MapDelete("/{clientId}", Handle)
        .RequireAuthorization(Policies.PlatformAdministrator)
        .WithSummary("Shut a machine client out");

    private static async Task<Results<NoContent, NotFound>> Handle(string clientId, IdentityDb db, CancellationToken ct)
    {
        if (await db.Clients.SingleOrDefaultAsync(c => c.ClientId == clientId, ct) is not { } client)
            return TypedResults.NotFound();

        db.Clients.Remove(client);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
