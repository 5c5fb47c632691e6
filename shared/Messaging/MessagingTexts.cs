using System.Globalization;
using System.Resources;

namespace FrivilligPlattform.Messaging;

/// <summary>Sentences about versions, repeated requests and error queues, in the user's language.</summary>
internal static class MessagingTexts
{
    private static readonly ResourceManager Resources = new("FrivilligPlattform.Messaging.Texts", typeof(MessagingTexts).Assembly);

    public static string Stale => Get("Stale");

    public static string VersionMissing => Get("VersionMissing");

    public static string KeyReused => Get("KeyReused");

    public static string AlreadyDone => Get("AlreadyDone");

    public static string NoSuchError => Get("NoSuchError");

    private static string Get(string key) => Resources.GetString(key, CultureInfo.CurrentUICulture)!;
}
