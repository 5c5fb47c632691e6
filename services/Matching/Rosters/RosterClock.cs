using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Matching.Vigils;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>
/// Every minute: invitations and offered places whose deadline has passed go on to the next, those who wished it are reminded of their
/// shift, once, and vigils that lack somebody call on. Each is done on its own: one that fails holds up no other.
/// </summary>
public sealed class RosterClock(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RosterClock> log) : BackgroundService
{
    private const int Batch = 200;
    private static readonly TimeSpan LongestReminder = TimeSpan.FromHours(336);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await EachAsync("lapse", DueToLapseAsync, LapseAsync, stoppingToken);
            await EachAsync("reminder", DueToRemindAsync, RemindAsync, stoppingToken);
            await EachAsync("call-out", DueToCallAsync, CallAsync, stoppingToken);
        }
    }

    /// <summary>Does what is due one by one, each in its own scope; what fails is told in the log and tried again the next minute.</summary>
    private async Task EachAsync(
        string what, Func<MatchingDb, DateTime, CancellationToken, Task<List<Guid>>> due, Func<MatchingDb, Guid, DateTime, CancellationToken, Task> one, CancellationToken ct)
    {
        var (now, ids) = (clock.GetUtcNow().UtcDateTime, new List<Guid>());
        await TryAsync(Guid.Empty, async db => ids = await due(db, now, ct));
        foreach (var id in ids)
            await TryAsync(id, db => db.DecideAsync(id, async () => { await one(db, id, now, ct); return true; }, ct));

        async Task TryAsync(Guid id, Func<MatchingDb, Task> step)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await step(scope.ServiceProvider.GetRequiredService<MatchingDb>());
            }
            catch (Exception broken) when (broken is not OperationCanceledException)
            {
                log.LogError(broken, "The {What} of {Id} could not be kept; the next minute tries again", what, id);
            }
        }
    }

    private static Task<List<Guid>> DueToLapseAsync(MatchingDb db, DateTime now, CancellationToken ct) => db.SignUps
        .Where(s => s.AnswerBy <= now && (s.Status == SignUpStatus.Invited || s.Status == SignUpStatus.Offered || s.Status == SignUpStatus.Called))
        .OrderBy(s => s.AnswerBy).Select(s => s.Id).Take(Batch).ToListAsync(ct);

    private static async Task LapseAsync(MatchingDb db, Guid id, DateTime now, CancellationToken ct)
    {
        if (await db.WithShiftAsync(id, ct) is not { } found || found.SignUp.AnswerBy > now)
            return;

        var (signUp, shift) = found;
        var held = signUp.HoldsPlace;
        if (signUp.Take(SignUpStep.Lapse, now) is not null)
            return;

        db.TellAltered(signUp, shift, "lapsed", null, now);
        if (held)
            await db.GiveBackAsync(shift, signUp.Role, now, ct);
        await db.SaveChangesAsync(ct);
    }

    private static async Task<List<Guid>> DueToRemindAsync(MatchingDb db, DateTime now, CancellationToken ct)
    {
        var until = now + LongestReminder;
        var near = await db.SignUps.AsNoTracking()
            .Where(s => (s.Status == SignUpStatus.Accepted || s.Status == SignUpStatus.Affected) && s.RemindedAt == null && s.StartsAt > now && s.StartsAt <= until)
            .Select(s => new { s.Id, s.VolunteerId, s.StartsAt })
            .ToListAsync(ct);
        var people = near.Select(s => s.VolunteerId).Distinct().ToList();
        var hours = await db.Diaries.Where(d => people.Contains(d.VolunteerId)).ToDictionaryAsync(d => d.VolunteerId, d => d.RemindHours, ct);
        return [.. near
            .Where(s => hours.GetValueOrDefault(s.VolunteerId, Diary.RemindHoursByDefault) is > 0 and var before && s.StartsAt <= now.AddHours(before))
            .Select(s => s.Id)];
    }

    private static async Task RemindAsync(MatchingDb db, Guid id, DateTime now, CancellationToken ct)
    {
        if (await db.WithShiftAsync(id, ct) is not { SignUp: { RemindedAt: null, Status: SignUpStatus.Accepted or SignUpStatus.Affected } } found)
            return;

        var (signUp, shift) = found;
        signUp.RemindedAt = now;
        db.Publish(
            new ShiftNear(signUp.Id, shift.Id, shift.OrganisationId, signUp.VolunteerId, shift.Title, shift.PlaceName, shift.StartsAt, shift.EndsAt, now), signUp.Id);
        await db.SaveChangesAsync(ct);
    }

    private static Task<List<Guid>> DueToCallAsync(MatchingDb db, DateTime now, CancellationToken ct)
    {
        var yesterday = now.AddDays(-1);
        return db.Vigils.Where(v => v.NextWaveAt <= now || (v.Status == VigilStatus.Calling && v.EndsAt < yesterday)).OrderBy(v => v.Id).Select(v => v.Id).Take(Batch).ToListAsync(ct);
    }

    /// <summary>Sends the next wave of a vigil that still lacks somebody, or ends one whose time was up yesterday.</summary>
    private static async Task CallAsync(MatchingDb db, Guid id, DateTime now, CancellationToken ct)
    {
        var vigil = await db.Vigils.AsTracking().SingleAsync(v => v.Id == id, ct);
        var turns = await db.TurnsOfAsync(id, ct);
        if (vigil.EndsAt < now.AddDays(-1))
        {
            turns.ForgetContacts();
            vigil.Stop(VigilStop.NoLongerNeeded);
        }
        else if (vigil.NextWaveAt <= now && vigil.SendWave(await db.CallNextAsync(vigil, turns, now, ct), now) is not null)
        {
            vigil.Rest();
        }

        await db.SaveChangesAsync(ct);
    }
}
