namespace FrivilligPlattform.Norway;

/// <summary>A county (fylke) as divided since 1 January 2024; the number has two digits with a leading zero.</summary>
public sealed record County(string Number, string Name, string? SamiName, string? KvenName, GeoPoint Point)
{
    /// <summary>The municipalities of this county, by number.</summary>
    public IReadOnlyList<Municipality> Municipalities => [.. Norway.Municipalities.All.Where(m => m.CountyNumber == Number)];

    /// <summary>Inhabitants at <see cref="Norway.Municipalities.PopulationOn"/>.</summary>
    public int Population => Norway.Municipalities.All.Where(m => m.CountyNumber == Number).Sum(m => m.Population);

    /// <summary>The Sami name for North Sami readers where there is one, the Norwegian one for all others.</summary>
    public string NameIn(string language) => language == "se" ? SamiName ?? Name : Name;
}

/// <summary>The 15 counties. They hold from <see cref="Norway.Municipalities.InForceFrom"/>; earlier divisions are not here.</summary>
public static class Counties
{
    private static readonly Lazy<County[]> Rows = new(() =>
        Table.Rows("counties", (ref c) => new County(c.Text(), c.Text(), c.TextOrNull(), c.TextOrNull(), c.Point())));

    /// <summary>All counties by number.</summary>
    public static IReadOnlyList<County> All => Rows.Value;

    /// <summary>The county with this two-digit number, or null.</summary>
    public static County? Find(string? number) => Array.Find(Rows.Value, c => c.Number == number);
}
