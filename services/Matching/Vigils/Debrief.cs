using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Rosters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Matching.Vigils;

/// <summary>Where the talk after a vigil stands.</summary>
public enum DebriefStatus
{
    Due,
    Held,
    Declined,
}

/// <summary>
/// The talk that everybody who has kept watch is owed (row 68). It is offered, not imposed, and nothing of what was said is written here.
/// Until it is held or declined nobody is called to another vigil.
/// </summary>
public sealed class Debrief
{
    private static readonly TimeSpan Within = TimeSpan.FromDays(3);

    /// <summary>The turn it follows.</summary>
    public required Guid SignUpId { get; init; }

    public Guid Version { get; private set; }

    public required Guid VigilId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required Guid VolunteerId { get; init; }

    public required DateTime DueAt { get; init; }

    public DebriefStatus Status { get; private set; }

    public DateTime? SettledAt { get; private set; }

    public static Debrief After(SignUp signUp, Guid vigilId) => new()
    {
        SignUpId = signUp.Id,
        VigilId = vigilId,
        OrganisationId = signUp.OrganisationId,
        VolunteerId = signUp.VolunteerId,
        DueAt = signUp.EndsAt + Within,
    };

    public Refusal? Settle(DebriefStatus status, DateTime now)
    {
        if (Status is not DebriefStatus.Due)
            return new("debrief-settled", Texts.DebriefSettled);

        (Status, SettledAt) = (status, now);
        return null;
    }

    internal static void Map(EntityTypeBuilder<Debrief> table)
    {
        table.HasKey(d => d.SignUpId);
        table.Property(d => d.SignUpId).ValueGeneratedNever();
        table.HasIndex(d => new { d.OrganisationId, d.Status, d.DueAt });
        table.HasIndex(d => new { d.VolunteerId, d.Status });
    }
}

public static class Debriefs
{
    /// <summary>Somebody came to a turn of a vigil and is owed a talk afterwards; once for each turn.</summary>
    public static async Task OweDebriefAsync(this MatchingDb db, SignUp signUp, Guid? vigilId, CancellationToken ct)
    {
        if (vigilId is { } vigil && !await db.Debriefs.AnyAsync(d => d.SignUpId == signUp.Id, ct))
            db.Debriefs.Add(Debrief.After(signUp, vigil));
    }
}
