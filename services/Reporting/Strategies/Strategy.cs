using FrivilligPlattform.Messaging;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Reporting.Strategies;

/// <summary>Where a strategy stands; derived from its years.</summary>
public enum StrategyStatus
{
    Draft,
    Coming,
    InForce,
    Expired,
}

/// <summary>Where a measure stands.</summary>
public enum MeasureStatus
{
    NotStarted,
    Ongoing,
    Done,
    Stopped,
}

/// <summary>A party to the strategy (row 3). Those who act for its organisation may report on its measures.</summary>
public sealed record Party(string Name, Guid? OrganisationId);

/// <summary>A main area (hovedgrep) with its measures.</summary>
public sealed record Area(int Number, string Name, IReadOnlyList<Measure> Measures);

/// <summary>A measure under a number that is never given to another, with one or more responsible bodies by name.</summary>
public sealed record Measure(string Number, string Title, string? Description, IReadOnlyList<string> Responsible);

/// <summary>A generation of the national strategy: period, parties, goals, areas and numbered measures (row 1).</summary>
public sealed class Strategy
{
    public const int TitleMaxLength = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid Version { get; private set; }

    public required string Title { get; init; }

    public required int FromYear { get; init; }

    public required int ToYear { get; init; }

    public required bool Draft { get; init; }

    public required IReadOnlyList<Party> Parties { get; init; }

    public required IReadOnlyList<string> Goals { get; init; }

    public required IReadOnlyList<Area> Areas { get; init; }

    public required DateTime RegisteredAt { get; init; }

    public string Period => $"{FromYear}–{ToYear}";

    public StrategyStatus StatusIn(int year) =>
        Draft ? StrategyStatus.Draft
        : year < FromYear ? StrategyStatus.Coming
        : year > ToYear ? StrategyStatus.Expired
        : StrategyStatus.InForce;

    /// <summary>The measure of that number with its area.</summary>
    public (Area Area, Measure Measure)? Find(string number) => Areas
        .SelectMany(a => a.Measures, (area, measure) => ((Area, Measure)?)(area, measure))
        .FirstOrDefault(m => m!.Value.Item2.Number == number);

    /// <summary>The organisations that answer for a measure.</summary>
    public IEnumerable<Guid> ResponsibleFor(Measure measure) => Parties
        .Where(p => measure.Responsible.Contains(p.Name)).Select(p => p.OrganisationId).OfType<Guid>();

    internal static void Map(EntityTypeBuilder<Strategy> table)
    {
        table.Property(s => s.Id).ValueGeneratedNever();
        table.Property(s => s.Title).HasMaxLength(TitleMaxLength);
        table.Property(s => s.Parties).HasJsonConversion();
        table.Property(s => s.Goals).HasJsonConversion();
        table.Property(s => s.Areas).HasJsonConversion();
        table.HasIndex(s => new { s.FromYear, s.ToYear, s.Title }).IsUnique();
    }
}

/// <summary>What was reported on a measure; the latest says where it stands. Not who wrote it: the party answers for it.</summary>
public sealed class MeasureReport
{
    public const int TextMaxLength = 4000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid StrategyId { get; init; }

    public required string MeasureNumber { get; init; }

    public required MeasureStatus Status { get; init; }

    public required string Text { get; init; }

    public required DateTime At { get; init; }

    internal static void Map(EntityTypeBuilder<MeasureReport> table)
    {
        table.Property(r => r.Id).ValueGeneratedNever();
        table.Property(r => r.MeasureNumber).HasMaxLength(5);
        table.Property(r => r.Text).HasMaxLength(TextMaxLength);
        table.HasIndex(r => new { r.StrategyId, r.MeasureNumber, r.At });
    }
}
