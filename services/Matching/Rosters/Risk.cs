using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>Why somebody will perhaps not come, or has gone. A reason to ask, never a mark on a person.</summary>
public enum Risk
{
    NotAnswered,
    MustChoose,

    /// <summary>Did not come to the last shift; weighs for one shift only.</summary>
    MissedLastTime,
    NotCheckedIn,
    LooksForHandOver,

    /// <summary>Checked out before the end, for instance from a vigil that became too much: the rest of the shift is open.</summary>
    LeftEarly,

    /// <summary>Under 18, and the guardian has taken the consent back (row 135).</summary>
    GuardianMissing,
}

public static class Risks
{
    /// <summary>How far ahead a coordinator is warned.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(2);

    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Every reason that holds now; <paramref name="missed"/> are those who did not come to their last shift, <paramref name="alone"/> those
    /// under 18 without a guardian's consent.
    /// </summary>
    public static List<Risk> Of(SignUp signUp, IReadOnlySet<Guid> missed, IReadOnlySet<Guid> alone, DateTime now)
    {
        var why = new List<Risk>();
        if (signUp.Status is SignUpStatus.Invited or SignUpStatus.Offered)
            why.Add(Risk.NotAnswered);
        if (signUp.Status is SignUpStatus.Affected)
            why.Add(Risk.MustChoose);
        if (signUp.Status is SignUpStatus.Accepted && missed.Contains(signUp.VolunteerId))
            why.Add(Risk.MissedLastTime);
        if (signUp.Status is SignUpStatus.Accepted or SignUpStatus.Affected && now > signUp.StartsAt + Grace)
            why.Add(Risk.NotCheckedIn);
        if (signUp.WantsHandOver)
            why.Add(Risk.LooksForHandOver);
        if (signUp.CheckedOutAt < signUp.EndsAt && now < signUp.EndsAt)
            why.Add(Risk.LeftEarly);
        if (signUp.HoldsPlace && signUp.CheckedOutAt is null && now < signUp.EndsAt && alone.Contains(signUp.VolunteerId))
            why.Add(Risk.GuardianMissing);
        return why;
    }

    /// <summary>Those of the people whose last shift in the organisation was one they did not come to.</summary>
    public static async Task<HashSet<Guid>> MissedLastTimeAsync(
        this MatchingDb db, Guid organisationId, IReadOnlyList<Guid> people, DateTime now, CancellationToken ct)
    {
        var before = await db.SignUps.AsNoTracking()
            .Where(s => people.Contains(s.VolunteerId) && s.OrganisationId == organisationId && s.StartsAt <= now
                && (s.Status == SignUpStatus.NoShow || s.Status == SignUpStatus.Attended))
            .Select(s => new { s.VolunteerId, s.Status, s.StartsAt }).ToListAsync(ct);
        return [.. before.GroupBy(s => s.VolunteerId).Where(g => g.MaxBy(s => s.StartsAt)!.Status is SignUpStatus.NoShow).Select(g => g.Key)];
    }
}
