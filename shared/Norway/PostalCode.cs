using System.Runtime.CompilerServices;

namespace FrivilligPlattform.Norway;

/// <summary>How well the point of a postal code is known.</summary>
public enum PostalCodePrecision
{
    /// <summary>A point of the code itself.</summary>
    Code,

    /// <summary>A point of the code itself that its source doubts.</summary>
    Uncertain,

    /// <summary>The middle of the codes with the same place name.</summary>
    Place,

    /// <summary>The point of the municipality.</summary>
    Municipality,
}

/// <summary>What a postal code is used for; as of 2021, and unknown for codes given out since.</summary>
public enum PostalCodeKind
{
    Unknown,
    Street,
    PostOfficeBox,
    StreetAndPostOfficeBox,
    Service,
}

/// <summary>A postal code (four digits as text, leading zero) with its place, municipality and a point.</summary>
public sealed record PostalCode(
    string Code, string Place, string MunicipalityNumber, GeoPoint Point, PostalCodePrecision Precision, PostalCodeKind Kind)
{
    public double Latitude => Point.Latitude;

    public double Longitude => Point.Longitude;

    /// <summary>The municipality; null on Svalbard (2100) and Jan Mayen (2211), which belong to none.</summary>
    public Municipality? Municipality => Municipalities.Find(MunicipalityNumber);
}

/// <summary>The 5,121 postal codes in use at <see cref="AsOf"/>.</summary>
public static class PostalCodes
{
    private static readonly Lazy<PostalCode[]> Rows = new(() => Table.Rows("postal-codes", Row));
    private static readonly Lazy<Dictionary<string, PostalCode[]>> ByMunicipality = new(() =>
        Rows.Value.GroupBy(p => p.MunicipalityNumber).ToDictionary(g => g.Key, g => g.ToArray()));
    private static readonly Lazy<PostalCode?[]> ByCode = new(() =>
    {
        var index = new PostalCode?[10_000];
        foreach (var row in Rows.Value)
            index[Table.Index(row.Code)] = row;
        return index;
    });

    /// <summary>The day of the register the codes were taken from.</summary>
    public static DateOnly AsOf { get; } = new(2026, 1, 5);

    /// <summary>All postal codes in order.</summary>
    public static IReadOnlyList<PostalCode> All => Rows.Value;

    /// <summary>The postal code of these four digits, or null when it is malformed or not in use.</summary>
    public static PostalCode? Find(string? code) => Table.Index(code) is >= 0 and var index ? ByCode.Value[index] : null;

    /// <summary>The postal codes of a municipality in order; empty for an unknown number.</summary>
    public static IReadOnlyList<PostalCode> In(string municipalityNumber) => ByMunicipality.Value.GetValueOrDefault(municipalityNumber, []);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static PostalCode Row(ref Table.Cells c)
    {
        var (code, place, municipality, point) = (c.Text(), c.Text(), c.Text(), c.Point());
        var marks = c.Next();
        return new(code, place, municipality, point, Precision(marks[0]), Kind(marks[1]));
    }

    private static PostalCodePrecision Precision(char mark) => mark switch
    {
        'c' => PostalCodePrecision.Code,
        'u' => PostalCodePrecision.Uncertain,
        'p' => PostalCodePrecision.Place,
        _ => PostalCodePrecision.Municipality,
    };

    private static PostalCodeKind Kind(char mark) => mark switch
    {
        's' => PostalCodeKind.Street,
        'b' => PostalCodeKind.PostOfficeBox,
        'a' => PostalCodeKind.StreetAndPostOfficeBox,
        'v' => PostalCodeKind.Service,
        _ => PostalCodeKind.Unknown,
    };
}
