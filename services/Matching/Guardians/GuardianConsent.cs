using FrivilligPlattform.Matching.Volunteers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Matching.Guardians;

/// <summary>Whether a guardian agrees that somebody under 18 volunteers (row 135); the latest fact wins. Who the guardian is, is not known here.</summary>
public sealed class GuardianConsent
{
    public required Guid VolunteerId { get; init; }

    public Guid Version { get; private set; }

    public bool Stands { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>A yes and a taking back of the same instant leave no consent.</summary>
    public void Learn(bool stands, DateTime at)
    {
        if (at > At || (at == At && !stands))
            (Stands, At) = (stands, at);
    }

    internal static void Map(EntityTypeBuilder<GuardianConsent> table)
    {
        table.HasKey(c => c.VolunteerId);
        table.Property(c => c.VolunteerId).ValueGeneratedNever();
    }
}

/// <summary>Who is too young to say yes to a shift alone.</summary>
public static class GuardianConsents
{
    /// <summary>Those of the people who are under 18 and have no guardian's consent.</summary>
    public static async Task<HashSet<Guid>> WithoutGuardianAsync(this MatchingDb db, IEnumerable<Volunteer> people, CancellationToken ct)
    {
        var minors = people.Where(v => v.IsMinor).Select(v => v.Id).ToHashSet();
        if (minors.Count > 0)
            minors.ExceptWith(await db.GuardianConsents.Where(c => minors.Contains(c.VolunteerId) && c.Stands).Select(c => c.VolunteerId).ToListAsync(ct));
        return minors;
    }

    /// <inheritdoc cref="WithoutGuardianAsync(MatchingDb, IEnumerable{Volunteer}, CancellationToken)"/>
    public static async Task<HashSet<Guid>> WithoutGuardianAsync(this MatchingDb db, IReadOnlyList<Guid> people, CancellationToken ct) =>
        await db.WithoutGuardianAsync(await db.Volunteers.AsNoTracking().Where(v => people.Contains(v.Id)).ToListAsync(ct), ct);
}
