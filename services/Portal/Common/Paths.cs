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
    public const string Grants = "/tilskudd";
    public const string Awards = "/tilskudd/tildelinger";
    public const string Figures = "/tall";
    public const string Strategies = "/strategi";
    public const string TaskCatalogue = "/oppgaver";
    public const string Needs = "/behov";

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

    public static string Call(Guid id) => $"{Grants}/{id}";

    public static string Application(Guid id) => $"/soknader/{id}";

    /// <summary>An organisation's own applications for grants.</summary>
    public static string OurApplications(Guid organisationId) => $"{HatHome(organisationId)}/tilskudd";

    /// <summary>The calls and cases of an organisation that gives grants.</summary>
    public static string Cases(Guid organisationId) => $"{HatHome(organisationId)}/saksbehandling";

    public static string Units(Guid organisationId) => $"{HatHome(organisationId)}/enheter";

    public static string Unit(Guid organisationId, Guid id) => $"{Units(organisationId)}/{id}";

    /// <summary>What the organisation's units would welcome from volunteers.</summary>
    public static string OurNeeds(Guid organisationId) => $"{HatHome(organisationId)}/behov";

    /// <summary>A municipality's figures, which can be shown to the council.</summary>
    public static string Municipality(string number) => $"/kommune/{number}";

    public static string Strategy(Guid id) => $"{Strategies}/{id}";

    /// <summary>The permanent link of a measure.</summary>
    public static string Measure(Guid strategyId, string number) => $"{Strategies}/{strategyId}/tiltak/{number}";

    public static string SignInThen(string path) => Query.To(SignIn, ("til", Local(path)));

    /// <summary>A path within the portal; anything else becomes the front page.</summary>
    public static string Local(string? path) =>
        path is { Length: > 0 } && path[0] == '/' && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal)
            ? path
            : Front;
}
