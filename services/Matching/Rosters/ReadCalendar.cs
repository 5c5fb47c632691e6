using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>
/// A calendar by its secret address, for any calendar program (RFC 5545): a person's own shifts, or a roster's or a unit's with numbers and no names.
/// Whoever has the address may read; a wrong one is as if it were not there.
/// </summary>
public static class ReadCalendar
{
    private static readonly SignUpStatus[] Shown =
        [SignUpStatus.Invited, SignUpStatus.Offered, SignUpStatus.Accepted, SignUpStatus.Affected, SignUpStatus.Attended, SignUpStatus.Released];

    public static void Map(IEndpointRouteBuilder calendars) => calendars
        .MapGet("{key}.ics", Handle)
        .AllowAnonymous()
        .WithSummary("Read a calendar by its secret address");

    private static async Task<Results<ContentHttpResult, NotFound>> Handle(
        string key, MatchingDb db, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var hash = CalendarAddress.HashOf(key);
        if (await db.CalendarAddresses.AsNoTracking().SingleOrDefaultAsync(a => a.KeyHash == hash, ct) is not { } address)
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        var from = now.AddDays(-31);
        var entries = address.Kind is CalendarKind.Person ? await PersonAsync(db, address.OwnerId, from, ct) : await RostersAsync(db, address, from, ct);
        http.Response.Headers.CacheControl = "private, max-age=300";
        return TypedResults.Content(ICalendar.Write(Texts.Roster(address.Kind is CalendarKind.Person ? "CalendarMine" : "CalendarRoster"), entries, now), ICalendar.ContentType);
    }

    private static async Task<List<ICalendar.Entry>> PersonAsync(MatchingDb db, Guid me, DateTime from, CancellationToken ct)
    {
        var mine = await db.SignUps.AsNoTracking()
            .Where(s => s.VolunteerId == me && s.EndsAt > from && Shown.Contains(s.Status))
            .Join(db.Shifts, s => s.ShiftId, s => s.Id, (signUp, shift) => new { SignUp = signUp, Shift = shift })
            .OrderBy(s => s.SignUp.StartsAt).Take(1000).ToListAsync(ct);
        return [.. mine.Select(s => new ICalendar.Entry(
            s.SignUp.Id, s.Shift.Title, s.Shift.PlaceName, Texts.Roster($"Status_{s.SignUp.Status}"), s.SignUp.StartsAt, s.SignUp.EndsAt, s.SignUp.At,
            s.SignUp.Status switch
            {
                SignUpStatus.Accepted or SignUpStatus.Attended => ICalendar.Standing.Confirmed,
                SignUpStatus.Released => ICalendar.Standing.Cancelled,
                _ => ICalendar.Standing.Tentative,
            }))];
    }

    private static async Task<List<ICalendar.Entry>> RostersAsync(MatchingDb db, CalendarAddress of, DateTime from, CancellationToken ct)
    {
        var rosters = db.Rosters
            .Where(r => r.OrganisationId == of.OrganisationId && (of.Kind == CalendarKind.Roster ? r.Id == of.OwnerId : r.UnitId == of.OwnerId)).Select(r => r.Id);
        var shifts = await db.Shifts.AsNoTracking()
            .Where(s => rosters.Contains(s.RosterId) && s.EndsAt > from && s.Status != ShiftStatus.Draft).OrderBy(s => s.StartsAt).Take(1000).ToListAsync(ct);
        return [.. shifts.Select(s => new ICalendar.Entry(
            s.Id, s.Title, s.PlaceName, Texts.Roster("PlacesTaken", s.Roles.Sum(r => r.Taken), s.Roles.Sum(r => r.Needed)), s.StartsAt, s.EndsAt,
            s.PublishedAt ?? s.StartsAt, s.Status is ShiftStatus.Cancelled ? ICalendar.Standing.Cancelled : ICalendar.Standing.Confirmed))];
    }
}
