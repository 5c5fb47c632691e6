using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Matching.Index;

/// <summary>A place within reach, by its number, and how far it lies.</summary>
public readonly record struct Reach(int Place, int Metres);

/// <summary>
/// Every point of the country that a postal code or municipality has, numbered in the order of a grid, so that what lies
/// near lies together. Volunteers and opportunities are known by such a point and no closer, so a distance is computed once
/// for all who share it.
/// </summary>
public static class Places
{
    /// <summary>No known place.</summary>
    public const int None = -1;

    // About 11 km a side at 60 degrees north.
    private const double CellHeight = 0.1;
    private const double CellWidth = 0.2;
    private const int Rings = 32;
    private const double MetresPerDegree = Geo.EarthRadiusKm * 1000 * Math.PI / 180;
    private const double Diameter = 2000 * Geo.EarthRadiusKm;

    private static readonly GeoPoint[] Points;
    private static readonly int[] ByCode = new int[10_000];
    private static readonly int[] ByMunicipality = new int[10_000];

    // Unit vectors: the straight line between two of them gives the arc without a sine.
    private static readonly double[] X;
    private static readonly double[] Y;
    private static readonly double[] Z;
    private static readonly int South;
    private static readonly int West;
    private static readonly int Bands;
    private static readonly int Columns;

    // The first place of each cell, band by band from the south, west to east, and one behind the last.
    private static readonly int[] FirstOf;

    [ThreadStatic]
    private static int[]? ownDistances;
    [ThreadStatic]
    private static Reach[]? ownUnsorted;
    [ThreadStatic]
    private static Reach[]? ownFound;

    static Places()
    {
        var all = PostalCodes.All.Select(p => p.Point).Concat(Municipalities.All.Select(m => m.Point)).ToList();
        (South, West) = (Band(all.Min(p => p.Latitude)), Column(all.Min(p => p.Longitude)));
        (Bands, Columns) = (Band(all.Max(p => p.Latitude)) - South + 1, Column(all.Max(p => p.Longitude)) - West + 1);
        Points = [.. all.Distinct().OrderBy(CellOf).ThenBy(p => p.Latitude).ThenBy(p => p.Longitude)];
        var numbers = Points.Select((p, i) => (p, i)).ToDictionary(p => p.p, p => p.i);
        Array.Fill(ByCode, None);
        Array.Fill(ByMunicipality, None);
        foreach (var code in PostalCodes.All)
            ByCode[int.Parse(code.Code)] = numbers[code.Point];
        foreach (var municipality in Municipalities.All)
            ByMunicipality[int.Parse(municipality.Number)] = numbers[municipality.Point];

        (X, Y, Z) = (new double[Points.Length], new double[Points.Length], new double[Points.Length]);
        FirstOf = new int[Bands * Columns + 1];
        for (var i = 0; i < Points.Length; i++)
        {
            var (latitude, longitude) = (double.DegreesToRadians(Points[i].Latitude), double.DegreesToRadians(Points[i].Longitude));
            (X[i], Y[i], Z[i]) = (Math.Cos(latitude) * Math.Cos(longitude), Math.Cos(latitude) * Math.Sin(longitude), Math.Sin(latitude));
            FirstOf[CellOf(Points[i]) + 1]++;
        }

        for (var cell = 0; cell < Bands * Columns; cell++)
            FirstOf[cell + 1] += FirstOf[cell];
    }

    public static int Count => Points.Length;

    /// <summary>The place of a postal code, else of the municipality, else <see cref="None"/>.</summary>
    public static int Find(string? postalCode, string? municipalityNumber) =>
        Number(postalCode) is var code and not None && ByCode[code] != None ? ByCode[code]
        : Number(municipalityNumber) is var number and not None ? ByMunicipality[number] : None;

    public static GeoPoint PointOf(int place) => Points[place];

    /// <summary>The distance in whole metres, as every score and radius here means it.</summary>
    public static int Metres(int a, int b) => Arc(Square(X[a] - X[b], Y[a] - Y[b], Z[a] - Z[b]));

    /// <summary>The distance of every place from one, in the order of the places.</summary>
    public static void MetresFrom(int home, Span<int> metres) => Measure(home, 0, Count, metres);

