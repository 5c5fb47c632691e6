using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Grants.Schemes;

/// <summary>Anybody reads a scheme's purpose and target group.</summary>
public static class GetScheme
{
    public sealed record Response(
        Guid Id, string Name, string Purpose, Guid OwnerOrganisationId, string OwnerName, string TargetGroup, string? Exclusions, Guid Version);

    public static void Map(IEndpointRouteBuilder schemes) => schemes
        .MapGet("{id:guid}", Handle)
        .AllowAnonymous()
        .WithSummary("Read a grant scheme");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid id, HttpContext http, GrantsDb db, CancellationToken ct)
    {
        var scheme = await db.Schemes
            .Where(s => s.Id == id)
            .Select(s => new Response(
                s.Id, s.Name, s.Purpose, s.OwnerOrganisationId,
                db.Organisations.Where(o => o.Id == s.OwnerOrganisationId).Select(o => o.Name).FirstOrDefault() ?? "",
                s.TargetGroup, s.Exclusions, s.Version))
            .SingleOrDefaultAsync(ct);
        if (scheme is null)
            return TypedResults.NotFound();

        http.SetETag(scheme.Version);
        return TypedResults.Ok(scheme);
    }
}
