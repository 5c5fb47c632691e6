using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Reporting.Volunteers;

/// <summary>
/// The only link between a volunteer and the random token that stands in the counts. The key is a keyed hash of the
/// volunteer's id, so the table tells nothing to who lacks the service's secret; once the row is gone nothing does.
/// </summary>
public sealed class Pseudonym
{
    /// <summary>HMAC-SHA-256 of the volunteer's id under the service's own secret, in hexadecimal.</summary>
    public required string Key { get; init; }

    public Guid Version { get; private set; }

    public Guid Token { get; private init; } = new(RandomNumberGenerator.GetBytes(16));

    /// <summary>Set when the volunteer was erased: the row waits for events still under way, then goes.</summary>
    public DateTime? ErasedAt { get; private set; }

    public void Erase(DateTime at) => ErasedAt = ErasedAt > at ? ErasedAt : at;

    internal static void Map(EntityTypeBuilder<Pseudonym> table)
    {
        table.HasKey(p => p.Key);
        table.Property(p => p.Key).HasMaxLength(64);
        table.HasIndex(p => p.ErasedAt);
    }
}

/// <summary>The service's own secret, made once, when none is configured.</summary>
public sealed class PseudonymSecret
{
    /// <summary>There is one.</summary>
    public const int TheOne = 1;

    public int Id { get; private init; } = TheOne;

    public byte[] Secret { get; private init; } = RandomNumberGenerator.GetBytes(32);

    internal static void Map(EntityTypeBuilder<PseudonymSecret> table) => table.Property(s => s.Id).ValueGeneratedNever();
}
