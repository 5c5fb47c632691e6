using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Participations;

/// <summary>
/// A platform administrator turned general civic service on or off (row 152). It is studied and not decided by law, so it is off until somebody decides
/// otherwise; the last decision holds and all are kept.
/// </summary>
public sealed class CivicServiceDecision
{
    public const int ReasonMaxLength = 500;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required bool Enabled { get; init; }

    public required string Reason { get; init; }

    public required Guid DecidedBy { get; init; }

    public required DateTime At { get; init; }

    internal static void Map(EntityTypeBuilder<CivicServiceDecision> decision)
    {
        decision.Property(d => d.Reason).HasMaxLength(ReasonMaxLength);
        decision.HasIndex(d => new { d.At, d.Id });
    }
}

/// <summary>What several use cases ask about civic service.</summary>
public static class CivicServiceQueries
{
    /// <summary>True while civic service is turned on.</summary>
    public static async Task<bool> CivicServiceIsOnAsync(this RecruitmentDb db, CancellationToken ct) =>
        await db.CivicServiceDecisions.AsNoTracking().OrderByDescending(d => d.At).ThenByDescending(d => d.Id).Select(d => d.Enabled).FirstOrDefaultAsync(ct);
}
