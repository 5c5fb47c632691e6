namespace FrivilligPlattform.Norway;

/// <summary>An embedded table: one row a line, cells between tabs, sorted by number; written by tools/norway-tables.cs.</summary>
internal static class Table
{
    public static T[] Read<T>(string name, Func<string[], T> row)
    {
        using var stream = typeof(Table).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not embedded.");
        using var reader = new StreamReader(stream);
        var rows = new List<T>(512);
        while (reader.ReadLine() is { } line)
            rows.Add(row(line.Split('\t')));
        return [.. rows];
    }

    public static GeoPoint Point(string latitude, string longitude) => new(Degrees(latitude), Degrees(longitude));

    public static string? OrNull(string cell) => cell.Length == 0 ? null : cell;

    // Degrees are stored as whole hundred-thousandths, about one metre.
    private static double Degrees(string cell) => int.Parse(cell, System.Globalization.CultureInfo.InvariantCulture) / 100_000.0;
}
