using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Notifications.Members;

/// <summary>An account's role in an organisation, so that the organisation's people can be told.</summary>
public sealed class Member
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string Role { get; init; }

    public bool Active { get; private set; }

    /// <summary>When the last change was made; grants and revocations may arrive in any order.</summary>
    public DateTime ChangedAt { get; private set; }

    public Guid Version { get; private set; }

    public void Change(bool active, DateTime at)
    {
        if (at >= ChangedAt)
            (Active, ChangedAt) = (active, at);
    }

    public static void Map(EntityTypeBuilder<Member> member)
    {
        member.Property(m => m.Role).HasMaxLength(40);
        member.HasIndex(m => new { m.OrganisationId, m.Role, m.AccountId }).IsUnique();
        member.HasIndex(m => m.AccountId);
    }
}

public static class MemberRows
{
    /// <summary>Finds the membership or begins it.</summary>
    public static async Task<Member> FindOrAddAsync(
        this DbSet<Member> members, Guid accountId, Guid organisationId, string role, CancellationToken ct) =>
        await members.SingleOrDefaultAsync(m => m.AccountId == accountId && m.OrganisationId == organisationId && m.Role == role, ct)
        ?? members.Add(new() { AccountId = accountId, OrganisationId = organisationId, Role = role }).Entity;
}
