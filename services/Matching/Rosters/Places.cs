using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Guardians;
using FrivilligPlattform.Matching.Organisations;
using FrivilligPlattform.Matching.Vigils;
using FrivilligPlattform.Matching.Volunteers;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Norway;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>The places on shifts: who may have one, who is told, and one decision at a time.</summary>
public static class Places
{
    private const int Attempts = 200;

    /// <summary>Callers in this process queue for a shift instead of overtaking one another; between replicas the database decides.</summary>
    private static readonly SemaphoreSlim[] Queues = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>
    /// Reads, decides and saves; when somebody else was faster it reads and decides again. <paramref name="decide"/> must start from the
    /// database each time.
    /// </summary>
    public static async Task<T> DecideAsync<T>(this MatchingDb db, Guid about, Func<Task<T>> decide, CancellationToken ct)
    {
        var queue = Queues[(uint)about.GetHashCode() % Queues.Length];
        await queue.WaitAsync(ct);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await decide();
                }
                catch (DbUpdateException overtaken) when (attempt < Attempts && IsRace(overtaken))
                {
                    foreach (var entry in db.ChangeTracker.Entries().Where(e => e.Entity is not IdempotencyKey).ToList())
                        entry.State = EntityState.Detached;
                }
            }
        }
        finally
        {
            queue.Release();
        }
    }

    /// <summary>
    /// Why the person may not be on the shift. That the organisation is verified, that the person is a volunteer of an age that is
    /// known, a guardian's consent, requirements and the bar on night work of the young hold always; other limits and clashes
    /// give way to a coordinator's deliberate, written override.
    /// </summary>
    public static async Task<Refusal?> MayServeAsync(
        this MatchingDb db, Shift shift, ShiftRole role, Guid volunteerId, bool overridden, CancellationToken ct, params Guid[] butNot)
    {
        if (!await db.IsVerifiedAsync(shift.OrganisationId, ct))
            return new("organisation-not-verified", Texts.OrganisationNotVerified);

        // Read before the duties: whoever gets a place turns the diary's page, so a place got meanwhile makes the saving begin anew.
        await db.DiaryOfAsync(volunteerId, ct);
        var volunteer = await db.Volunteers.AsNoTracking().SingleOrDefaultAsync(v => v.Id == volunteerId, ct);
        if (volunteer is null)
            return new("not-a-volunteer", Texts.NotAVolunteer);

        var age = volunteer.Profile.AgeAtLeast;
        var on = OsloTime.DateOf(shift.StartsAt);
        var limits = DutyLimits.Of(shift.Type, age, on);
        var minimum = Math.Max(role.MinimumAge, limits.MinimumAge);
        if (age == 0 && minimum > 0)
            return new("age-unknown", Texts.AgeUnknown(minimum));
        if (age < minimum)
            return new("too-young", Texts.TooYoung(minimum));
        if ((await db.WithoutGuardianAsync([volunteer], ct)).Count > 0)
            return new("guardian-missing", Texts.GuardianMissing(Volunteer.AdultAge));
        if (role.Requirements.Count > 0)
        {
            var clearances = await db.Clearances.AsNoTracking().Where(c => c.VolunteerId == volunteerId).ToListAsync(ct);
            var missing = role.Requirements.Where(r => !clearances.Any(c => c.Meets(r, shift.OrganisationId, on))).ToList();
            if (missing.Count > 0)
                return new("requirement-missing", Texts.RequirementMissing(missing[0]));
        }

        if (shift.VigilId is { } vigil && await db.Debriefs.AnyAsync(d => d.VolunteerId == volunteerId && d.Status == DebriefStatus.Due && d.VigilId != vigil, ct))
            return new("debrief-first", Texts.DebriefFirst);

        var breach = limits.Check(await db.DutiesOfAsync(volunteerId, shift, butNot, ct), shift.Duty);
        return breach is DutyBreach.None || (overridden && breach is not DutyBreach.NightBarred)
            ? null
            : new(Words.Code(breach), Texts.Breach(breach));
    }

    /// <summary>What the person is bound to around a shift: the weeks beside it are enough for every limit.</summary>
    public static async Task<List<Duty>> DutiesOfAsync(this MatchingDb db, Guid volunteerId, Shift shift, Guid[] butNot, CancellationToken ct)
    {
        var (from, to) = (shift.StartsAt.AddDays(-8), shift.EndsAt.AddDays(8));
        var bound = await db.SignUps.AsNoTracking()
            .Where(s => s.VolunteerId == volunteerId && s.ShiftId != shift.Id && s.StartsAt < to && s.EndsAt > from && SignUp.Binding.Contains(s.Status))
            .Select(s => new { s.ShiftId, s.StartsAt, s.EndsAt })
            .ToListAsync(ct);
        return [.. bound.Where(b => !butNot.Contains(b.ShiftId)).Select(b => Duty.Of(b.StartsAt, b.EndsAt))];
    }

    /// <summary>Takes everybody off a shift that will not be, each with a word; returns how many were told.</summary>
    public static async Task<int> ReleaseAllAsync(this MatchingDb db, Shift shift, string? reason, DateTime now, CancellationToken ct)
    {
        var told = 0;
        foreach (var signUp in await db.SignUps.AsTracking().Where(s => s.ShiftId == shift.Id).ToListAsync(ct))
        {
            var held = signUp.HoldsPlace;
            if (signUp.Take(SignUpStep.Release, now) is not null)
                continue;

            if (held)
                shift.Give(signUp.Role);
            db.TellAltered(signUp, shift, "cancelled", reason, now);
            told++;
        }

        return told;
    }

    /// <summary>Tells that the shift has all it needs, once it has.</summary>
    public static void TellIfFilled(this MatchingDb db, Shift shift, DateTime now)
    {
        if (shift.IsFull)
            db.Publish(new ShiftFilled(shift.Id, shift.RosterId, shift.OrganisationId, shift.StartsAt, now));
    }

    /// <summary>Tells that people may sign up for the shift.</summary>
    public static void TellPublished(this MatchingDb db, Shift shift, DateTime now) => db.Publish(new ShiftPublished(
        shift.Id, shift.RosterId, shift.OrganisationId, shift.Type, shift.MunicipalityNumber, shift.Title, shift.StartsAt, shift.EndsAt,
        shift.Roles.Sum(r => r.Free), now));

    public static void TellOffer(this MatchingDb db, SignUp signUp, Shift shift, string kind, DateTime now) =>
        db.Publish(Offer(signUp, shift, kind, now), signUp.Id);

    public static void TellAltered(this MatchingDb db, SignUp signUp, Shift shift, string what, string? reason, DateTime now) => db.Publish(
        new ShiftAltered(signUp.Id, shift.Id, shift.OrganisationId, signUp.VolunteerId, what, shift.Title, shift.PlaceName, shift.StartsAt, shift.EndsAt, reason, now),
        signUp.Id);

    /// <summary>The person's row towards a shift; a new one when they have never met.</summary>
    public static async Task<SignUp> SignUpOfAsync(this MatchingDb db, Shift shift, Guid volunteerId, string role, CancellationToken ct)
    {
        var signUp = await db.SignUps.AsTracking().SingleOrDefaultAsync(s => s.ShiftId == shift.Id && s.VolunteerId == volunteerId, ct);
        if (signUp is null)
            db.SignUps.Add(signUp = SignUp.Of(shift, volunteerId, role));
        return signUp;
    }

    private static ShiftOffered Offer(SignUp signUp, Shift shift, string kind, DateTime now) => new(
        signUp.Id, shift.Id, shift.OrganisationId, signUp.VolunteerId, kind, shift.Title, shift.PlaceName, shift.StartsAt, shift.EndsAt,
        signUp.AnswerBy, now);

    private static bool IsRace(DbUpdateException exception) => exception is DbUpdateConcurrencyException
        || (ServiceDb.IsDuplicate(exception) && !exception.Entries.Any(e => e.Entity is IdempotencyKey));

    private static class Words
    {
        public static string Code(DutyBreach breach) => breach switch
        {
            DutyBreach.Overlap => "shift-clash",
            DutyBreach.TooLong => "too-many-hours-on-end",
            DutyBreach.TooLittleRest => "too-little-rest",
            DutyBreach.WeekFull => "week-full",
            DutyBreach.NightsInARow => "too-many-nights",
            DutyBreach.NightBarred => "no-nights-for-the-young",
            _ => throw new ArgumentOutOfRangeException(nameof(breach)),
        };
    }
}
