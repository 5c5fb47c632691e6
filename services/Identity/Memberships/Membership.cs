using FrivilligPlattform.Identity.Accounts;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Identity.Memberships;

/// <summary>An account may act for an organisation in a role.</summary>
public sealed class Membership
{
    public const int RoleMaxLength = 40;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string Role { get; init; }

    public required DateTime GrantedAt { get; init; }

    public static void Map(EntityTypeBuilder<Membership> membership)
    {
        membership.Property(m => m.Id).ValueGeneratedNever();
        membership.Property(m => m.Role).HasMaxLength(RoleMaxLength);
        membership.HasIndex(m => new { m.AccountId, m.OrganisationId, m.Role }).IsUnique();
        membership.HasIndex(m => new { m.OrganisationId, m.GrantedAt });
        membership.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId);
    }
}

/// <summary>What several use cases ask of memberships.</summary>
public static class MembershipQueries
{
    /// <summary>The membership itself, when the account has it.</summary>
    public static IQueryable<Membership> Held(this IQueryable<Membership> memberships, Guid accountId, Guid organisationId, string role) =>
        memberships.Where(m => m.AccountId == accountId && m.OrganisationId == organisationId && m.Role == role);
}
