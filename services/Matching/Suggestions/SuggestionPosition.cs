using System.Buffers.Text;
using System.Globalization;
using System.Text;
using FrivilligPlattform.Matching.Index;

namespace FrivilligPlattform.Matching.Suggestions;

/// <summary>The place in a list by score, opaque to callers: changes elsewhere in the list neither repeat nor skip anybody.</summary>
public static class SuggestionPosition
{
    public static string Write(Found last) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{last.Score}.{last.Id.ToGuid():N}")));

    /// <summary>Reads what <see cref="Write"/> wrote; null for anything else.</summary>
    public static After? Read(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > 200 || !Base64Url.IsValid(text))
            return null;

        var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('.');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var score)
            && Guid.TryParseExact(parts[1], "N", out var id)
                ? new(score, Id.Of(id))
                : null;
    }
}
