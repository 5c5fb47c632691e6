using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Opportunities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Interests;

/// <summary>What became of a proposal to hand an interest on.</summary>
public enum HandOnStatus
{
    Proposed = 1,
    Agreed,
    Refused,
}

/// <summary>A proposal to pass a volunteer on to another organisation. Nothing about the volunteer leaves before they agree.</summary>
public sealed class HandOn
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid InterestId { get; init; }

    public Interest Interest { get; private set; } = null!;

    public required Guid ToOpportunityId { get; init; }

    public Opportunity ToOpportunity { get; private set; } = null!;

    public required Guid VolunteerId { get; init; }

    public required string Message { get; init; }

    public required Guid ProposedBy { get; init; }

    public required DateTime ProposedAt { get; init; }

    public HandOnStatus Status { get; private set; } = HandOnStatus.Proposed;

    public DateTime? AnsweredAt { get; private set; }

    /// <summary>The interest while the proposal stands; unique, so that one is proposed at a time.</summary>
    public Guid? StandingInterestId { get; private set; }

    public Guid Version { get; private set; }

    public static HandOn Propose(Interest interest, Guid toOpportunityId, string message, Guid by, DateTime at) => new()
    {
        InterestId = interest.Id,
        StandingInterestId = interest.Id,
        ToOpportunityId = toOpportunityId,
        VolunteerId = interest.VolunteerId,
        Message = message,
        ProposedBy = by,
        ProposedAt = at,
    };

    /// <summary>The volunteer agrees or says no, once; a no needs no reason.</summary>
    public Refusal? Answer(bool agreed, DateTime at)
    {
        if (Status is not HandOnStatus.Proposed)
            return new("hand-on-answered", Texts.HandOnAnswered);

        Status = agreed ? HandOnStatus.Agreed : HandOnStatus.Refused;
        AnsweredAt = at;
        StandingInterestId = null;
        return null;
    }

    internal static void Map(EntityTypeBuilder<HandOn> handOn)
    {
        handOn.HasOne(h => h.Interest).WithMany().HasForeignKey(h => h.InterestId).OnDelete(DeleteBehavior.Cascade);
        handOn.HasOne(h => h.ToOpportunity).WithMany().HasForeignKey(h => h.ToOpportunityId).OnDelete(DeleteBehavior.Restrict);
        handOn.Property(h => h.Message).HasMaxLength(Interest.MessageMaxLength);
        handOn.HasIndex(h => h.StandingInterestId).IsUnique();
        handOn.HasIndex(h => h.InterestId);
        handOn.HasIndex(h => new { h.VolunteerId, h.ProposedAt, h.Id });
    }
}
