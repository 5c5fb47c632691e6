using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Identity.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Identity.Invitations;

/// <summary>An administrator takes an invitation back: its code opens nothing any more. What was accepted is ended as a membership.</summary>
public static class WithdrawInvitation
{
    public static void Map(IEndpointRouteBuilder invitations) => invitations
        .MapDelete("/{id:guid}", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Take an invitation back");

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Handle(
        Guid id, ClaimsPrincipal user, IdentityDb db, CancellationToken ct)
    {
        if (await db.Invitations.FindAsync([id], ct) is not { } invitation
            || !await db.MayAdministerAsync(user, invitation.OrganisationId, ct))
        {
            return TypedResults.NotFound();
        }

        if (invitation.AcceptedAt is not null)
            return new Refusal("invitation-accepted", Texts.InvitationAccepted).ToProblem();

        db.Letters.RemoveRange(await db.Letters.Where(l => l.About == id).ToListAsync(ct));
        db.Invitations.Remove(invitation);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
