using System.Globalization;
using System.Resources;

namespace FrivilligPlattform.Hosting;

/// <summary>Sentences that every process may answer with, in the user's language.</summary>
public static class HostingTexts
{
    private static readonly ResourceManager Resources = new("FrivilligPlattform.Hosting.Texts", typeof(HostingTexts).Assembly);

    public static string NotAllowed => Get("NotAllowed");

    public static string Invalid => Get("Invalid");

    public static string NotFound => Get("NotFound");

    public static string SignInFirst => Get("SignInFirst");

    public static string NoAccess => Get("NoAccess");

    public static string Broken => Get("Broken");

    public static string Malformed => Get("Malformed");

    public static string TooLarge => Get("TooLarge");

    public static string FieldRequired => Get("FieldRequired");

    public static string TextNeeded => Get("TextNeeded");

    public static string TextTooLong => Get("TextTooLong");

    public static string NumberOutOfBounds => Get("NumberOutOfBounds");

    public static string DateOutOfBounds => Get("DateOutOfBounds");

    public static string ItemsOutOfBounds => Get("ItemsOutOfBounds");

    public static string ChoiceNeeded => Get("ChoiceNeeded");

    /// <summary>A sentence with values filled in.</summary>
    public static string Fill(string sentence, params object[] values) => string.Format(CultureInfo.CurrentCulture, sentence, values);

    private static string Get(string key) => Resources.GetString(key, CultureInfo.CurrentUICulture)!;
}
