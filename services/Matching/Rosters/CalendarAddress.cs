using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>Whose shifts a calendar shows.</summary>
public enum CalendarKind
{
    Person,
    Roster,
    Unit,
}

/// <summary>
/// The secret address of a calendar: a person's own, a roster's, or all rosters of a unit. Only a hash is kept, so nobody can read the
/// address here; making a new one ends the old.
/// </summary>
public sealed class CalendarAddress
{
    public required Guid Id { get; init; }

    public Guid Version { get; private set; }

    public required CalendarKind Kind { get; init; }

    /// <summary>The volunteer, the roster or the unit.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>Whose rosters; empty for a person's own, which may lie in several organisations.</summary>
    public required Guid OrganisationId { get; init; }

    public string KeyHash { get; private set; } = "";

    public DateTime At { get; private set; }

    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>A new key, told this once.</summary>
    public string Renew(DateTime at)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        (KeyHash, At) = (HashOf(key), at);
        return key;
    }

    internal static void Map(EntityTypeBuilder<CalendarAddress> table)
    {
        table.Property(a => a.Id).ValueGeneratedNever();
        table.Property(a => a.KeyHash).HasMaxLength(64);
        table.HasIndex(a => a.KeyHash).IsUnique();
        table.HasIndex(a => new { a.OwnerId, a.Kind, a.OrganisationId }).IsUnique();
    }
}

public static class CalendarAddresses
{
    /// <summary>Where the calendar lies from now on; an address given before stops working.</summary>
    public static async Task<string> RenewCalendarAsync(
        this MatchingDb db, CalendarKind kind, Guid ownerId, Guid organisationId, DateTime at, CancellationToken ct)
    {
        var address = await db.CalendarAddresses.AsTracking()
            .SingleOrDefaultAsync(a => a.OwnerId == ownerId && a.Kind == kind && a.OrganisationId == organisationId, ct);
        if (address is null)
            db.CalendarAddresses.Add(address = new() { Id = Guid.CreateVersion7(), Kind = kind, OwnerId = ownerId, OrganisationId = organisationId });

        var key = address.Renew(at);
        await db.SaveChangesAsync(ct);
        return $"/api/v1/calendars/{key}.ics";
    }
}
