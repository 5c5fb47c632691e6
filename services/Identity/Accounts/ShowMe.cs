using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Identity.Accounts;

/// <summary>What the platform knows of the person asking, and whom the person may act for.</summary>
public static class ShowMe
{
    public sealed record Response(
        Guid Id, string Name, string Email, bool EmailConfirmed, string Language, bool TotpEnabled, IReadOnlyList<Act> Memberships, Guid Version);

    public sealed record Act(Guid Id, Guid OrganisationId, string? OrganisationName, string Role);

    public static void Map(IEndpointRouteBuilder me) => me
        .MapGet("", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Show the account that asks");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(ClaimsPrincipal user, HttpContext http, IdentityDb db, CancellationToken ct)
    {
        var id = user.Id();
        var account = await db.Accounts.AsNoTracking().Where(a => a.Id == id)
            .Select(a => new Response(
                a.Id, a.Name, a.Email!, a.EmailConfirmed, a.Language, a.TwoFactorEnabled,
                db.Memberships.Where(m => m.AccountId == a.Id).OrderBy(m => m.GrantedAt)
                    .Select(m => new Act(
                        m.Id, m.OrganisationId, db.Organisations.Where(o => o.Id == m.OrganisationId).Select(o => o.Name).FirstOrDefault(), m.Role))
                    .ToList(),
                a.Version))
            .SingleOrDefaultAsync(ct);
        if (account is null)
            return TypedResults.NotFound();

        http.SetETag(account.Version);
        return TypedResults.Ok(account);
    }
}
