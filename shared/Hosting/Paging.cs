using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace FrivilligPlattform.Hosting;

/// <summary>What a list is asked for: how many, after which.</summary>
/// <param name="After">The <c>next</c> of the page before; null for the first page. One that is not ours counts as null.</param>
/// <param name="Limit">1 to 200; 50 when not said.</param>
public sealed record PageRequest(string? After = null, int? Limit = null)
{
    public int Size => Math.Clamp(Limit ?? 50, 1, 200);
}

/// <summary>A page of a list. <paramref name="Next"/> goes into <c>after</c> for the next one; null on the last.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>The place in a list ordered by an instant and then an id; opaque to callers.</summary>
public readonly record struct Cursor(DateTime At, Guid Id)
{
    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{At.Ticks}.{Id:N}")));

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static Cursor? Read(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > 200 || !Base64Url.IsValid(text))
            return null;

        var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('.');
        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && ticks <= DateTime.MaxValue.Ticks
            && Guid.TryParseExact(parts[1], "N", out var id)
                ? new(new DateTime(ticks, DateTimeKind.Utc), id)
                : null;
    }
}
