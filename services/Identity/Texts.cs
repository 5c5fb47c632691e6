using System.Globalization;
using System.Resources;
using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Identity;

/// <summary>Identity's sentences, in the language of whoever asks.</summary>
public static class Texts
{
    private static readonly ResourceManager Resources = new("FrivilligPlattform.Identity.Texts", typeof(Texts).Assembly);

    /// <summary>The language of whoever asks, as letters are written in.</summary>
    public static string Language =>
        ServiceDefaults.Languages.Contains(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName : "nb";

    public static string EmailMalformed => Get(nameof(EmailMalformed));

    public static string EmailTaken => Get(nameof(EmailTaken));

    public static string PasswordTooShort => Get(nameof(PasswordTooShort));

    public static string PasswordTooCommon => Get(nameof(PasswordTooCommon));

    public static string WrongCredentials => Get(nameof(WrongCredentials));

    public static string LockedOut => Get(nameof(LockedOut));

    public static string TotpRequired => Get(nameof(TotpRequired));

    public static string WrongTotp => Get(nameof(WrongTotp));

    public static string TotpAlreadyOn => Get(nameof(TotpAlreadyOn));

    public static string WrongCode => Get(nameof(WrongCode));

    public static string AlreadyConfirmed => Get(nameof(AlreadyConfirmed));

    public static string LetterOnItsWay => Get(nameof(LetterOnItsWay));

    public static string LetterGone => Get(nameof(LetterGone));

    public static string RoleMisplaced => Get(nameof(RoleMisplaced));

    public static string AlreadyMember => Get(nameof(AlreadyMember));

    public static string AlreadyInvited => Get(nameof(AlreadyInvited));

    public static string InvitationAccepted => Get(nameof(InvitationAccepted));

    public static string InvitationExpired => Get(nameof(InvitationExpired));

    public static string LastAdministrator => Get(nameof(LastAdministrator));

    public static string UnknownAudience => Get(nameof(UnknownAudience));

    private static string Get(string key) => Resources.GetString(key, CultureInfo.CurrentUICulture)!;
}
