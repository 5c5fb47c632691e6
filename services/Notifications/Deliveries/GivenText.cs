using System.Text;

namespace FrivilligPlattform.Notifications.Deliveries;

/// <summary>
/// What somebody called themselves, an organisation or an opportunity, made safe for a mail to somebody else: whoever may choose a name and
/// the address a mail goes to must not be able to send a link, or lines of their own, in the platform's name.
/// </summary>
public static class GivenText
{
    /// <summary>The text on one line, where no mail program finds an address to open.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings(" ").Replace("://", " ", StringComparison.Ordinal).EnumerateRunes())
        {
            // "lege.no" would become a link, "lege. no" does not.
            if (plain.Length > 0 && plain[^1] is '.' && Rune.IsLetterOrDigit(rune))
                plain.Append(' ');
            if (!Rune.IsControl(rune) && rune.Value is not (0x2028 or 0x2029))
                plain.Append(rune);
        }

        return plain.ToString().Trim();
    }
}
