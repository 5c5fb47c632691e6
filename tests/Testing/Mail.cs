using System.Text;
using System.Text.RegularExpressions;

namespace FrivilligPlattform.Testing;

/// <summary>A mail as it lies in the folder of the embedded mode.</summary>
public sealed partial record Mail(string To, IReadOnlyList<Uri> Links)
{
    public static Mail Read(string path)
    {
        var lines = File.ReadAllText(path).ReplaceLineEndings("\n");
        var blank = lines.IndexOf("\n\n", StringComparison.Ordinal);
        var head = lines[..blank];
        var body = lines[(blank + 2)..];
        if (head.Contains("base64", StringComparison.OrdinalIgnoreCase))
            body = Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\n", string.Empty, StringComparison.Ordinal)));
        else if (head.Contains("quoted-printable", StringComparison.OrdinalIgnoreCase))
            body = Unquote(body);
        return new(Recipient(head), [.. Link().Matches(body).Select(m => new Uri(WebUtility(m.Value)))]);
    }

    private static string Recipient(string head) => ToLine().Match(head).Value;

    private static string WebUtility(string link) => System.Net.WebUtility.HtmlDecode(link).TrimEnd('.', ')', '>');

    private static string Unquote(string text) =>
        Hex().Replace(text.Replace("=\n", string.Empty, StringComparison.Ordinal), m => ((char)Convert.ToByte(m.Groups[1].Value, 16)).ToString());

    [GeneratedRegex("^(X-Receiver|To):.*$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex ToLine();

    [GeneratedRegex("https?://[^\\s\"<]+")]
    private static partial Regex Link();

    [GeneratedRegex("=([0-9A-F]{2})")]
    private static partial Regex Hex();
}
