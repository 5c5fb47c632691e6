using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>Somebody who acts for an organisation read what is kept about persons: who, what, when.</summary>
public sealed class Reading
{
    public required Guid Id { get; init; }

    public required Guid ReaderId { get; init; }

    public required Guid OrganisationId { get; init; }

    /// <summary>The shift, roster, vigil, pair or proposal that was looked at.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Which page of it, in a word.</summary>
    public required string What { get; init; }

    public required DateTime At { get; init; }

    internal static void Map(EntityTypeBuilder<Reading> table)
    {
        table.Property(r => r.Id).ValueGeneratedNever();
        table.Property(r => r.What).HasMaxLength(40);
        table.HasIndex(r => new { r.OrganisationId, r.At });
    }
}

public static class Readings
{
    /// <summary>Leaves the trace of a reading before the answer is given.</summary>
    public static async Task TraceAsync(
        this MatchingDb db, ClaimsPrincipal reader, Guid organisationId, Guid subjectId, string what, DateTime at, CancellationToken ct)
    {
        db.Readings.Add(new() { Id = Guid.CreateVersion7(), ReaderId = reader.Id(), OrganisationId = organisationId, SubjectId = subjectId, What = what, At = at });
        await db.SaveChangesAsync(ct);
    }
}
