using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Messaging;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Matching.Opportunities;

/// <summary>
/// The own copy of an opportunity. The latest fact wins by the time it was true, not by the time it arrived, so that events
/// in any order, twice, or all over again from the start end in the same row.
/// </summary>
public sealed class Opportunity
{
    public required Guid Id { get; init; }

    public Guid Version { get; private set; }

    /// <summary>Null until a publication or change has arrived.</summary>
    public OpportunityFacts? Facts { get; private set; }

    /// <summary>When <see cref="Facts"/> became true.</summary>
    public DateTime? FactsAt { get; private set; }

    public DateTime? PublishedAt { get; private set; }

    /// <summary>When its last publication was heard of here, however long it had been under way.</summary>
    public DateTime? ArrivedAt { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    /// <summary>False while the organisation has paused it or it is full.</summary>
    public bool Open { get; private set; }

    /// <summary>True when volunteers may find it. Closing holds until a later publication.</summary>
    public bool IsListed => Facts is not null && Open && !(ClosedAt >= FactsAt);

    /// <summary>Returns whether anything was news; <paramref name="now"/> is when it arrived.</summary>
    public bool Learn(OpportunityPublished e, DateTime now)
    {
        var news = e.At > PublishedAt || PublishedAt is null;
        if (news)
            (PublishedAt, ArrivedAt) = (e.At, now);

        // A change in the very instant of the publication came after it.
        return Learn(e.At > FactsAt || FactsAt is null, e.At, true, new(
            e.OrganisationId, e.OrganisationName, e.Title, e.Summary, e.Type, e.Arena, e.ScheduleKind, e.Slots, e.StartsOn, e.EndsOn,
            e.PlaceName, e.PostalCode, e.MunicipalityNumber, e.Capacity, e.MinimumAge, e.Interests, e.Skills, e.Languages,
            e.Requirements)) || news;
    }

    /// <inheritdoc cref="Learn(OpportunityPublished, DateTime)"/>
    public bool Learn(OpportunityChanged e, DateTime now)
    {
        ArrivedAt ??= now;
        return Learn(e.At >= FactsAt || FactsAt is null, e.At, e.Open, new(
            e.OrganisationId, e.OrganisationName, e.Title, e.Summary, e.Type, e.Arena, e.ScheduleKind, e.Slots, e.StartsOn, e.EndsOn,
            e.PlaceName, e.PostalCode, e.MunicipalityNumber, e.Capacity, e.MinimumAge, e.Interests, e.Skills, e.Languages,
            e.Requirements));
    }

    /// <inheritdoc cref="Learn(OpportunityPublished, DateTime)"/>
    public bool Learn(OpportunityClosed e)
    {
        if (e.At <= ClosedAt)
            return false;

        ClosedAt = e.At;
        return true;
    }

    private bool Learn(bool newer, DateTime at, bool open, OpportunityFacts facts)
    {
        if (!newer)
            return false;

        (Facts, FactsAt, Open) = (facts, at, open);
        return true;
    }

    internal static void Map(EntityTypeBuilder<Opportunity> table)
    {
        table.Property(o => o.Id).ValueGeneratedNever();
        table.Property(o => o.Facts).HasJsonConversion();
        table.Ignore(o => o.IsListed);
        table.HasIndex(o => o.ArrivedAt);
    }
}
