using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Matching.Volunteers;

/// <summary>
/// Remembers that somebody was erased without remembering who: the key is a hash that cannot be turned back into an id. It
/// keeps an event that was under way during the erasure from bringing the person back.
/// </summary>
public sealed class Forgotten
{
    public required string Key { get; init; }

    public Guid Version { get; private set; }

    /// <summary>What was true until then is forgotten; who registers anew later starts afresh.</summary>
    public DateTime At { get; private set; }

    public static string KeyOf(Guid volunteerId) => Convert.ToHexStringLower(SHA256.HashData(volunteerId.ToByteArray()));

    public void Learn(DateTime at) => At = at > At ? at : At;

    internal static void Map(EntityTypeBuilder<Forgotten> table)
    {
        table.HasKey(f => f.Key);
        table.Property(f => f.Key).HasMaxLength(64);
    }
}

/// <summary>Asks whether a fact is about somebody who has been erased since.</summary>
public static class ForgottenVolunteers
{
    public static async Task<bool> IsForgottenAsync(this MatchingDb db, Guid volunteerId, DateTime factAt, CancellationToken ct)
    {
        var key = Forgotten.KeyOf(volunteerId);
        return await db.Forgotten.AnyAsync(f => f.Key == key && f.At >= factAt, ct);
    }
}
