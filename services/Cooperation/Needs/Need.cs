using FrivilligPlattform.Contracts;
using FrivilligPlattform.Cooperation.Tasks;
using FrivilligPlattform.Cooperation.Units;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Cooperation.Needs;

public enum NeedStatus
{
    Open,
    Closed,
}

/// <summary>What a unit would welcome from volunteers, with what it takes said up front, so that organisations know where they can contribute (row 115).</summary>
public sealed class Need
{
    public const int TitleMaxLength = 150;
    public const int DescriptionMaxLength = 2_000;

    /// <summary>Who may register needs for a unit, in its organisation or above.</summary>
    public static readonly string[] Registrars = [Roles.Administrator, Roles.Director, Roles.Leader, Roles.Coordinator];

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid UnitId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required string MunicipalityNumber { get; init; }
    public required DateTime CreatedAt { get; init; }
    public required string Title { get; init; }
    public required string Type { get; init; }
    public required string Description { get; init; }

    /// <summary>When it is wanted, in words.</summary>
    public required string? Schedule { get; init; }

    public required int PeopleWanted { get; init; }
    public required IReadOnlyList<string> Tasks { get; init; }

    /// <summary>What a volunteer must have before starting.</summary>
    public required IReadOnlyList<Requirement> Requirements { get; init; }

    public NeedStatus Status { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public Guid Version { get; private set; }

    /// <summary>
    /// What stands in the way of asking volunteers: nobody answers for the unit (row 88), staff would otherwise have to do
    /// it (row 60), a task is for staff only (row 62), or the unit has not said yes to a grey-zone task (row 63).
    /// </summary>
    public static Refusal? MayAsk(
        Unit unit, bool staffWouldOtherwiseDoIt, IReadOnlyList<string> codes, IReadOnlyDictionary<string, TaskRule> rules,
        IReadOnlyDictionary<string, TaskDecision> decisions, string language)
    {
        if (unit.NeedsLeader() is { } leaderless)
            return leaderless;
        if (staffWouldOtherwiseDoIt)
            return new("replaces-staff", Texts.ReplacesStaff, StatusCodes.Status422UnprocessableEntity);
        if (codes.FirstOrDefault(c => !rules.ContainsKey(c)) is { } unknown)
            return new("task-unknown", Texts.TaskUnknown(unknown), StatusCodes.Status422UnprocessableEntity);
        if (codes.Select(c => rules[c]).FirstOrDefault(t => t.Class is TaskClass.StaffOnly) is { } staffOnly)
            return TaskDecision.StaffOnly(staffOnly, language);
        if (codes.Select(c => rules[c]).FirstOrDefault(t => t.Class is TaskClass.GreyZone && !SaidYes(t.Code, decisions)) is { } grey)
            return new("grey-zone-undecided", Texts.GreyZoneUndecided(grey.In(language).Name));
        return null;
    }

    /// <summary>Takes the need out of the lists, met or not.</summary>
    public Refusal? Close(DateTime at)
    {
        if (Status is NeedStatus.Closed)
            return new("need-closed", Texts.NeedClosed);
        Status = NeedStatus.Closed;
        ClosedAt = at;
        return null;
    }

    public static void Map(EntityTypeBuilder<Need> need)
    {
        need.Property(n => n.Title).HasMaxLength(TitleMaxLength);
        need.Property(n => n.Type).HasMaxLength(60);
        need.Property(n => n.Description).HasMaxLength(DescriptionMaxLength);
        need.Property(n => n.Schedule).HasMaxLength(300);
        need.Property(n => n.MunicipalityNumber).HasMaxLength(4);
        need.Property(n => n.Tasks).HasJsonConversion();
        need.Property(n => n.Requirements).HasJsonConversion();
        need.HasIndex(n => n.UnitId);
        need.HasIndex(n => new { n.Status, n.CreatedAt, n.Id });
        need.HasIndex(n => n.OrganisationId);
        need.HasIndex(n => new { n.MunicipalityNumber, n.Status });
    }

    private static bool SaidYes(string code, IReadOnlyDictionary<string, TaskDecision> decisions) =>
        decisions.TryGetValue(code, out var decision) && decision.Decision is not LocalDecision.No;
}
