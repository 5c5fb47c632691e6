using FrivilligPlattform.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>Days on which somebody cannot, both included.</summary>
public sealed record Away(DateOnly From, DateOnly To);

/// <summary>
/// A volunteer's own side of the rosters: wishes, limits of one's own, when to be reminded. Whoever gets a shift turns a page,
/// so that two shifts at the same time cannot both be got.
/// </summary>
public sealed class Diary
{
    public const int RemindHoursByDefault = 24;

    public required Guid VolunteerId { get; init; }

    public Guid Version { get; private set; }

    public int Page { get; private set; }

    /// <summary>How many hours before a shift to be reminded; 0 for never.</summary>
    public int RemindHours { get; set; } = RemindHoursByDefault;

    /// <summary>No more shifts a week than this; null for no limit of one's own.</summary>
    public int? MostShiftsAWeek { get; set; }

    public int? MostHoursAWeek { get; set; }

    public bool NoNights { get; set; }

    public IReadOnlyList<Away> Away { get; set; } = [];

    /// <summary>Rosters one would rather be on than others.</summary>
    public IReadOnlyList<Guid> WishedRosters { get; set; } = [];

    public void Turn() => Page++;

    internal static void Map(EntityTypeBuilder<Diary> table)
    {
        table.HasKey(d => d.VolunteerId);
        table.Property(d => d.VolunteerId).ValueGeneratedNever();
        table.Property(d => d.Away).HasJsonConversion();
        table.Property(d => d.WishedRosters).HasJsonConversion();
    }
}

public static class Diaries
{
    /// <summary>The volunteer's diary, tracked; a new one when there is none.</summary>
    public static async Task<Diary> DiaryOfAsync(this MatchingDb db, Guid volunteerId, CancellationToken ct)
    {
        var diary = db.Diaries.Local.FirstOrDefault(d => d.VolunteerId == volunteerId)
            ?? await db.Diaries.AsTracking().SingleOrDefaultAsync(d => d.VolunteerId == volunteerId, ct);
        if (diary is null)
            db.Diaries.Add(diary = new() { VolunteerId = volunteerId });
        return diary;
    }
}
