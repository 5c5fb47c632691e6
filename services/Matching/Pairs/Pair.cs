using System.Collections.Frozen;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Norway;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Matching.Pairs;

/// <summary>Where a pair stands.</summary>
public enum PairStatus
{
    /// <summary>Put to both; it runs when both have said yes.</summary>
    Proposed,
    Active,
    Paused,

    /// <summary>The recipient would like somebody else; the coordinator looks, the recipient keeps the place in line.</summary>
    ChangeWanted,
    Declined,
    Stopped,
    HandedOver,
}

/// <summary>What either side can do; none of it asks for a reason (rows 85 and 126).</summary>
public enum PairStep
{
    Start,
    Decline,
    Pause,
    Resume,
    WantChange,
    Stop,
    HandOver,
}

/// <summary>
/// A volunteer and a recipient who meet over time, such as a visiting friend. The recipient steers: yes, pause, change and stop without a
/// reason, by a letter's code, by telephone or by a relative (row 85). No name of the recipient is kept, only the organisation's reference.
/// </summary>
public sealed class Pair
{
    public static readonly FrozenDictionary<(PairStatus From, PairStep Step), PairStatus> Steps = new Dictionary<(PairStatus, PairStep), PairStatus>
    {
        [(PairStatus.Proposed, PairStep.Start)] = PairStatus.Active,
        [(PairStatus.Proposed, PairStep.Decline)] = PairStatus.Declined,
        [(PairStatus.Proposed, PairStep.Stop)] = PairStatus.Stopped,
        [(PairStatus.Active, PairStep.Pause)] = PairStatus.Paused,
        [(PairStatus.Active, PairStep.WantChange)] = PairStatus.ChangeWanted,
        [(PairStatus.Active, PairStep.Stop)] = PairStatus.Stopped,
        [(PairStatus.Active, PairStep.HandOver)] = PairStatus.HandedOver,
        [(PairStatus.Paused, PairStep.Resume)] = PairStatus.Active,
        [(PairStatus.Paused, PairStep.WantChange)] = PairStatus.ChangeWanted,
        [(PairStatus.Paused, PairStep.Stop)] = PairStatus.Stopped,
        [(PairStatus.Paused, PairStep.HandOver)] = PairStatus.HandedOver,
        [(PairStatus.ChangeWanted, PairStep.Resume)] = PairStatus.Active,
        [(PairStatus.ChangeWanted, PairStep.Stop)] = PairStatus.Stopped,
        [(PairStatus.ChangeWanted, PairStep.HandOver)] = PairStatus.HandedOver,
    }.ToFrozenDictionary();

    public required Guid Id { get; init; }

    public Guid Version { get; private set; }

    public required Guid OrganisationId { get; init; }

    public required Guid VolunteerId { get; set; }

    /// <summary>What the organisation calls the recipient in its own lists; never a name, an address or an illness.</summary>
    public required string Recipient { get; init; }

    /// <summary>How many days from one meeting to the next, by agreement.</summary>
    public required int RhythmDays { get; set; }

    /// <summary>How many days from one check-in call of the coordinator to the next (row 85).</summary>
    public required int CallDays { get; set; }

    /// <summary>What both like (row 145).</summary>
    public required IReadOnlyList<string> Shared { get; init; }

    /// <summary>What the recipient can give (row 145).</summary>
    public required IReadOnlyList<string> Gives { get; init; }

    public PairStatus Status { get; private set; }

    public bool VolunteerSaidYes { get; private set; }

    public bool RecipientSaidYes { get; private set; }

    public required DateTime ProposedAt { get; init; }

    public DateTime? StartedAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public DateOnly? PausedUntil { get; private set; }

    public DateOnly? LastMetOn { get; private set; }

    /// <summary>By when the two meet next if the rhythm agreed is kept; null while it does not run.</summary>
    public DateOnly? MeetBy { get; private set; }

    public DateOnly? CallOn { get; set; }

    /// <summary>The recipient, or somebody for them, wants to be rung up.</summary>
    public bool ContactWanted { get; set; }

    /// <summary>The pair this one follows, when one volunteer handed over to another (row 139).</summary>
    public Guid? FollowsId { get; init; }

    /// <summary>The hash of the code in the recipient's letter.</summary>
    public string? CodeHash { get; set; }

    public bool IsOver => Status is PairStatus.Declined or PairStatus.Stopped or PairStatus.HandedOver;

    /// <summary>One side says yes; with both it runs from today, and the first call is due.</summary>
    public Refusal? SayYes(bool asRecipient, DateTime now, DateOnly today)
    {
        if (Status is not PairStatus.Proposed)
            return new("pair-step", Texts.PairStep);

        VolunteerSaidYes |= !asRecipient;
        RecipientSaidYes |= asRecipient;
        if (!VolunteerSaidYes || !RecipientSaidYes)
            return null;

        (StartedAt, CallOn, MeetBy) = (now, today.AddDays(CallDays), today.AddDays(RhythmDays));
        return Take(PairStep.Start, now);
    }

    /// <summary>Takes a step of the life cycle; a pause stops the rhythm, and going on begins it anew.</summary>
    public Refusal? Take(PairStep step, DateTime now, DateOnly? until = null)
    {
        if (!Steps.TryGetValue((Status, step), out var to))
            return new("pair-step", Texts.PairStep);

        (Status, PausedUntil) = (to, step is PairStep.Pause ? until : null);
        if (step is PairStep.Resume)
            MeetBy = OsloTime.DateOf(now).AddDays(RhythmDays);
        else if (step is not PairStep.Start)
            MeetBy = null;
        if (IsOver)
            (EndedAt, CallOn) = (now, null);
        return null;
    }

    /// <summary>The volunteer is forgotten: the pair is over, the coordinator rings the recipient, and an id that is nobody's stands in the place.</summary>
    public void Forget(DateTime at)
    {
        if (!IsOver)
            (Status, EndedAt, CallOn, MeetBy, ContactWanted) = (PairStatus.Stopped, at, null, null, true);
        VolunteerId = Guid.CreateVersion7();
    }

    /// <summary>The two have met; the rhythm goes on from the last time.</summary>
    public void Meet(DateOnly on)
    {
        LastMetOn = LastMetOn is { } last && last > on ? last : on;
        if (MeetBy is not null)
            MeetBy = LastMetOn.Value.AddDays(RhythmDays);
    }

    internal static void Map(EntityTypeBuilder<Pair> table)
    {
        table.Property(p => p.Id).ValueGeneratedNever();
        table.Property(p => p.Recipient).HasMaxLength(60);
        table.Property(p => p.Shared).HasJsonConversion();
        table.Property(p => p.Gives).HasJsonConversion();
        table.Property(p => p.CodeHash).HasMaxLength(64);
        table.Ignore(p => p.IsOver);
        table.HasIndex(p => new { p.OrganisationId, p.ProposedAt });
        table.HasIndex(p => p.VolunteerId);
        table.HasIndex(p => p.CodeHash);
    }
}
