using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Identity.Issuers;

/// <summary>
/// A key that signs tokens for a while. It is published before it signs and after it stopped, so that a service knows every key it meets; its
/// private half lies sealed.
/// </summary>
public sealed class SigningKey
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Sealed { get; init; }

    public required DateTime SignsFrom { get; init; }

    public required DateTime SignsUntil { get; init; }

    public required DateTime PublishedUntil { get; init; }

    public static void Map(EntityTypeBuilder<SigningKey> key)
    {
        key.Property(k => k.Id).ValueGeneratedNever();
        key.Property(k => k.Sealed).HasMaxLength(2000);
        key.HasIndex(k => k.PublishedUntil);
    }
}
