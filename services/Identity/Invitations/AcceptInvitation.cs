using System.Security.Claims;
using FrivilligPlattform.Contracts.Identity.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Identity.Letters;
using FrivilligPlattform.Identity.Memberships;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Identity.Invitations;

/// <summary>The invited person, signed in with whichever address, accepts with the code from the letter and becomes a member.</summary>
public static class AcceptInvitation
{
    public sealed record Request([property: Text(Secret.MaxLength)] string Code);

    public sealed record Response(Guid OrganisationId, string Role);

    public static void Map(IEndpointRouteBuilder invitations) => invitations
        .MapPost("/{id:guid}/acceptance", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Accept an invitation");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, IdentityDb db, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.Accounts.FindAsync([user.Id()], ct) is not { } account)
            return TypedResults.NotFound();

        if (await db.FindLetterAsync(Letter.Invitation, id, request.Code, now, ct) is not { } letter
            || await db.Invitations.FindAsync([id], ct) is not { } invitation)
        {
            return Letter.WrongCode.ToProblem();
        }

        if (invitation.Accept(account.Id, now) is { } refusal)
            return refusal.ToProblem();

        letter.Use(now);
        // The code reached the address, so the address is the person's.
        if (account.NormalizedEmail == invitation.NormalizedEmail && account.Confirm(now) is { } confirmed)
            db.Publish(confirmed);
        if (!await db.Memberships.Held(account.Id, invitation.OrganisationId, invitation.Role).AnyAsync(ct))
        {
            db.Memberships.Add(new() { AccountId = account.Id, OrganisationId = invitation.OrganisationId, Role = invitation.Role, GrantedAt = now });
            db.Publish(new MembershipGranted(account.Id, invitation.OrganisationId, invitation.Role, now));
        }

        var duplicate = await db.SaveAsync(new("invitation-accepted", Texts.InvitationAccepted), ct);
        return duplicate is null ? TypedResults.Ok(new Response(invitation.OrganisationId, invitation.Role)) : duplicate.ToProblem();
    }
}
