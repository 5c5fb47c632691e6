using FrivilligPlattform.Cooperation.Units;
using FrivilligPlattform.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Cooperation.Tasks;

/// <summary>What a unit decided about a grey-zone task.</summary>
public enum LocalDecision
{
    Yes = 1,
    No,
    WithConditions,
}

/// <summary>A unit's own decision on a grey-zone task: yes, no or with conditions, why, by whom, and until when (row 63). The newest is in force.</summary>
public sealed class TaskDecision
{
    public const int ReasonMaxLength = 1_000;

    /// <summary>Who may decide for a unit, in its organisation or above; its named leader may too.</summary>
    public static readonly string[] Deciders = [Roles.Administrator, Roles.Director, Roles.Leader];

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid UnitId { get; init; }
    public required string TaskCode { get; init; }
    public required LocalDecision Decision { get; init; }
    public required string Reason { get; init; }

    /// <summary>What must be in place, when the answer is "with conditions".</summary>
    public required string? Conditions { get; init; }

    public required DateOnly ValidUntil { get; init; }
    public required DateTime DecidedAt { get; init; }

    /// <summary>The account that decided; null once it has been erased.</summary>
    public Guid? DecidedBy { get; private set; }

    /// <summary>The unit's responsible leader when it was decided (row 88).</summary>
    public required string LeaderName { get; init; }

    public Guid Version { get; private set; }

    /// <summary>
    /// Decides for a unit. Only grey-zone tasks are decided locally: staff-only ones are refused with the reason and
    /// source (row 62), and a unit without a leader decides nothing (row 88).
    /// </summary>
    public static Refusal? Decide(
        Unit unit, TaskRule task, LocalDecision decision, string reason, string? conditions, DateOnly validUntil, Guid by, DateTime at,
        DateOnly today, string language, out TaskDecision? decided)
    {
        decided = null;
        if (unit.NeedsLeader() is { } leaderless)
            return leaderless;
        if (task.Class is TaskClass.StaffOnly)
            return StaffOnly(task, language);
        if (task.Class is TaskClass.Allowed)
            return new("task-allowed", Texts.TaskAllowed(task.In(language).Name));
        if (validUntil <= today)
            return new("valid-until-past", Texts.ValidUntilPast, StatusCodes.Status422UnprocessableEntity);
        if (decision is LocalDecision.WithConditions && string.IsNullOrWhiteSpace(conditions))
            return new("conditions-missing", Texts.ConditionsMissing, StatusCodes.Status422UnprocessableEntity);

        decided = new()
        {
            UnitId = unit.Id,
            TaskCode = task.Code,
            Decision = decision,
            Reason = reason,
            Conditions = decision is LocalDecision.WithConditions ? conditions : null,
            ValidUntil = validUntil,
            DecidedAt = at,
            DecidedBy = by,
            LeaderName = unit.LeaderName!,
        };
        return null;
    }

    /// <summary>Row 62: no volunteer gets such a task, and the reason and source are said.</summary>
    public static Refusal StaffOnly(TaskRule task, string language)
    {
        var text = task.In(language);
        return new("staff-only-task", Texts.StaffOnlyTask(text.Name, text.Reason, task.Source), StatusCodes.Status422UnprocessableEntity);
    }

    public void ForgetDecider() => DecidedBy = null;

    public static void Map(EntityTypeBuilder<TaskDecision> decision)
    {
        decision.Property(d => d.TaskCode).HasMaxLength(TaskRule.CodeMaxLength);
        decision.Property(d => d.Reason).HasMaxLength(ReasonMaxLength);
        decision.Property(d => d.Conditions).HasMaxLength(ReasonMaxLength);
        decision.Property(d => d.LeaderName).HasMaxLength(Unit.PersonNameMaxLength);
        decision.HasIndex(d => new { d.UnitId, d.TaskCode, d.DecidedAt });
        decision.HasIndex(d => d.DecidedBy);
    }
}

/// <summary>Which local decisions count today.</summary>
public static class TaskDecisionQueries
{
    /// <summary>A unit's decisions in force by task code: the newest of each task, while it lasts.</summary>
    public static async Task<Dictionary<string, TaskDecision>> InForce(
        this IQueryable<TaskDecision> decisions, Guid unitId, DateOnly today, CancellationToken ct) =>
        (await decisions.AsNoTracking().Where(d => d.UnitId == unitId).ToListAsync(ct))
            .GroupBy(d => d.TaskCode)
            .Select(g => g.MaxBy(d => (d.DecidedAt, d.Id))!)
            .Where(d => d.ValidUntil >= today)
            .ToDictionary(d => d.TaskCode);
}
