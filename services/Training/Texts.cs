using System.Globalization;
using System.Resources;

namespace FrivilligPlattform.Training;

/// <summary>Training's sentences for people, in the language of the request.</summary>
internal static class Texts
{
    private static readonly ResourceManager Resources = new("FrivilligPlattform.Training.Texts", typeof(Texts).Assembly);

    public static string AlreadyCompleted => Get(nameof(AlreadyCompleted));
    public static string AlreadyEnrolled => Get(nameof(AlreadyEnrolled));
    public static string AlreadyPublished => Get(nameof(AlreadyPublished));
    public static string AnswersMissing => Get(nameof(AnswersMissing));
    public static string AnswersWrong => Get(nameof(AnswersWrong));
    public static string CertificateUnknown => Get(nameof(CertificateUnknown));
    public static string CertificateValid => Get(nameof(CertificateValid));
    public static string CodeTaken => Get(nameof(CodeTaken));
    public static string CorrectIsNoOption => Get(nameof(CorrectIsNoOption));
    public static string CourseEmpty => Get(nameof(CourseEmpty));
    public static string CourseShapeFixed => Get(nameof(CourseShapeFixed));
    public static string EmptyOption => Get(nameof(EmptyOption));
    public static string ModulesMissing => Get(nameof(ModulesMissing));
    public static string ProviderNotVerified => Get(nameof(ProviderNotVerified));
    public static string TranslationDiffers => Get(nameof(TranslationDiffers));

    private static string Get(string key) => Resources.GetString(key, CultureInfo.CurrentUICulture)!;
}
