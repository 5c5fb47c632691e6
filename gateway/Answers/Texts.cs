using System.Globalization;
using System.Resources;

namespace FrivilligPlattform.Gateway.Answers;

/// <summary>What the gateway itself says to people, in the language of the request.</summary>
internal static class Texts
{
    private static readonly ResourceManager Resources = new("FrivilligPlattform.Gateway.Answers.Texts", typeof(Texts).Assembly);

    public static string Get(string key) => Resources.GetString(key, CultureInfo.CurrentUICulture)!;
}
