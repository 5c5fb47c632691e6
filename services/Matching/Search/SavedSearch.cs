using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Matching.Opportunities;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Norway;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Matching.Search;

/// <summary>How often somebody is told what a saved search has found.</summary>
public enum TellEvery
{
    Day = 1,
    Week,

    /// <summary>Not at all, until it is wished again.</summary>
    Never,
}

/// <summary>When something shall start, counted from the day one looks.</summary>
public enum StartsWithin
{
    /// <summary>Until Sunday.</summary>
    Week = 1,
    Month,
}

/// <summary>What is asked for, as it was saved.</summary>
/// <param name="Starts">Goes along with the calendar; with it the two dates are left out.</param>
/// <param name="Sort">The order in which the search was looked at; a digest names the newest.</param>
public sealed record SavedFilters(
    string? Q = null, string? PostalCode = null, int? RadiusKm = null, IReadOnlyList<string>? Municipality = null, IReadOnlyList<string>? Type = null,
    IReadOnlyList<string>? Arena = null, IReadOnlyList<int>? Day = null, DateOnly? StartsFrom = null, DateOnly? StartsTo = null, StartsWithin? Starts = null,
    SearchSort? Sort = null)
{
    /// <summary>Between which days something must start, looked at on a day.</summary>
    public StartSpan Span(DateOnly today) => Starts switch
    {
        StartsWithin.Week => new(today, today.AddDays((7 - (int)today.DayOfWeek) % 7)),
        StartsWithin.Month => new(today, today.AddMonths(1)),
        _ => new(StartsFrom, StartsTo),
    };
}

/// <summary>A search that an account wants to hear of when something new answers it, in one digest and never one by one.</summary>
public sealed class SavedSearch
{
    public const int NameMaxLength = 80;

    /// <summary>More than this nobody saves.</summary>
    public const int MostOfOne = 20;

    private TellEvery every;

    public required Guid Id { get; init; }

    public Guid Version { get; private set; }

    public required Guid AccountId { get; init; }

    public required string Name { get; init; }

    public required SavedFilters Filters { get; init; }

    public required TellEvery Every
    {
        get => every;
        init => every = value;
    }

    public required DateTime SavedAt
    {
        get;
        init => (field, ToldUntil, LookedAt) = (value, value, value);
    }

    /// <summary>What arrived before has been told of, or was there when the search was saved.</summary>
    public DateTime ToldUntil { get; private set; }

    /// <summary>When it was looked at last; how often goes by it.</summary>
    public DateTime LookedAt { get; private set; }

    /// <summary>True when it is time to look again.</summary>
    public bool IsDue(DateTime now) => Every is not TellEvery.Never && now - LookedAt >= (Every is TellEvery.Day ? TimeSpan.FromDays(1) : TimeSpan.FromDays(7));

    /// <summary>Tells more or less often from now on. What came while it rested is not told of afterwards.</summary>
    public void Tell(TellEvery rhythm, DateTime now)
    {
        if (every is TellEvery.Never)
            (ToldUntil, LookedAt) = (now, now);
        every = rhythm;
    }

    /// <summary>Looked through now for what arrived until then, whether or not anything was found.</summary>
    public void Look(DateTime now, DateTime until) => (LookedAt, ToldUntil) = (now, until > ToldUntil ? until : ToldUntil);

    /// <summary>The search over an index: what has arrived and was not told of, the newest first.</summary>
    public SearchQuery Query(OpportunityIndex index, int size, Arrivals arrivals, DateOnly today) => new(
        index.Catalogue.Ask(Filters.Q), PostalCodes.Find(Filters.PostalCode) is { } code ? Places.Find(code.Code, code.MunicipalityNumber) : null, Filters.RadiusKm,
        Filters.Municipality ?? [], Filters.Type ?? [], Filters.Arena ?? [], Filters.Day ?? [], Filters.Span(today), SearchSort.Newest, null, size,
        new(arrivals, ToldUntil));

    internal static void Map(EntityTypeBuilder<SavedSearch> table)
    {
        table.Property(s => s.Id).ValueGeneratedNever();
        table.Property(s => s.Name).HasMaxLength(NameMaxLength);
        table.Property(s => s.Filters).HasJsonConversion();
        table.HasIndex(s => new { s.AccountId, s.SavedAt, s.Id });
        table.HasIndex(s => s.LookedAt);
    }
}
