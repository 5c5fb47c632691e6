using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Grants.Schemes;

/// <summary>A lasting offer of grants with a purpose and a target group; calls are announced under it (row 26).</summary>
public sealed class Scheme
{
    public const int NameMaxLength = 200;
    public const int TextMaxLength = 4000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid OwnerOrganisationId { get; init; }

    public required string Name { get; init; }

    public required string Purpose { get; init; }

    public required string TargetGroup { get; init; }

    /// <summary>What is not supported, such as equipment or single events.</summary>
    public string? Exclusions { get; init; }

    public required DateTime CreatedAt { get; init; }

    public Guid Version { get; private set; }

    public static void Map(EntityTypeBuilder<Scheme> scheme)
    {
        scheme.Property(s => s.Name).HasMaxLength(NameMaxLength);
        scheme.Property(s => s.Purpose).HasMaxLength(TextMaxLength);
        scheme.Property(s => s.TargetGroup).HasMaxLength(TextMaxLength);
        scheme.Property(s => s.Exclusions).HasMaxLength(TextMaxLength);
        scheme.HasIndex(s => s.OwnerOrganisationId);
        scheme.HasIndex(s => s.CreatedAt);
    }
}
