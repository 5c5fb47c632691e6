using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Rosters;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Matching.Vigils;

/// <summary>Where a vigil stands.</summary>
public enum VigilStatus
{
    Draft,
    Calling,
    Stopped,
}

/// <summary>Why a vigil was stopped: a word and no more, for nothing is written here about the person who is watched over.</summary>
public enum VigilStop
{
    NoLongerNeeded = 1,
    StaffTakesOver,
    FamilyWishes,
    Unsafe,
    Other,
}

/// <summary>
/// Somebody shall not be alone at the end of life: volunteers keep watch by turns beside the staff, never instead (rows 68 and 69).
/// Nothing is kept of the dying person; the place and how to get in are told to those who are coming.
/// </summary>
public sealed class Vigil
{
    /// <summary>Bounds of what is asked at a time for each place, and of the minutes before more are asked.</summary>
    public const int MostPerPlace = 10;
    public const int ShortestWait = 5;
    public const int LongestWait = 1440;

    public required Guid Id { get; init; }

    public Guid Version { get; private set; }

    public required Guid OrganisationId { get; init; }

    public required Guid RosterId { get; init; }

    public required string PlaceName { get; init; }

    /// <summary>How to get in, whom to ring: told to those who have said yes, removed when it is over.</summary>
    public string? Access { get; private set; }

    public required DateTime StartsAt { get; init; }

    public required DateTime EndsAt { get; init; }

    public VigilStatus Status { get; private set; }

    public VigilStop? StopReason { get; private set; }

    /// <summary>How many waves have gone out.</summary>
    public int Wave { get; private set; }

    /// <summary>How many are asked in a wave for each open place.</summary>
    public int AskPerPlace { get; private set; }

    /// <summary>How long a wave waits before the next goes out.</summary>
    public int WaveMinutes { get; private set; }

    public DateTime? NextWaveAt { get; private set; }

    public required DateTime CreatedAt { get; init; }

    public static Vigil Draft(Roster roster, string? access, DateTime startsAt, DateTime endsAt, int askPerPlace, int waveMinutes, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(),
        OrganisationId = roster.OrganisationId,
        RosterId = roster.Id,
        PlaceName = roster.PlaceName,
        Access = access,
        StartsAt = startsAt,
        EndsAt = endsAt,
        AskPerPlace = askPerPlace,
        WaveMinutes = waveMinutes,
        CreatedAt = now,
    };

    /// <summary>Opens the call-out once every turn has somebody of the staff on duty.</summary>
    public Refusal? Open(IReadOnlyList<Shift> turns, DateTime now)
    {
        if (Status is not VigilStatus.Draft)
            return new("vigil-not-open", Texts.VigilNotOpen);
        foreach (var turn in turns)
        {
            if (turn.Publish(now) is { } refusal)
                return refusal;
        }

        Status = VigilStatus.Calling;
        return null;
    }

    /// <summary>A wave went out; the next follows when its time is up, or not at all when it reached nobody.</summary>
    public Refusal? SendWave(int reached, DateTime now)
    {
        if (Status is not VigilStatus.Calling || EndsAt <= now)
            return new("vigil-not-open", Texts.VigilNotOpen);

        (Wave, NextWaveAt) = (Wave + 1, reached == 0 ? null : now.AddMinutes(WaveMinutes));
        return null;
    }

    /// <summary>Asks more or fewer at a time, or waits longer or shorter; a wave that waits is moved by as much.</summary>
    public Refusal? Reach(int askPerPlace, int waveMinutes)
    {
        if (Status is VigilStatus.Stopped)
            return new("vigil-not-open", Texts.VigilNotOpen);

        NextWaveAt = NextWaveAt?.AddMinutes(waveMinutes - WaveMinutes);
        (AskPerPlace, WaveMinutes) = (askPerPlace, waveMinutes);
        return null;
    }

    /// <summary>Stops the vigil at once.</summary>
    public Refusal? Stop(VigilStop reason)
    {
        if (Status is VigilStatus.Stopped)
            return new("vigil-not-open", Texts.VigilNotOpen);

        (Status, StopReason, NextWaveAt, Access) = (VigilStatus.Stopped, reason, null, null);
        return null;
    }

    /// <summary>Somebody who had said yes cannot come: the next wave goes out at once.</summary>
    public void CallAgain(DateTime now) => NextWaveAt = Status is VigilStatus.Calling ? now : null;

    /// <summary>No more waves are needed.</summary>
    public void Rest() => NextWaveAt = null;

    internal static void Map(EntityTypeBuilder<Vigil> table)
    {
        table.Property(v => v.Id).ValueGeneratedNever();
        table.Property(v => v.PlaceName).HasMaxLength(200);
        table.Property(v => v.Access).HasMaxLength(300);
        table.HasIndex(v => new { v.OrganisationId, v.CreatedAt });
        table.HasIndex(v => v.NextWaveAt);
    }
}
