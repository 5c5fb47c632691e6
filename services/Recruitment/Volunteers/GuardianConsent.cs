using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Interests;
using FrivilligPlattform.Recruitment.Opportunities;
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

    /// <summary>The opportunity the guardian says yes to; null for volunteering as such.</summary>
    public Guid? OpportunityId { get; init; }

    public Opportunity? Opportunity { get; private set; }

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
        consent.HasOne(c => c.Opportunity).WithMany().HasForeignKey(c => c.OpportunityId).OnDelete(DeleteBehavior.Restrict);
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
    /// <summary>True when the volunteer is an adult on the day, or a guardian's consent stands that reaches as far as the opportunity asks.</summary>
    public static async Task<bool> MayActAloneAsync(this RecruitmentDb db, Volunteer volunteer, Opportunity opportunity, DateOnly on, CancellationToken ct)
    {
        var just = opportunity.Minors.Guardian is GuardianScope.ThisOpportunity;
        return volunteer.AgeOn(on) >= GuardianConsent.AdultAge
            || await db.GuardianConsents.AnyAsync(
                c => c.VolunteerId == volunteer.Id && c.GivenAt != null && c.WithdrawnAt == null && (c.OpportunityId == opportunity.Id || (!just && c.OpportunityId == null)), ct);
    }

    /// <summary>Why a volunteer may not be in an opportunity for their age: what holds for those under 18 on the first day, and a guardian's consent today (row 135).</summary>
    public static async Task<Refusal?> WhyNotYoungAsync(this RecruitmentDb db, Interest interest, DateOnly startsOn, DateOnly today, CancellationToken ct) =>
        interest.Opportunity.WhyNotAt(interest.Volunteer.AgeOn(Later(startsOn, today)))
        ?? (await db.MayActAloneAsync(interest.Volunteer, interest.Opportunity, today, ct) ? null : new("guardian-missing", Texts.GuardianMissing));

    public static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    /// <summary>The consent that the code opens; null for a wrong code.</summary>
    public static async Task<GuardianConsent?> OpenGuardianAsync(this RecruitmentDb db, Guid id, string? code, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(code) || code.Length > 200)
            return null;

        var letters = await db.EmailLetters.AsNoTracking().Where(l => l.EmailInterestId == id && l.Kind == GuardianConsent.Letter).ToListAsync(ct);
        return letters.Exists(l => l.Opens(code)) ? await db.GuardianConsents.Include(c => c.Opportunity).ThenInclude(o => o!.Organisation).SingleOrDefaultAsync(c => c.Id == id, ct) : null;
    }
}
