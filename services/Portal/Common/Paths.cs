using FrivilligPlattform.Portal.Api;

namespace FrivilligPlattform.Portal.Common;

/// <summary>The addresses of pages that other pages link to, each written once.</summary>
public static class Paths
{
    public const string Front = "/";
    public const string Search = "/oppdrag";
    public const string SignIn = "/logg-inn";
    public const string SignOut = "/logg-ut";
    public const string Register = "/ny-konto";
    public const string ForgottenPassword = "/glemt-passord";
    public const string MyPage = "/min-side";
    public const string MyAccount = "/min-konto";
    public const string MyProfile = "/min-profil";
    public const string MyInterests = "/mine-henvendelser";
    public const string MyHours = "/mine-timer";
    public const string Suggestions = "/forslag";
    public const string Notifications = "/varsler";
    public const string Courses = "/kurs";
    public const string MyCertificates = "/mine-kursbevis";
    public const string Declaration = "/taushetserklaering";
    public const string Help = "/hjelp";
    public const string Privacy = "/personvern";
    public const string Accessibility = "/tilgjengelighet";

    public static string Opportunity(Guid id) => $"{Search}/{id}";

    public static string Interest(Guid opportunityId) => $"{Search}/{opportunityId}/interesse";

    public static string Checklist(Guid interestId) => $"{MyInterests}/{interestId}";

    public static string SignDeclaration(Guid organisationId) => $"{Declaration}/{organisationId}";

    public static string Course(string code) => $"{Courses}/{Uri.EscapeDataString(code)}";

    public static string Certificate(string number) => $"/kursbevis/{Uri.EscapeDataString(number)}";

    public static string LogHours(Guid assignmentId) => Query.To($"{MyHours}/ny", ("oppdrag", assignmentId));

    public static string Assignment(Guid id) => $"/mine-oppdrag/{id}";

    /// <summary>Where one starts under a hat: the organisation's own page.</summary>
    public static string HatHome(Guid organisationId) => $"/organisasjon/{organisationId}";

    public static string SignInThen(string path) => Query.To(SignIn, ("til", Local(path)));

    /// <summary>A path within the portal; anything else becomes the front page.</summary>
    public static string Local(string? path) =>
        path is { Length: > 0 } && path[0] == '/' && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal)
            ? path
            : Front;
}
