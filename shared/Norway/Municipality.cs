namespace FrivilligPlattform.Norway;

/// <summary>The written Norwegian a municipality asks state bodies to use with it.</summary>
public enum LanguageForm
{
    /// <summary>No decision: either form.</summary>
    Neutral,
    Bokmal,
    Nynorsk,
}

/// <summary>
/// A municipality (kommune) as divided since 1 January 2024. The number has four digits with a leading zero; its first two are the county's.
/// The point is where people live (the administrative centre), not the middle of the area.
/// </summary>
public sealed record Municipality(
    string Number, string Name, string? SamiName, string? KvenName, string OfficialName, string Centre, LanguageForm LanguageForm, GeoPoint Point)
{
    internal int[] Populations { get; init; } = [];

    public string CountyNumber => Number[..2];

    public County County => Counties.Find(CountyNumber) ?? throw new InvalidOperationException($"No county has the number {CountyNumber}.");

    /// <summary>Inhabitants at <see cref="Municipalities.PopulationOn"/>.</summary>
    public int Population => Populations[^1];

    /// <summary>The name with the county behind it where two municipalities share it: "Herøy (Nordland)".</summary>
    public string UniqueName => Municipalities.IsShared(Name) ? $"{Name} ({County.Name})" : Name;

    /// <summary>Inhabitants at 1 January of a year; null for years that are not held.</summary>
    public int? PopulationIn(int year) =>
        year >= Municipalities.FirstPopulationYear && year <= Municipalities.PopulationOn.Year ? Populations[year - Municipalities.FirstPopulationYear] : null;

    /// <summary>The Sami name for North Sami readers where there is one, the Norwegian one for all others.</summary>
    public string NameIn(string language) => language == "se" ? SamiName ?? Name : Name;
}

/// <summary>The 357 municipalities. Numbers are only valid for the division in force from <see cref="InForceFrom"/>: store the number and the date.</summary>
public static class Municipalities
{
    internal const int FirstPopulationYear = 2024;

    private static readonly Lazy<Municipality[]> Rows = new(() => Table.Rows("municipalities", Row));
    private static readonly Lazy<Municipality?[]> ByNumber = new(() =>
    {
        var index = new Municipality?[10_000];
        foreach (var row in Rows.Value)
            index[Table.Index(row.Number)] = row;
        return index;
    });
    private static readonly Lazy<ILookup<string, Municipality>> ByName = new(() => Rows.Value.ToLookup(m => m.Name, StringComparer.OrdinalIgnoreCase));

    /// <summary>The day the names and numbers were taken for.</summary>
    public static DateOnly AsOf { get; } = new(2026, 1, 1);

    /// <summary>The day this division into municipalities and counties came into force.</summary>
    public static DateOnly InForceFrom { get; } = new(2024, 1, 1);

    /// <summary>The day of <see cref="Municipality.Population"/>.</summary>
    public static DateOnly PopulationOn { get; } = new(2026, 1, 1);

    /// <summary>All municipalities by number.</summary>
    public static IReadOnlyList<Municipality> All => Rows.Value;

    /// <summary>The municipality with this four-digit number, or null.</summary>
    public static Municipality? Find(string? number) => Table.Index(number) is >= 0 and var index ? ByNumber.Value[index] : null;

    /// <summary>Those with this Norwegian name, letter case aside; two for "Herøy" and "Våler".</summary>
    public static IReadOnlyList<Municipality> Named(string name) => [.. ByName.Value[name]];

    internal static bool IsShared(string name) => ByName.Value[name].Skip(1).Any();

    private static Municipality Row(ref Table.Cells c) => new(
        c.Text(), c.Text(), c.TextOrNull(), c.TextOrNull(), c.Text(), c.Text(),
        c.Next()[0] switch { 'b' => LanguageForm.Bokmal, 'n' => LanguageForm.Nynorsk, _ => LanguageForm.Neutral },
        c.Point())
    {
        Populations = [c.Number(), c.Number(), c.Number()],
    };
}
