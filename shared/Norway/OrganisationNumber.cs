using System.Diagnostics.CodeAnalysis;

namespace FrivilligPlattform.Norway;

/// <summary>
/// A number of the register of legal entities: nine digits whose last is a modulus-11 check digit (weights 3 2 7 6 5 4 3 2).
/// A value always passes the check; whether the unit exists only the register knows.
/// </summary>
public sealed record OrganisationNumber : IParsable<OrganisationNumber>
{
    private static readonly int[] Weights = [3, 2, 7, 6, 5, 4, 3, 2];

    private OrganisationNumber(string digits) => Digits = digits;

    /// <summary>The nine digits without blanks, the form to store and send.</summary>
    public string Digits { get; }

    /// <summary>True for nine digits, blanks between them allowed, with the right check digit.</summary>
    public static bool IsValid([NotNullWhen(true)] string? text) => TryParse(text, out _);

    /// <summary>Reads "123456785" and "123 456 785"; false for anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out OrganisationNumber? number)
    {
        number = null;
        if (text is null || text.Length > 30)
            return false;

        var digits = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        if (digits.Length != 9 || !digits.All(char.IsAsciiDigit) || digits == "000000000" || CheckDigit(digits.AsSpan(0, 8)) != digits[8] - '0')
            return false;

        number = new(digits);
        return true;
    }

    /// <summary>Reads a number or throws <see cref="FormatException"/>.</summary>
    public static OrganisationNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException("Not an organisation number.");

    /// <summary>The check digit that belongs to eight digits; null where modulus 11 gives ten and no number exists.</summary>
    public static int? CheckDigit(ReadOnlySpan<char> eightDigits)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(eightDigits.Length, Weights.Length);
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
            sum += Weights[i] * (eightDigits[i] - '0');
        return (11 - sum % 11) switch { 11 => 0, 10 => null, var digit => digit };
    }

    /// <summary>The form for people: "123 456 785", with blanks that do not break.</summary>
    public string Format() => $"{Digits[..3]}\u00A0{Digits[3..6]}\u00A0{Digits[6..]}";

    public override string ToString() => Digits;

    static OrganisationNumber IParsable<OrganisationNumber>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<OrganisationNumber>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out OrganisationNumber result) =>
        TryParse(s, out result);
}
