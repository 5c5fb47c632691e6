using FrivilligPlattform.Matching.Opportunities;
using FrivilligPlattform.Matching.Suggestions;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Matching.Index;

/// <summary>A volunteer whom something is between and the organisation, with the place of the profile.</summary>
public sealed record Acquaintance(int Place, Bond Bond);

/// <summary>An opportunity made ready to be held against volunteers.</summary>
public sealed class Opening
{
    public required OpportunityFacts Facts { get; init; }

    public ulong Interests { get; private init; }

    public ulong Skills { get; private init; }

    public Week Week { get; private init; }

    /// <summary>Each span of time with its length in hours.</summary>
    public IReadOnlyList<(Week Hours, int Length)> Spans { get; private init; } = [];

    public bool IsPair { get; private init; }

    public ulong Needs { get; private init; }

    public ulong Speaks { get; private init; }

    public int Place { get; private init; }

    /// <summary>What it is worth to anybody.</summary>
    public int Worth { get; private init; }

    /// <summary>Volunteers whom something is between and the organisation.</summary>
    public required IReadOnlyDictionary<Guid, Acquaintance> Acquainted { get; init; }

    /// <summary>Volunteers who have already said yes or no to it.</summary>
    public required IReadOnlySet<Guid> Known { get; init; }

    public static Opening Of(
        OpportunityFacts facts, Standing standing, Points points, DateOnly today, IReadOnlyDictionary<Guid, Acquaintance>? acquainted = null,
        IReadOnlySet<Guid>? known = null) => new()
        {
            Facts = facts,
            Interests = Codes.Interests.Of(facts.Interests),
            Skills = Codes.Skills.Of(facts.Skills),
            Week = Week.Of(facts.Slots),
            Spans = [.. Week.Spans(facts.Slots).Select(s => (default(Week).With(s.Day * 24 + s.From, s.Hours), s.Hours))],
            IsPair = facts.ScheduleKind == "pair",
            Needs = Gates.Needs(facts, today),
            Speaks = facts.Languages.Count == 0 ? ulong.MaxValue : Codes.Languages.Of(facts.Languages),
            Place = Places.Find(facts.PostalCode, facts.MunicipalityNumber),
            Worth = points.Standing(
                today.DayNumber - OsloTime.DateOf(standing.PublishedAt).DayNumber, facts.StartsOn?.DayNumber - today.DayNumber, standing.OrganisationStarts),
            Acquainted = acquainted ?? new Dictionary<Guid, Acquaintance>(),
            Known = known ?? new HashSet<Guid>(),
        };
}

/// <summary>A volunteer who asked to be found, as the index takes it in.</summary>
/// <param name="Held">What the volunteer holds everywhere, as <see cref="Gates.Held"/> writes it.</param>
public sealed record Findable(Guid Id, Volunteers.VolunteerProfile Profile, ulong Held = 0)
{
    // The columns of the index behind those of every block. The key is how far the volunteer will travel, in kilometres.
    public const int Interests = Block.FirstOwn;
    public const int Skills = Interests + 1;
    public const int WeekA = Skills + 1;
    public const int WeekC = WeekA + 2;
    public const int Has = WeekC + 1;
    public const int Speaks = Has + 1;
    public const int Columns = Speaks + 1;

    /// <summary>Beside the hours: the volunteer has not said when.</summary>
    public const ulong NotSaidWhen = 1UL << 63;

    public Row ToRow()
    {
        var values = new ulong[Columns];
        return new(WriteTo(values), values);
    }

    /// <summary>Writes the values and returns the place.</summary>
    public int WriteTo(Span<ulong> values)
    {
        var (id, week) = (Index.Id.Of(Id), Week.Of(Profile.Availability));
        values[Block.KeyColumn] = (ulong)Points.Radius(Profile.RadiusKm) << 32;
        (values[Block.UpperId], values[Block.LowerId]) = (id.Upper, id.Lower);
        (values[Interests], values[Skills]) = (Codes.Interests.Of(Profile.Interests), Codes.Skills.Of(Profile.Skills));
        (values[WeekA], values[WeekA + 1], values[WeekC]) = (week.A, week.B, week.C | (Profile.Availability.Count == 0 ? NotSaidWhen : 0));
        values[Has] = Gates.Has(Profile, Held);
        values[Speaks] = Profile.Languages.Count == 0 ? ulong.MaxValue : Codes.Languages.Of(Profile.Languages);
        return Places.Find(Profile.PostalCode, Profile.MunicipalityNumber) is var place and not Places.None ? place : BlockStore.Nowhere;
    }
}
