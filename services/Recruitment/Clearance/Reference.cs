using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Interests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Clearance;

/// <summary>What a reference came to.</summary>
public enum ReferenceConclusion
{
    Recommends = 1,
    RecommendsWithReservations,
    DoesNotRecommend,
    NotReached,
}

/// <summary>A person the volunteer named to be asked (row 89). Name and number go as soon as the conclusion is there; the conclusion goes after its period.</summary>
public sealed class Reference
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid InterestId { get; init; }

    public Interest Interest { get; private set; } = null!;

    public required Guid VolunteerId { get; init; }

    /// <summary>Null once the conclusion is there: who was asked is then nobody's business any more.</summary>
    public string? Name { get; private set; }

    public string? Phone { get; private set; }

    /// <summary>How they know each other, in a word or two.</summary>
    public required string Relation { get; init; }

    public required DateTime CreatedAt { get; init; }

    public ReferenceConclusion? Conclusion { get; private set; }

    public DateTime? ConcludedAt { get; private set; }

    public Guid? ConcludedBy { get; private set; }

    /// <summary>When the rest is deleted.</summary>
    public DateTime DeleteAt { get; private set; }

    public Guid Version { get; private set; }

    public static Reference Named(Interest interest, string name, string phone, string relation, DateTime at, DateTime deleteAt) => new()
    {
        InterestId = interest.Id,
        VolunteerId = interest.VolunteerId,
        Name = name.Trim(),
        Phone = phone.Trim(),
        Relation = relation.Trim(),
        CreatedAt = at,
        DeleteAt = deleteAt,
    };

    /// <summary>Writes down what came of it, once, and forgets who was asked.</summary>
    public Refusal? Conclude(ReferenceConclusion conclusion, Guid by, DateTime at)
    {
        if (Conclusion is not null)
            return new("reference-concluded", Texts.ReferenceConcluded);

        Conclusion = conclusion;
        ConcludedBy = by;
        ConcludedAt = at;
        Name = null;
        Phone = null;
        return null;
    }

    internal static void Map(EntityTypeBuilder<Reference> reference)
    {
        reference.HasOne(r => r.Interest).WithMany().HasForeignKey(r => r.InterestId).OnDelete(DeleteBehavior.Cascade);
        reference.Property(r => r.Name).HasMaxLength(120);
        reference.Property(r => r.Phone).HasMaxLength(20);
        reference.Property(r => r.Relation).HasMaxLength(60);
        reference.HasIndex(r => new { r.InterestId, r.CreatedAt, r.Id });
        reference.HasIndex(r => r.DeleteAt);
        reference.HasIndex(r => r.VolunteerId);
    }
}
