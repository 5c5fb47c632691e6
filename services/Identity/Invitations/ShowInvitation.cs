using FrivilligPlattform.Identity.Letters;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Identity.Invitations;

/// <summary>Who follows the link in a letter sees what it asks, before signing in. Without the code there is nothing to see.</summary>
public static class ShowInvitation
{
    public sealed record Response(Guid Id, Guid OrganisationId, string OrganisationName, string Role, string Email, string Name, DateTime ExpiresAt);

    public static void Map(IEndpointRouteBuilder invitations) => invitations
        .MapGet("/{id:guid}", Handle)
        .AllowAnonymous()
        .WithSummary("Show an invitation to who holds its code");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid id, string? code, IdentityDb db, TimeProvider clock, CancellationToken ct)
    {
        if (code is not { Length: > 0 and <= Secret.MaxLength }
            || await db.FindLetterAsync(Letter.Invitation, id, code, clock.GetUtcNow().UtcDateTime, ct) is null)
        {
            return TypedResults.NotFound();
        }

        var invitation = await db.Invitations.Where(i => i.Id == id)
            .Join(db.Organisations, i => i.OrganisationId, o => o.Id, (i, o) => new Response(i.Id, o.Id, o.Name, i.Role, i.Email, i.Name, i.ExpiresAt))
            .SingleOrDefaultAsync(ct);
        return invitation is null ? TypedResults.NotFound() : TypedResults.Ok(invitation);
    }
}
