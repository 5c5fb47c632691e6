using FrivilligPlattform.Hosting;
using FrivilligPlattform.Identity.Accounts;
using FrivilligPlattform.Identity.Memberships;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Identity.Invitations;

/// <summary>Somebody is asked to act for an organisation in a role. Who holds the code from the letter may accept, once.</summary>
public sealed class Invitation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    public required string Role { get; init; }

    public required string Email { get; init; }

    public required string NormalizedEmail { get; init; }

    public required string Name { get; init; }

    public required Guid InvitedBy { get; init; }

    public required DateTime InvitedAt { get; init; }

    public required DateTime ExpiresAt { get; init; }

    public DateTime? AcceptedAt { get; private set; }

    public Guid? AcceptedBy { get; private set; }

    public Guid Version { get; private set; }

    /// <summary>Accepts it, unless it was accepted before or is too old.</summary>
    public Refusal? Accept(Guid accountId, DateTime now)
    {
        if (AcceptedAt is not null)
            return new("invitation-accepted", Texts.InvitationAccepted);

        if (now >= ExpiresAt)
            return new("invitation-expired", Texts.InvitationExpired);

        AcceptedAt = now;
        AcceptedBy = accountId;
        return null;
    }

    public static void Map(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.Property(i => i.Id).ValueGeneratedNever();
        invitation.Property(i => i.Role).HasMaxLength(Membership.RoleMaxLength);
        invitation.Property(i => i.Email).HasMaxLength(Account.EmailMaxLength);
        invitation.Property(i => i.NormalizedEmail).HasMaxLength(Account.EmailMaxLength);
        invitation.Property(i => i.Name).HasMaxLength(Account.NameMaxLength);
        invitation.HasIndex(i => new { i.OrganisationId, i.InvitedAt });
        invitation.HasIndex(i => i.NormalizedEmail);
    }
}
