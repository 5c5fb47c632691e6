namespace FrivilligPlattform.Norway;

/// <summary>Conversions between UTC, in which everything is stored, and the clock on the wall in Norway (Europe/Oslo).</summary>
public static class OsloTime
{
    /// <summary>The time zone of mainland Norway.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    /// <summary>The wall clock in Norway at an instant; a <see cref="DateTimeKind.Local"/> instant is refused.</summary>
    public static DateTime FromUtc(DateTime utc) => utc.Kind is DateTimeKind.Local
        ? throw new ArgumentException("Instants are UTC.", nameof(utc))
        : DateTime.SpecifyKind(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone), DateTimeKind.Unspecified);

    /// <summary>The date in Norway at an instant.</summary>
    public static DateOnly DateOf(DateTime utc) => DateOnly.FromDateTime(FromUtc(utc));

    /// <summary>Today's date in Norway.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>
    /// The instant (UTC) of a date and hour in Norway. An hour that the change to summer time leaves out becomes the hour after it;
    /// of an hour that comes twice in autumn the second is meant, so nobody loses a deadline.
    /// </summary>
    public static DateTime ToUtc(DateOnly date, TimeOnly hour)
    {
        var local = date.ToDateTime(hour);
        return TimeZoneInfo.ConvertTimeToUtc(Zone.IsInvalidTime(local) ? local.AddHours(1) : local, Zone);
    }

    /// <summary>The instant (UTC) a date begins in Norway.</summary>
    public static DateTime StartOf(DateOnly date) => ToUtc(date, TimeOnly.MinValue);
}
