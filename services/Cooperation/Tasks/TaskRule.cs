using FrivilligPlattform.Contracts.Cooperation.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Cooperation.Tasks;

/// <summary>Who may do a task (row 61).</summary>
public enum TaskClass
{
    /// <summary>Volunteers may do it anywhere.</summary>
    Allowed = 1,

    /// <summary>Staff do it, and no local decision changes that (row 62).</summary>
    StaffOnly,

    /// <summary>Each unit decides, with a reason and for a time (row 63).</summary>
    GreyZone,
}

/// <summary>A task's name and the reason for its class in one language.</summary>
public sealed record TaskText(
    [property: OneOf("nb", "nn", "en", "se")] string Language,
    [property: Text(TaskRule.NameMaxLength)] string Name,
    [property: Text(TaskRule.ReasonMaxLength)] string Reason);

/// <summary>The national rule for a task: allowed for volunteers, for staff only, or a grey zone (rows 61 to 64).</summary>
public sealed class TaskRule
{
    public const int CodeMaxLength = 60;
    public const int NameMaxLength = 150;
    public const int ReasonMaxLength = 600;
    public const int SourceMaxLength = 300;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required string Code { get; init; }

    /// <summary>Its place in the catalogue.</summary>
    public required DateTime CreatedAt { get; init; }

    public TaskClass Class { get; private set; }
    public string Source { get; private set; } = "";
    public IReadOnlyList<TaskText> Texts { get; private set; } = [];

    /// <summary>Counts from 1 how often the national rule has been decided (row 64).</summary>
    public int Edition { get; private set; }

    public DateTime DecidedAt { get; private set; }
    public Guid Version { get; private set; }

    public void Classify(TaskClass taskClass, string source, IReadOnlyList<TaskText> texts, DateTime at)
    {
        Class = taskClass;
        Source = source;
        Texts = texts;
        DecidedAt = at;
        Edition++;
    }

    /// <summary>The text in this language, or in bokmål, which every rule has.</summary>
    public TaskText In(string language) =>
        Texts.FirstOrDefault(t => t.Language == language) ?? Texts.First(t => t.Language == "nb");

    /// <summary>The national rule as others are told of it.</summary>
    public TaskRuleDecided Announcement()
    {
        var text = In("nb");
        return new(Code, text.Name, Class.Code(), UnitId: null, Decision: null, $"{text.Reason} ({Source})", ValidUntil: null, DecidedAt);
    }

    public static void Map(EntityTypeBuilder<TaskRule> task)
    {
        task.Property(t => t.Code).HasMaxLength(CodeMaxLength);
        task.HasIndex(t => t.Code).IsUnique();
        task.HasIndex(t => new { t.CreatedAt, t.Id });
        task.Property(t => t.Source).HasMaxLength(SourceMaxLength);
        task.Property(t => t.Texts).HasJsonConversion();
    }
}
