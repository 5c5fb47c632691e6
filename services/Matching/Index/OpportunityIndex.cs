using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Matching.Index;

/// <summary>
/// A picture of all open opportunities, never changed once made: readers take it and are not disturbed, a newer one takes
/// its place. Rows stand in the order of a grid over the country, so that what is near lies together.
/// </summary>
public sealed class OpportunityIndex
{
    // About 11 km a side at 60 degrees north.
    private const double CellHeight = 0.1;
    private const double CellWidth = 0.2;
    private const int CellsAcross = 10_000;
    private const int NoCell = int.MaxValue;
    private const double KmPerDegree = Geo.EarthRadiusKm * Math.PI / 180;

    private readonly Listing[] rows;
    private readonly int[] cells;
    private readonly double[] latitudes;
    private readonly double[] longitudes;
    private readonly string[] vocabulary;
    private readonly (int Row, int Weight)[][] postings;

    private OpportunityIndex(Listing[] listings, string version)
    {
        Version = version;
        cells = [.. listings.Select(l => CellOf(l.Point))];
        Array.Sort(cells, listings);
        rows = listings;
        latitudes = [.. rows.Select(l => l.Point?.Latitude ?? double.NaN)];
        longitudes = [.. rows.Select(l => l.Point?.Longitude ?? double.NaN)];

        var byWord = new Dictionary<string, List<(int, int)>>();
        for (var row = 0; row < rows.Length; row++)
        {
            foreach (var (word, weight) in rows[row].Words)
            {
                if (!byWord.TryGetValue(word, out var found))
                    byWord[word] = found = [];
                found.Add((row, weight));
            }
        }

        vocabulary = [.. byWord.Keys];
        postings = [.. byWord.Values.Select(p => p.ToArray())];
    }

    public static OpportunityIndex Empty { get; } = new([], "0");

    /// <summary>Grows with every change; two indexes of the same version hold the same.</summary>
    public string Version { get; }

    public int Count => rows.Length;

    public Listing this[int row] => rows[row];

    public static OpportunityIndex Of(IEnumerable<Listing> listings, string version) => new([.. listings], version);

    /// <summary>The next picture: some listings new or replaced, some gone.</summary>
    public OpportunityIndex With(IReadOnlyCollection<Listing> changed, IReadOnlySet<Guid> gone, string version)
    {
        var replaced = changed.Select(l => l.Id).ToHashSet();
        return new([.. rows.Where(l => !gone.Contains(l.Id) && !replaced.Contains(l.Id)), .. changed], version);
    }

    /// <summary>The rows within a distance, each with its distance in kilometres.</summary>
    public IEnumerable<(int Row, double Km)> Near(GeoPoint centre, double km)
    {
        var north = km / KmPerDegree;
        var east = km / (KmPerDegree * Math.Max(0.01, Math.Cos(double.DegreesToRadians(Math.Abs(centre.Latitude) + north))));
        var (west, last) = (Column(centre.Longitude - east), Column(centre.Longitude + east));
        for (var band = Band(centre.Latitude - north); band <= Band(centre.Latitude + north); band++)
        {
            var end = FirstRowAt(band * CellsAcross + last + 1);
            for (var row = FirstRowAt(band * CellsAcross + west); row < end; row++)
            {
                if (KmTo(row, centre) is var distance && distance <= km)
                    yield return (row, distance);
            }
        }
    }

    /// <summary>The distance in kilometres to a row; infinite when its place is not known.</summary>
    public double KmTo(int row, GeoPoint from) =>
        double.IsNaN(latitudes[row]) ? double.PositiveInfinity : Geo.DistanceKm(from.Latitude, from.Longitude, latitudes[row], longitudes[row]);

    /// <summary>How well each row answers all of the folded words; 0 for a row that misses one. Null when nothing was asked.</summary>
    public int[]? Relevance(IReadOnlyList<string> asked)
    {
        if (asked.Count == 0)
            return null;

        var total = new int[rows.Length];
        var best = new int[rows.Length];
        for (var word = 0; word < asked.Count; word++)
        {
            Array.Clear(best);
            for (var known = 0; known < vocabulary.Length; known++)
            {
                var match = Words.Match(vocabulary[known], asked[word]);
                if (match == 0)
                    continue;

                foreach (var (row, weight) in postings[known])
                    best[row] = Math.Max(best[row], match * weight);
            }

            for (var row = 0; row < total.Length; row++)
                total[row] = best[row] == 0 || (word > 0 && total[row] == 0) ? 0 : total[row] + best[row];
        }

        return total;
    }

    private int FirstRowAt(int cell)
    {
        var (low, high) = (0, cells.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (cells[middle] < cell)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static int CellOf(GeoPoint? point) =>
        point is { } p ? Band(p.Latitude) * CellsAcross + Column(p.Longitude) : NoCell;

    private static int Band(double latitude) => (int)Math.Floor((Math.Clamp(latitude, -90, 90) + 90) / CellHeight);

    private static int Column(double longitude) => (int)Math.Floor((Math.Clamp(longitude, -180, 180) + 180) / CellWidth);
}
