using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Matching.Vigils;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>
/// Every minute: invitations and offered places whose deadline has passed go on to the next, and those who wished it are reminded of
/// their shift, once.
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
            try
            {
                await LapseAsync(stoppingToken);
                await RemindAsync(stoppingToken);
                await CallAsync(stoppingToken);
            }
            catch (Exception broken) when (broken is not OperationCanceledException)
            {
                log.LogError(broken, "Deadlines and reminders of shifts could not be kept; the next minute tries again");
            }
        }
    }

    private async Task LapseAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MatchingDb>();
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await db.SignUps.AsNoTracking()
            .Where(s => s.AnswerBy <= now && (s.Status == SignUpStatus.Invited || s.Status == SignUpStatus.Offered || s.Status == SignUpStatus.Called))
            .OrderBy(s => s.AnswerBy).Select(s => s.Id).Take(Batch).ToListAsync(ct);
        foreach (var id in due)
        {
            await db.DecideAsync(id, async () =>
            {
                if (await db.WithShiftAsync(id, ct) is not { } found || found.SignUp.AnswerBy > now)
                    return false;

                var (signUp, shift) = found;
                var held = signUp.HoldsPlace;
                if (signUp.Take(SignUpStep.Lapse, now) is not null)
                    return false;

                db.TellAltered(signUp, shift, "lapsed", null, now);
                if (held)
                    await db.GiveBackAsync(shift, signUp.Role, now, ct);
                await db.SaveChangesAsync(ct);
                return true;
            }, ct);
            db.ChangeTracker.Clear();
        }
    }

    private async Task RemindAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MatchingDb>();
        var now = clock.GetUtcNow().UtcDateTime;
        var until = now + LongestReminder;
        var near = await db.SignUps.AsNoTracking()
            .Where(s => (s.Status == SignUpStatus.Accepted || s.Status == SignUpStatus.Affected) && s.RemindedAt == null && s.StartsAt > now && s.StartsAt <= until)
            .Select(s => new { s.Id, s.VolunteerId, s.StartsAt })
            .ToListAsync(ct);
        var people = near.Select(s => s.VolunteerId).Distinct().ToList();
        var hours = await db.Diaries.Where(d => people.Contains(d.VolunteerId)).ToDictionaryAsync(d => d.VolunteerId, d => d.RemindHours, ct);
        foreach (var due in near.Where(s => hours.GetValueOrDefault(s.VolunteerId, Diary.RemindHoursByDefault) is > 0 and var before && s.StartsAt <= now.AddHours(before)))
        {
            await db.DecideAsync(due.Id, async () =>
            {
                if (await db.WithShiftAsync(due.Id, ct) is not { SignUp: { RemindedAt: null, Status: SignUpStatus.Accepted or SignUpStatus.Affected } } found)
                    return false;

                var (signUp, shift) = found;
                signUp.RemindedAt = now;
                db.Publish(
                    new ShiftNear(signUp.Id, shift.Id, shift.OrganisationId, signUp.VolunteerId, shift.Title, shift.PlaceName, shift.StartsAt, shift.EndsAt, now),
                    signUp.Id);
                await db.SaveChangesAsync(ct);
                return true;
            }, ct);
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Sends the next wave of vigils that still lack somebody, and ends those whose time was up yesterday.</summary>
    private async Task CallAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MatchingDb>();
        var now = clock.GetUtcNow().UtcDateTime;
        var yesterday = now.AddDays(-1);
        var due = await db.Vigils.AsNoTracking().Where(v => v.NextWaveAt <= now || (v.Status == VigilStatus.Calling && v.EndsAt < yesterday))
            .Select(v => v.Id).Take(Batch).ToListAsync(ct);
        foreach (var id in due)
        {
            await db.DecideAsync(id, async () =>
            {
                var vigil = await db.Vigils.AsTracking().SingleAsync(v => v.Id == id, ct);
                var turns = await db.TurnsOfAsync(id, ct);
                if (vigil.EndsAt < yesterday)
                {
                    turns.ForgetContacts();
                    vigil.Stop(VigilStop.NoLongerNeeded);
                }
                else if (vigil.NextWaveAt <= now && vigil.SendWave(await db.CallNextAsync(vigil, turns, now, ct), now) is not null)
                {
                    vigil.Rest();
                }

                await db.SaveChangesAsync(ct);
                return true;
            }, ct);
            db.ChangeTracker.Clear();
        }
    }
}
