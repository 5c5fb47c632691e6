using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Cooperation.Units;

/// <summary>Somebody employed at a unit to coordinate volunteers, with a share of a post (row 91), whatever the title is there (row 95).</summary>
public sealed class Coordinator
{
    public const int TitleMaxLength = 80;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid UnitId { get; init; }
    public required DateTime CreatedAt { get; init; }
    public Guid? AccountId { get; init; }
    public required string Name { get; init; }

    /// <summary>What the post is called there, such as frivillighetskontakt; null for frivillighetskoordinator.</summary>
    public string? Title { get; init; }

    public string? Phone { get; init; }

    /// <summary>Of a full-time post, from 0 to 1.</summary>
    public required double FullTimeShare { get; init; }

    public required DateOnly Since { get; init; }

    /// <summary>The last day; null while it lasts.</summary>
    public DateOnly? Until { get; private set; }

    public Guid Version { get; private set; }

    public bool IsServing(DateOnly today) => Until is null || Until >= today;

    /// <summary>The coordinator leaves on this day; never before having come.</summary>
    public void End(DateOnly on) => Until = on < Since ? Since : on;

    public static void Map(EntityTypeBuilder<Coordinator> coordinator)
    {
        coordinator.Property(c => c.Name).HasMaxLength(Unit.PersonNameMaxLength);
        coordinator.Property(c => c.Title).HasMaxLength(TitleMaxLength);
        coordinator.Property(c => c.Phone).HasMaxLength(30);
        coordinator.HasIndex(c => c.UnitId);
        coordinator.HasIndex(c => c.AccountId);
    }
}
