using System.Security.Claims;
using FrivilligPlattform.Recruitment.Opportunities;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Programmes;

/// <summary>How somebody was signed up for an activity: one need not have an account or a smartphone (rows 24 and 144).</summary>
public enum SignUpWay
{
    Phone = 1,
    InPerson,
    Relative,
}

/// <summary>
/// Somebody, often elderly, who takes part in an activity that volunteers keep going (row 24). A coordinator writes the name down; there is no field for
/// health, and all goes when nobody has come for a while.
/// </summary>
public sealed class Participant
{
    public const int NameMaxLength = 120;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid OpportunityId { get; init; }

    public Opportunity Opportunity { get; private set; } = null!;

    public required string Name { get; init; }

    public string? Phone { get; init; }

    public required SignUpWay Way { get; init; }

    /// <summary>Who signed them up and may be rung instead; null for those who did it themselves.</summary>
    public string? RelativeName { get; init; }

    public string? RelativePhone { get; init; }

    public required bool NeedsTransport { get; init; }

    public required bool NeedsEscort { get; init; }

    public required Guid RecordedBy { get; init; }

    public required DateTime SignedUpAt { get; init; }

    /// <summary>When they signed up or last came, after which it is counted how long they are kept.</summary>
    public DateTime LastSeenAt { get; private set; }

    public Guid Version { get; private set; }

    public void SeenAt(DateTime at)
    {
        if (at > LastSeenAt)
            LastSeenAt = at;
    }

    internal static void Map(EntityTypeBuilder<Participant> participant)
    {
        participant.HasOne(p => p.Opportunity).WithMany().HasForeignKey(p => p.OpportunityId).OnDelete(DeleteBehavior.Cascade);
        participant.Property(p => p.Name).HasMaxLength(NameMaxLength);
        participant.Property(p => p.Phone).HasMaxLength(20);
        participant.Property(p => p.RelativeName).HasMaxLength(NameMaxLength);
        participant.Property(p => p.RelativePhone).HasMaxLength(20);
        participant.HasIndex(p => new { p.OpportunityId, p.SignedUpAt, p.Id });
        participant.HasIndex(p => p.LastSeenAt);
    }
}

/// <summary>That a participant came on a day. It stays when the participant is forgotten, as a number that nobody can read a name from.</summary>
public sealed class Attendance
{
    public required Guid ParticipantId { get; init; }

    public required Guid OpportunityId { get; init; }

    public required DateOnly On { get; init; }

    internal static void Map(EntityTypeBuilder<Attendance> attendance)
    {
        attendance.HasKey(a => new { a.OpportunityId, a.On, a.ParticipantId });
        attendance.HasIndex(a => new { a.ParticipantId, a.On });
    }
}

/// <summary>What several use cases ask about activities with participants.</summary>
public static class ProgrammeQueries
{
    /// <summary>The activity for those who coordinate it; null for everybody else's.</summary>
    public static async Task<Opportunity?> FindProgrammeAsync(this RecruitmentDb db, Guid id, ClaimsPrincipal user, CancellationToken ct) =>
        await db.Opportunities.AsNoTracking().Include(o => o.Organisation).SingleOrDefaultAsync(o => o.Id == id, ct) is { } opportunity
        && user.MayCoordinate(opportunity.Organisation)
            ? opportunity
            : null;
}
