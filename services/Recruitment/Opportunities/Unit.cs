using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>Recruitment's own copy of what it must know of a unit: whether somebody leads it (row 88).</summary>
public sealed class Unit
{
    public required Guid Id { get; init; }

    /// <summary>Null until the unit's own registration arrived.</summary>
    public string? Name { get; private set; }

    public bool HasLeader { get; private set; }

    public void Register(string name) => Name = name;

    public void NameLeader() => HasLeader = true;

    internal static void Map(EntityTypeBuilder<Unit> unit)
    {
        unit.Property(u => u.Id).ValueGeneratedNever();
        unit.Property(u => u.Name).HasMaxLength(200);
    }
}