    /// <summary>All places within a distance, nearer rings before farther ones. Good until the next question of this thread.</summary>
    public static ReadOnlySpan<Reach> Within(int home, int metres)
    {
        var distances = ownDistances ??= new int[Count];
        var unsorted = ownUnsorted ??= new Reach[Count];
        var found = ownFound ??= new Reach[Count];
        var centre = Points[home];
        // A little wider than needed: the arc below is what decides.
        var north = metres / MetresPerDegree + 0.001;
        var east = north / Math.Max(0.01, Math.Cos(double.DegreesToRadians(Math.Min(89, Math.Abs(centre.Latitude) + north))));
        var (first, last) = (Math.Max(0, Column(centre.Longitude - east) - West), Math.Min(Columns - 1, Column(centre.Longitude + east) - West));
        var (lowest, highest) = (Math.Max(0, Band(centre.Latitude - north) - South), Math.Min(Bands - 1, Band(centre.Latitude + north) - South));

        Span<int> ends = stackalloc int[Rings + 1];
        ends.Clear();
        var reached = 0;
        var perMetre = Rings / (metres + 1.0);
        for (var band = lowest; band <= highest; band++)
        {
            var (from, to) = (FirstOf[band * Columns + first], FirstOf[band * Columns + last + 1]);
            Measure(home, from, to, distances);
            for (var place = from; place < to; place++)
            {
                var distance = distances[place - from];
                if (distance <= metres)
                {
                    unsorted[reached] = new(place, distance);
                    ends[(int)(distance * perMetre) + 1]++;
                    reached++;
                }
            }
        }

        for (var ring = 1; ring <= Rings; ring++)
            ends[ring] += ends[ring - 1];
        foreach (var reach in unsorted.AsSpan(0, reached))
            found[ends[(int)(reach.Metres * perMetre)]++] = reach;
        return found.AsSpan(0, reached);
    }

    private static void Measure(int home, int from, int to, Span<int> metres)
    {
        var (x, y, z) = (Vector256.Create(X[home]), Vector256.Create(Y[home]), Vector256.Create(Z[home]));
        ref var xs = ref MemoryMarshal.GetArrayDataReference(X);
        ref var ys = ref MemoryMarshal.GetArrayDataReference(Y);
        ref var zs = ref MemoryMarshal.GetArrayDataReference(Z);
        var place = from;
        for (; place + Vector256<double>.Count <= to; place += Vector256<double>.Count)
        {
            var arc = Arc(Square(
                Vector256.LoadUnsafe(ref xs, (nuint)place) - x, Vector256.LoadUnsafe(ref ys, (nuint)place) - y, Vector256.LoadUnsafe(ref zs, (nuint)place) - z));
            if (Avx.IsSupported)
            {
                Avx.ConvertToVector128Int32WithTruncation(arc).CopyTo(metres[(place - from)..]);
                continue;
            }

            for (var lane = 0; lane < Vector256<double>.Count; lane++)
                metres[place - from + lane] = (int)arc[lane];
        }

        for (; place < to; place++)
            metres[place - from] = Metres(place, home);
    }

    private static double Square(double x, double y, double z) => x * x + y * y + z * z;

    private static Vector256<double> Square(Vector256<double> x, Vector256<double> y, Vector256<double> z) => x * x + y * y + z * z;

    // The arc over a chord by the first terms of the arcsine: right to some centimetres within the country. Both forms do the
    // same steps in the same order, so they give the same metre.
    private static int Arc(double square)
    {
        var quarter = square * 0.25;
        return (int)(Diameter * Math.Sqrt(quarter) * (1 + quarter * (1 / 6.0 + quarter * (3 / 40.0 + quarter * (15 / 336.0)))));
    }

    private static Vector256<double> Arc(Vector256<double> square)
    {
        var quarter = square * 0.25;
        var one = Vector256.Create(1.0);
        return Vector256.Create(Diameter) * Vector256.Sqrt(quarter)
            * (one + quarter * (Vector256.Create(1 / 6.0) + quarter * (Vector256.Create(3 / 40.0) + quarter * (15 / 336.0))));
    }

    private static int Number(string? digits) =>
        digits is { Length: 4 } && int.TryParse(digits, System.Globalization.NumberStyles.None, null, out var number) ? number : None;

    private static int CellOf(GeoPoint point) => (Band(point.Latitude) - South) * Columns + Column(point.Longitude) - West;

    private static int Band(double latitude) => (int)Math.Floor((latitude + 90) / CellHeight);

    private static int Column(double longitude) => (int)Math.Floor((longitude + 180) / CellWidth);
}
