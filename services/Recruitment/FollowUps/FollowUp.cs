using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Assignments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.FollowUps;

/// <summary>Why somebody turns to a volunteer (row 17).</summary>
public enum FollowUpKind
{
    Thanks = 1,
    TalkAfterFirstTime,
    TalkAfterThirdTime,
    YearlyTalk,
    Farewell,
    Other,
}

/// <summary>How a volunteer was reached.</summary>
public enum ContactKind
{
    Meeting = 1,
    Phone,
    Message,
}

/// <summary>A planned turn to a volunteer in an assignment, or one that took place: volunteers stay when they are seen and heard (row 17).</summary>
public sealed class FollowUp
{
    public const int NoteMaxLength = 500;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid AssignmentId { get; init; }

    public Assignment Assignment { get; private set; } = null!;

    public required Guid OrganisationId { get; init; }

    public required Guid VolunteerId { get; init; }

    public required FollowUpKind Kind { get; init; }

    /// <summary>Which one of its kind, so that the yearly talk comes once a year.</summary>
    public int Round { get; init; }

    /// <summary>The beginning of the day it is due, in Norway.</summary>
    public DateTime DueAt { get; private set; }

    public DateTime? DoneAt { get; private set; }

    public Guid? DoneBy { get; private set; }

    public ContactKind? Contact { get; private set; }

    /// <summary>What was agreed, in few words; the volunteer may read it.</summary>
    public string? Note { get; private set; }

    public DateTime? RemindedAt { get; private set; }

    public Guid Version { get; private set; }

    public static FollowUp Planned(Assignment assignment, FollowUpKind kind, DateOnly dueOn, int round = 0) => new()
    {
        AssignmentId = assignment.Id,
        OrganisationId = assignment.OrganisationId,
        VolunteerId = assignment.VolunteerId,
        Kind = kind,
        Round = round,
        DueAt = OsloTime.StartOf(dueOn),
    };

    /// <summary>Moves what is not done to another day.</summary>
    public void Move(DateOnly dueOn)
    {
        if (DoneAt is null)
            DueAt = OsloTime.StartOf(dueOn);
    }

    /// <summary>It took place; once.</summary>
    public Refusal? Complete(ContactKind contact, string? note, Guid by, DateTime at)
    {
        if (DoneAt is not null)
            return new("follow-up-done", Texts.FollowUpDone);

        DoneAt = at;
        DoneBy = by;
        Contact = contact;
        Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
        return null;
    }

    /// <summary>Who coordinates was told that it is due.</summary>
    public void Remind(DateTime at) => RemindedAt = at;

    internal static void Map(EntityTypeBuilder<FollowUp> followUp)
    {
        followUp.HasOne(f => f.Assignment).WithMany().HasForeignKey(f => f.AssignmentId).OnDelete(DeleteBehavior.Restrict);
        followUp.Property(f => f.Note).HasMaxLength(NoteMaxLength);
        followUp.HasIndex(f => new { f.AssignmentId, f.Kind, f.Round });
        followUp.HasIndex(f => new { f.OrganisationId, f.DoneAt, f.DueAt, f.Id });
        followUp.HasIndex(f => new { f.DoneAt, f.RemindedAt, f.DueAt });
        followUp.HasIndex(f => f.VolunteerId);
    }
}

/// <summary>The plan every assignment gets (row 17) and what happens to it.</summary>
public static class FollowUpPlan
{
    /// <summary>What is planned when a volunteer starts. The talks move to the day the first and third time is known.</summary>
    public static IEnumerable<FollowUp> For(Assignment assignment, RecruitmentOptions options)
    {
        yield return FollowUp.Planned(assignment, FollowUpKind.Thanks, assignment.StartsOn.AddDays(options.ThankAfterDays));
        yield return FollowUp.Planned(assignment, FollowUpKind.TalkAfterFirstTime, assignment.StartsOn.AddDays(options.FirstTalkAfterDays));
        yield return FollowUp.Planned(assignment, FollowUpKind.TalkAfterThirdTime, assignment.StartsOn.AddDays(options.ThirdTalkAfterDays));
        yield return FollowUp.Planned(assignment, FollowUpKind.YearlyTalk, assignment.StartsOn.AddYears(1), 1);
    }

    /// <summary>Plans the next of what comes again.</summary>
    public static FollowUp? Next(FollowUp done, Assignment assignment, DateOnly today) =>
        done.Kind is FollowUpKind.YearlyTalk && assignment.Status is AssignmentStatus.Active
            ? FollowUp.Planned(assignment, FollowUpKind.YearlyTalk, today.AddYears(1), done.Round + 1)
            : null;

    /// <summary>Who leaves is not asked to talks any more, but thanked.</summary>
    public static async Task EndPlanAsync(this RecruitmentDb db, Assignment assignment, DateOnly today, CancellationToken ct)
    {
        db.FollowUps.RemoveRange(await db.FollowUps.Where(f => f.AssignmentId == assignment.Id && f.DoneAt == null).ToListAsync(ct));
        db.FollowUps.Add(FollowUp.Planned(assignment, FollowUpKind.Farewell, today));
    }

    /// <summary>Notes on every assignment of the volunteer in the organisation that somebody turned to them.</summary>
    public static async Task NoteContactAsync(this RecruitmentDb db, Guid volunteerId, Guid organisationId, DateTime at, CancellationToken ct)
    {
        var running = await db.Assignments
            .Where(a => a.VolunteerId == volunteerId && a.OrganisationId == organisationId && a.Status == AssignmentStatus.Active)
            .ToListAsync(ct);
        foreach (var assignment in running)
            assignment.Contacted(at);
    }
}
