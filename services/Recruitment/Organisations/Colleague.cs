using FrivilligPlattform.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Organisations;

/// <summary>Recruitment's own copy of who coordinates or administers an organisation: an account's id, no name.</summary>
public sealed class Colleague
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string Role { get; init; }

    /// <summary>False once the membership was revoked; kept, so that an older grant that arrives late changes nothing.</summary>
    public bool Active { get; private set; }

    public DateTime FactsAt { get; private set; }

    /// <summary>Takes over what is true since then, unless something later is known.</summary>
    public void Know(bool active, DateTime at)
    {
        if (at < FactsAt)
            return;

        Active = active;
        FactsAt = at;
    }

    internal static void Map(EntityTypeBuilder<Colleague> colleague)
    {
        colleague.Property(c => c.Role).HasMaxLength(40);
        colleague.HasIndex(c => new { c.OrganisationId, c.AccountId, c.Role }).IsUnique();
        colleague.HasIndex(c => c.AccountId);
    }
}

/// <summary>Who works together.</summary>
public static class Colleagues
{
    /// <summary>True when the account coordinates or administers the organisation, or administers one above it.</summary>
    public static Task<bool> IsColleagueAsync(this RecruitmentDb db, Guid accountId, Organisation organisation, CancellationToken ct)
    {
        var above = organisation.Ancestors.ToList();
        return db.Colleagues.AnyAsync(
            c => c.AccountId == accountId && c.Active
                && (c.OrganisationId == organisation.Id && (c.Role == Roles.Coordinator || c.Role == Roles.Administrator)
                    || above.Contains(c.OrganisationId) && c.Role == Roles.Administrator),
            ct);
    }
}
