using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Matching.Avoidances;

/// <summary>
/// A volunteer wants no suggestions from an organisation and none of themselves to it, until they change their mind. It is the
/// volunteer's own: no event says it, and to the organisation they are like anybody who does not wish to be found.
/// </summary>
public sealed class Avoidance
{
    public required Guid VolunteerId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required DateTime At { get; init; }

    internal static void Map(EntityTypeBuilder<Avoidance> table)
    {
        table.HasKey(a => new { a.VolunteerId, a.OrganisationId });
        table.HasIndex(a => a.OrganisationId);
    }
}

/// <summary>Who avoids whom.</summary>
public static class AvoidanceRows
{
    /// <summary>The organisations a volunteer avoids.</summary>
    public static async Task<HashSet<Guid>> AvoidedByAsync(this MatchingDb db, Guid volunteerId, CancellationToken ct) =>
        [.. await db.Avoidances.Where(a => a.VolunteerId == volunteerId).Select(a => a.OrganisationId).ToListAsync(ct)];

    /// <summary>The volunteers who avoid an organisation.</summary>
    public static async Task<HashSet<Guid>> AvoidersOfAsync(this MatchingDb db, Guid organisationId, CancellationToken ct) =>
        [.. await db.Avoidances.Where(a => a.OrganisationId == organisationId).Select(a => a.VolunteerId).ToListAsync(ct)];

    /// <summary>What several volunteers avoid, by volunteer.</summary>
    public static async Task<ILookup<Guid, Guid>> AvoidedByAsync(this MatchingDb db, IReadOnlyCollection<Guid> volunteers, CancellationToken ct) =>
        (await db.Avoidances.AsNoTracking().Where(a => volunteers.Contains(a.VolunteerId)).ToListAsync(ct)).ToLookup(a => a.VolunteerId, a => a.OrganisationId);
}
