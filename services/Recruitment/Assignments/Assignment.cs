using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Interests;
using FrivilligPlattform.Recruitment.Opportunities;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Assignments;

/// <summary>A volunteer's place in an opportunity: offered by the organisation, started by the volunteer alone (row 126).</summary>
public sealed class Assignment
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid InterestId { get; init; }

    /// <summary>The interest while the assignment is open; unique, so that one interest has one open assignment.</summary>
    public Guid? OpenInterestId { get; private set; }

    public required Guid OpportunityId { get; init; }

    public Opportunity Opportunity { get; private set; } = null!;

    public required Guid OrganisationId { get; init; }

    public required Guid VolunteerId { get; init; }

    public Volunteer Volunteer { get; private set; } = null!;

    public AssignmentStatus Status { get; private set; } = AssignmentStatus.Offered;

    public required DateOnly StartsOn { get; init; }

    public required DateTime OfferedAt { get; init; }

    public DateTime? AcceptedAt { get; private set; }

    /// <summary>The account that accepted: the volunteer's own, or that of who speaks for an assisted volunteer (row 144).</summary>
    public Guid? AcceptedBy { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public string? EndReason { get; private set; }

    public Guid Version { get; private set; }

    public static Assignment Offer(Interest interest, DateOnly startsOn, DateTime at) => new()
    {
        InterestId = interest.Id,
        OpenInterestId = interest.Id,
        OpportunityId = interest.OpportunityId,
        OrganisationId = interest.OrganisationId,
        VolunteerId = interest.VolunteerId,
        StartsOn = startsOn,
        OfferedAt = at,
    };

    /// <summary>The volunteer says yes.</summary>
    public Refusal? Accept(Guid by, DateTime at)
    {
        if (Take(AssignmentStep.Accept) is { } refusal)
            return refusal;

        AcceptedAt = at;
        AcceptedBy = by;
        return null;
    }

    /// <summary>The volunteer says no; no reason is asked for (row 126).</summary>
    public Refusal? Refuse(DateTime at)
    {
        if (Take(AssignmentStep.Refuse) is { } refusal)
            return refusal;

        Leave(null, at);
        return null;
    }

    /// <summary>Either side ends it; an offer is thereby taken back.</summary>
    public Refusal? End(string reason, DateTime at)
    {
        if (Take(AssignmentStep.End) is { } refusal)
            return refusal;

        Leave(reason, at);
        return null;
    }

    private void Leave(string? reason, DateTime at)
    {
        OpenInterestId = null;
        EndReason = reason;
        EndedAt = at;
    }

    private Refusal? Take(AssignmentStep step)
    {
        if (!AssignmentStates.Table.TryGetValue((Status, step), out var to))
            return new("assignment-state", Texts.Fill(Texts.AssignmentState, Texts.Named($"AssignmentStatus_{Status}")));

        Status = to;
        return null;
    }

    internal static void Map(EntityTypeBuilder<Assignment> assignment)
    {
        assignment.HasOne(a => a.Opportunity).WithMany().HasForeignKey(a => a.OpportunityId).OnDelete(DeleteBehavior.Restrict);
        assignment.HasOne(a => a.Volunteer).WithMany().HasForeignKey(a => a.VolunteerId).OnDelete(DeleteBehavior.Restrict);
        assignment.Property(a => a.EndReason).HasMaxLength(500);
        assignment.HasIndex(a => a.OpenInterestId).IsUnique();
        assignment.HasIndex(a => a.InterestId);
        assignment.HasIndex(a => new { a.VolunteerId, a.OfferedAt, a.Id });
        assignment.HasIndex(a => new { a.OrganisationId, a.OfferedAt, a.Id });
        assignment.HasIndex(a => new { a.OrganisationId, a.Status, a.OfferedAt, a.Id });
    }
}

/// <summary>What several use cases ask about assignments.</summary>
public static class AssignmentQueries
{
    /// <summary>Assignments with all that the rules about them ask for.</summary>
    public static IQueryable<Assignment> WholeAssignments(this RecruitmentDb db) => db.Assignments
        .Include(a => a.Opportunity).ThenInclude(o => o.Organisation)
        .Include(a => a.Volunteer).ThenInclude(v => v.AssistedBy);
}
