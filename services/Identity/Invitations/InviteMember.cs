using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Identity.Accounts;
using FrivilligPlattform.Identity.Letters;
using FrivilligPlattform.Identity.Organisations;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Identity.Invitations;

/// <summary>An administrator of the organisation, or of a parent, asks somebody to act for it; a letter with a code goes to the address.</summary>
public static class InviteMember
{
    public sealed record Request(
        [property: NotEmpty] Guid OrganisationId,
        [property: OneOf(Roles.Administrator, Roles.Coordinator, Roles.Leader, Roles.Director, Roles.GrantsOfficer, Roles.CourseAuthor, Roles.PlatformAdministrator, Roles.Operator)] string Role,
        [property: Given, EmailAddress(ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.EmailMalformed)), AtMost(Account.EmailMaxLength)] string Email,
        [property: Text(Account.NameMaxLength)] string Name);

    public sealed record Response(Guid Id);

    public static void Map(IEndpointRouteBuilder invitations) => invitations
        .MapPost("", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Invite somebody to act for an organisation");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Request request, ClaimsPrincipal user, IdentityDb db, UserManager<Account> users, IDataProtectionProvider seals,
        IOptions<IdentityOptions> options, TimeProvider clock, CancellationToken ct)
    {
        if (!await db.MayAdministerAsync(user, request.OrganisationId, ct))
            return TypedResults.NotFound();

        if (Lineage.RefuseMisplaced(request.OrganisationId, request.Role) is { } misplaced)
            return misplaced.ToProblem();

        var now = clock.GetUtcNow().UtcDateTime;
        var email = users.NormalizeEmail(request.Email.Trim())!;
        if (await db.Memberships.AnyAsync(
                m => m.OrganisationId == request.OrganisationId && m.Role == request.Role && db.Accounts.Any(a => a.Id == m.AccountId && a.NormalizedEmail == email), ct))
        {
            return new Refusal("already-member", Texts.AlreadyMember).ToProblem();
        }

        if (await db.Invitations.AnyAsync(
                i => i.OrganisationId == request.OrganisationId && i.Role == request.Role && i.NormalizedEmail == email && i.AcceptedAt == null && i.ExpiresAt > now, ct))
        {
            return new Refusal("already-invited", Texts.AlreadyInvited).ToProblem();
        }

        var invitation = new Invitation
        {
            OrganisationId = request.OrganisationId,
            Role = request.Role,
            Email = request.Email.Trim(),
            NormalizedEmail = email,
            Name = request.Name.Trim(),
            InvitedBy = user.Id(),
            InvitedAt = now,
            ExpiresAt = now + options.Value.InvitationLifetime,
        };
        var language = await db.Accounts.Where(a => a.NormalizedEmail == email).Select(a => a.Language).SingleOrDefaultAsync(ct);
        db.Invitations.Add(invitation);
        db.Send(Letter.ToInvited(invitation, language ?? Texts.Language, seals, now));
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/v1/invitations/{invitation.Id}", new Response(invitation.Id));
    }
}
