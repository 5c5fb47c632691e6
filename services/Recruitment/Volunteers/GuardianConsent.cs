using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Volunteers;

/// <summary>That a guardian agrees that somebody under 18 volunteers (row 135): asked by a letter to the guardian, given by its link, and needed until the eighteenth birthday only.</summary>
public sealed class GuardianConsent
{
    /// <summary>The kind of the letter to the guardian.</summary>
    public const string Letter = "interestGuardian";

    /// <summary>From this age on nobody is asked.</summary>
    public const int AdultAge = 18;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid VolunteerId { get; init; }

    public required string GuardianName { get; init; }

    public required string GuardianEmail { get; init; }

    public required string Language { get; init; }

    public required DateTime AskedAt { get; init; }

    public DateTime? GivenAt { get; private set; }

    public DateTime? WithdrawnAt { get; private set; }

    public Guid Version { get; private set; }

    /// <summary>True while it counts.</summary>
    public bool Stands => GivenAt is not null && WithdrawnAt is null;

    /// <summary>The guardian agrees.</summary>
    public void Give(DateTime at)
    {
        GivenAt ??= at;
        WithdrawnAt = null;
    }

    /// <summary>The guardian takes it back, as easily as it was given.</summary>
    public void Withdraw(DateTime at) => WithdrawnAt ??= at;

    internal static void Map(EntityTypeBuilder<GuardianConsent> consent)
    {
        consent.Property(c => c.GuardianName).HasMaxLength(Volunteer.NameMaxLength);
        consent.Property(c => c.GuardianEmail).HasMaxLength(254);
        consent.Property(c => c.Language).HasMaxLength(2);
        consent.Ignore(c => c.Stands);
        consent.HasIndex(c => new { c.VolunteerId, c.AskedAt });
    }
}

/// <summary>What several use cases ask about guardians.</summary>
public static class GuardianConsents
{
    /// <summary>True when the volunteer is an adult today, or a guardian's consent stands.</summary>
    public static async Task<bool> MayActAloneAsync(this RecruitmentDb db, Volunteer volunteer, DateOnly today, CancellationToken ct) =>
        volunteer.AgeOn(today) >= GuardianConsent.AdultAge
        || await db.GuardianConsents.AnyAsync(c => c.VolunteerId == volunteer.Id && c.GivenAt != null && c.WithdrawnAt == null, ct);

    /// <summary>The consent that the code opens; null for a wrong code.</summary>
    public static async Task<GuardianConsent?> OpenGuardianAsync(this RecruitmentDb db, Guid id, string? code, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(code) || code.Length > 200)
            return null;

        var letters = await db.EmailLetters.AsNoTracking().Where(l => l.EmailInterestId == id && l.Kind == GuardianConsent.Letter).ToListAsync(ct);
        return letters.Exists(l => l.Opens(code)) ? await db.GuardianConsents.SingleOrDefaultAsync(c => c.Id == id, ct) : null;
    }
}
