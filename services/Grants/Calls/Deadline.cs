using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Grants.Calls;

/// <summary>
/// Dates and hours of calls are Norwegian: one sent without an offset is read as Europe/Oslo, and a deadline that falls on a
/// weekend or a public holiday moves to the same hour of the next working day.
/// </summary>
public static class Deadline
{
    /// <summary>The instant (UTC) that was meant.</summary>
    public static DateTime Instant(DateTime given) => given.Kind switch
    {
        DateTimeKind.Utc => given,
        DateTimeKind.Local => given.ToUniversalTime(),
        _ => OsloTime.ToUtc(DateOnly.FromDateTime(given), TimeOnly.FromDateTime(given)),
    };

    /// <summary>The instant (UTC) the deadline falls after the working-day rule.</summary>
    public static DateTime Of(DateTime given)
    {
        var local = OsloTime.FromUtc(Instant(given));
        var date = DateOnly.FromDateTime(local);
        return WorkingDays.IsWorkingDay(date) ? Instant(given) : WorkingDays.Deadline(date, TimeOnly.FromDateTime(local));
    }
}
