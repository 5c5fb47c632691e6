using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Identity.Letters;

/// <summary>
/// Notifications fetches a letter to deliver it, with the platform's own key. It can be fetched once, and again for an hour so that a
/// delivery that was cut off is repeated; then it is gone (410).
/// </summary>
public static class FetchLetter
{
    public sealed record Response(
        string ToName, string ToAddress, string Language, string Kind, Guid? AccountId, Guid? InvitationId, string Code,
        string? OrganisationName, string? Role, DateTime ExpiresAt);

    public static void Map(IEndpointRouteBuilder letters) => letters
        .MapGet("/{id:guid}", Handle)
        .RequireAuthorization(Policies.Service)
        .WithSummary("Fetch a letter to deliver it");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, HttpContext http, IdentityDb db, IDataProtectionProvider seals, IOptions<IdentityOptions> options, TimeProvider clock,
        CancellationToken ct)
    {
        if (await db.Letters.FindAsync([id], ct) is not { } letter)
            return TypedResults.NotFound();

        var code = letter.Fetch(seals, options.Value.LetterRefetch, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        if (code is null)
            return new Refusal("letter-gone", Texts.LetterGone, StatusCodes.Status410Gone).ToProblem();

        http.Response.Headers.CacheControl = "no-store";
        var invitation = letter.Kind == Letter.Invitation
            ? await db.Invitations.Where(i => i.Id == letter.About)
                .Select(i => new { i.Role, Organisation = db.Organisations.Where(o => o.Id == i.OrganisationId).Select(o => o.Name).FirstOrDefault() })
                .SingleOrDefaultAsync(ct)
            : null;
        return TypedResults.Ok(new Response(
            letter.ToName, letter.ToAddress, letter.Language, letter.Kind,
            letter.Kind == Letter.Invitation ? null : letter.About, letter.Kind == Letter.Invitation ? letter.About : null, code,
            invitation?.Organisation, invitation?.Role, letter.ExpiresAt));
    }
}
