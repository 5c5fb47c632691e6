using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>The three classes of the national task catalogue (row 61).</summary>
public enum TaskClass
{
    Allowed = 1,
    StaffOnly,
    GreyZone,
}

/// <summary>What a unit decided about a grey-zone task (row 63).</summary>
public enum LocalDecision
{
    Yes = 1,
    No,
    WithConditions,
}

/// <summary>Recruitment's own copy of what Cooperation decided about a task, nationally or for a unit (rows 61 to 63).</summary>
public sealed class TaskRule
{
    private const string National = "national";

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required string TaskCode { get; init; }

    public required Guid? UnitId { get; init; }

    /// <summary>The unit's id or the word for the whole country: a key without nulls is unique on every database.</summary>
    public string Scope { get; private init; } = National;

    public string Name { get; private set; } = "";

    public TaskClass Class { get; private set; }

    public LocalDecision? Decision { get; private set; }

    public string Reason { get; private set; } = "";

    public DateOnly? ValidUntil { get; private set; }

    public DateTime DecidedAt { get; private set; }

    public static TaskRule For(string taskCode, Guid? unitId) => new() { TaskCode = taskCode, UnitId = unitId, Scope = ScopeOf(unitId) };

    public static string ScopeOf(Guid? unitId) => unitId?.ToString("N") ?? National;

    /// <summary>Takes over a decision unless a later one is already known.</summary>
    public void Decide(string name, TaskClass @class, LocalDecision? decision, string reason, DateOnly? validUntil, DateTime at)
    {
        if (at < DecidedAt)
            return;

        Name = name;
        Class = @class;
        Decision = decision;
        Reason = reason;
        ValidUntil = validUntil;
        DecidedAt = at;
    }

    internal static void Map(EntityTypeBuilder<TaskRule> rule)
    {
        rule.Property(r => r.TaskCode).HasMaxLength(60);
        rule.Property(r => r.Scope).HasMaxLength(32);
        rule.Property(r => r.Name).HasMaxLength(200);
        rule.Property(r => r.Reason).HasMaxLength(2000);
        rule.HasIndex(r => new { r.TaskCode, r.Scope }).IsUnique();
    }
}
