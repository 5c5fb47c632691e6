using System.Collections.Frozen;

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
    private static readonly Lazy<PostalCode[]> Rows = new(() => Table.Read("postal-codes", Row));
    private static readonly Lazy<FrozenDictionary<string, PostalCode[]>> ByMunicipality = new(() =>
        Rows.Value.GroupBy(p => p.MunicipalityNumber).ToFrozenDictionary(g => g.Key, g => g.ToArray()));
    private static readonly Lazy<PostalCode?[]> ByCode = new(() =>
    {
        var index = new PostalCode?[10_000];
        foreach (var row in Rows.Value)
            index[Index(row.Code)] = row;
        return index;
    });

    /// <summary>The day of the register the codes were taken from.</summary>
    public static DateOnly AsOf { get; } = new(2026, 1, 5);

    /// <summary>All postal codes in order.</summary>
    public static IReadOnlyList<PostalCode> All => Rows.Value;

    /// <summary>The postal code of these four digits, or null when it is malformed or not in use.</summary>
    public static PostalCode? Find(string? code) => code is { Length: 4 } && code.All(char.IsAsciiDigit) ? ByCode.Value[Index(code)] : null;

    /// <summary>The postal codes of a municipality in order; empty for an unknown number.</summary>
    public static IReadOnlyList<PostalCode> In(string municipalityNumber) => ByMunicipality.Value.GetValueOrDefault(municipalityNumber, []);

    private static int Index(string code) => (code[0] - '0') * 1000 + (code[1] - '0') * 100 + (code[2] - '0') * 10 + code[3] - '0';

    private static PostalCode Row(string[] c) => new(
        c[0], c[1], c[2], Table.Point(c[3], c[4]),
        c[5][0] switch
        {
            'c' => PostalCodePrecision.Code,
            'u' => PostalCodePrecision.Uncertain,
            'p' => PostalCodePrecision.Place,
            _ => PostalCodePrecision.Municipality,
        },
        c[5][1] switch
        {
            's' => PostalCodeKind.Street,
            'b' => PostalCodeKind.PostOfficeBox,
            'a' => PostalCodeKind.StreetAndPostOfficeBox,
            'v' => PostalCodeKind.Service,
            _ => PostalCodeKind.Unknown,
        });
}
