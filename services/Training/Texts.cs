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
    public static string AnswersMissing(int questions) => Format(nameof(AnswersMissing), questions);
    public static string AnswersWrong(string numbers) => Format(nameof(AnswersWrong), numbers);
    public static string CertificateUnknown => Get(nameof(CertificateUnknown));
    public static string CertificateValid(string number) => Format(nameof(CertificateValid), number);
    public static string CodeTaken => Get(nameof(CodeTaken));
    public static string CodeMalformed => Get(nameof(CodeMalformed));
    public static string CorrectIsNoOption => Get(nameof(CorrectIsNoOption));
    public static string CourseEmpty => Get(nameof(CourseEmpty));
    public static string CourseShapeFixed => Get(nameof(CourseShapeFixed));
    public static string EmptyOption => Get(nameof(EmptyOption));
    public static string ModulesMissing(int next) => Format(nameof(ModulesMissing), next);
    public static string ProviderNotVerified => Get(nameof(ProviderNotVerified));
    public static string TranslationDiffers(string language) => Format(nameof(TranslationDiffers), language);

    private static string Format(string key, params object[] values) => string.Format(CultureInfo.CurrentCulture, Get(key), values);

    private static string Get(string key) => Resources.GetString(key, CultureInfo.CurrentUICulture)!;
}
