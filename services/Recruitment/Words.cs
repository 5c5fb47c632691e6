using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace FrivilligPlattform.Recruitment;

/// <summary>Choices as the words that contracts and JSON use.</summary>
public static class Words
{
    /// <summary>The camelCase word of a choice: <c>nursingHome</c>.</summary>
    public static string Word<T>(this T choice) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(choice.ToString());
}

/// <summary>A choice in a query, by its word: <c>?status=draft</c>. The framework itself knows choices only in capitals.</summary>
[SuppressMessage("Design", "CA1000", Justification = "IParsable asks for static members.")]
public readonly record struct Choice<T>(T Value) : IParsable<Choice<T>>
    where T : struct, Enum
{
    public static Choice<T> Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var choice) ? choice : throw new FormatException("Not one of the choices.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Choice<T> result)
    {
        var known = Enum.TryParse<T>(s, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(s![0]);
        result = new(value);
        return known;
    }
}
