namespace FrivilligPlattform.Gateway.Access;

/// <summary>The two cookies of a signed-in browser.</summary>
internal static class Cookies
{
    public const string Session = "__Host-fp-session";
    public const string AntiForgery = "__Host-fp-csrf";

    /// <summary>The cookie header without these two; null when nothing is left.</summary>
    public static string? WithoutOwn(string header)
    {
        if (!header.Contains("__Host-fp-", StringComparison.Ordinal))
            return header;

        var rest = header.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(c => !c.StartsWith(Session, StringComparison.Ordinal) && !c.StartsWith(AntiForgery, StringComparison.Ordinal));
        return string.Join("; ", rest) is { Length: > 0 } kept ? kept : null;
    }

    /// <summary>The value of a cookie in a <c>Set-Cookie</c> header; null when it is another cookie or deletes it.</summary>
    public static string? ValueSet(string? setCookie, string name)
    {
        if (setCookie is null || !setCookie.StartsWith(name + "=", StringComparison.Ordinal))
            return null;

        var end = setCookie.IndexOf(';', StringComparison.Ordinal);
        var value = setCookie[(name.Length + 1)..(end < 0 ? setCookie.Length : end)];
        return value.Length == 0 ? null : value;
    }
}
