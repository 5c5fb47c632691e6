using FrivilligPlattform.Matching.Opportunities;
using FrivilligPlattform.Matching.Suggestions;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Matching.Index;

/// <summary>How an opportunity stands beside what it says of itself.</summary>
/// <param name="OrganisationStarts">How many volunteers the organisation has got lately.</param>
public sealed record Standing(DateTime PublishedAt, int OrganisationStarts = 0);

/// <summary>An open opportunity as the index takes it in.</summary>
public sealed record Listing(Guid Id, OpportunityFacts Facts, Standing Standing)
{
    // The columns of the index behind those of every block, in the order in which a search reads them.
    public const int WeekA = Block.FirstOwn;
    public const int WeekB = WeekA + 1;
    public const int WeekC = WeekB + 1;
    public const int Needs = WeekC + 1;
    public const int Speaks = Needs + 1;
    public const int Interests = Speaks + 1;
    public const int Shape = Interests + 1;
    public const int Skills = Shape + 1;
    public const int Spans = Skills + 1;
    public const int MoreSpans = Spans + 1;
    public const int Published = MoreSpans + 1;
    public const int Dates = Published + 1;
    public const int Columns = Dates + 1;

    private const int MostStarts = 255;
    private const int NoDay = (1 << 20) - 1;

    /// <summary>True until the last day on which somebody could come has passed.</summary>
    public bool IsCurrent(DateOnly today) => Facts.LastDay is not { } last || last >= today;

    /// <summary>The listing as a row of the index on a day.</summary>
    public Row ToRow(Catalogue catalogue, Points points, DateOnly today)
    {
        var (facts, id) = (Facts, Index.Id.Of(Id));
        var week = Week.Of(facts.Slots);
        var values = new ulong[Columns];
        (values[Block.UpperId], values[Block.LowerId]) = (id.Upper, id.Lower);
        (values[Interests], values[Skills]) = (Codes.Interests.Of(facts.Interests), Codes.Skills.Of(facts.Skills));
        (values[WeekA], values[WeekB], values[WeekC]) = (week.A, week.B, week.C);
        values[Needs] = Gates.Needs(facts, today);
        values[Speaks] = facts.Languages.Count == 0 ? ulong.MaxValue : Codes.Languages.Of(facts.Languages);
        (values[Spans], values[MoreSpans]) = Week.Pack(facts.Slots);
        values[Shape] = ShapeOf(catalogue);
        values[Published] = (ulong)Standing.PublishedAt.Ticks;
        values[Dates] = DayBits(OsloTime.DateOf(Standing.PublishedAt)) | DayBits(facts.StartsOn) << 20 | DayBits(facts.LastDay) << 40;
        values[Block.KeyColumn] = (ulong)(uint)KeyOn(values, points, today) << 32 | (uint)catalogue.Organisations.Of(facts.OrganisationId);
        var place = Places.Find(facts.PostalCode, facts.MunicipalityNumber);
        return new(place == Places.None ? BlockStore.Nowhere : place, values, FactsFormat.Write(facts, catalogue.Names), catalogue.TermsOf(this));
    }

    /// <summary>What a row is worth to anybody on a day.</summary>
    public static int KeyOn(ReadOnlySpan<ulong> values, Points points, DateOnly today)
    {
        var dates = values[Dates];
        return points.Standing(
            today.DayNumber - PublishedDay(dates), StartDay(dates) is { } start ? start - today.DayNumber : null, (int)(values[Shape] >> 56));
    }

    public static int PublishedDay(ulong dates) => (int)(dates & NoDay);

    public static int? StartDay(ulong dates) => (int)(dates >> 20 & NoDay) is not NoDay and var day ? day : null;

    public static int? LastDay(ulong dates) => (int)(dates >> 40 & NoDay) is not NoDay and var day ? day : null;

    // What is compared whole when searching; the lowest bit says whether it is about one with one.
    private ulong ShapeOf(Catalogue catalogue) =>
        (Facts.ScheduleKind == "pair" ? 1UL : 0)
        | DaysOf(Facts) << 1
        | (ulong)(byte)catalogue.Types.Of(Facts.Type) << 8
        | (ulong)(byte)catalogue.Arenas.Of(Facts.Arena) << 16
        | (ulong)(ushort)MunicipalityOf(Facts.MunicipalityNumber) << 24
        | (ulong)Math.Min(Standing.OrganisationStarts, MostStarts) << 56;

    public static bool IsPair(ulong shape) => (shape & 1) != 0;

    /// <summary>The weekdays, Monday in the lowest bit.</summary>
    public static int Days(ulong shape) => (int)(shape >> 1) & 0x7F;

    public static int TypeNumber(ulong shape) => (int)(shape >> 8) & 0xFF;

    public static int ArenaNumber(ulong shape) => (int)(shape >> 16) & 0xFF;

    public static int MunicipalityNumber(ulong shape) => (int)(shape >> 24) & 0xFFFF;

    /// <summary>A municipality's number as a number; 10,000 for what is none.</summary>
    public static int MunicipalityOf(string number) => number.Length == 4 && ushort.TryParse(number, out var known) ? known : 10_000;

    private static ulong DaysOf(OpportunityFacts facts) =>
        facts.Slots.Aggregate(0UL, (days, slot) => days | 1UL << Math.Clamp(slot.Day, 1, 7) - 1);

    private static ulong DayBits(DateOnly? day) => day is { } known ? (ulong)known.DayNumber : NoDay;
}
