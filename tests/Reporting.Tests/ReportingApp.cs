using FrivilligPlattform.Contracts.Grants.V1;
using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Testing;

[assembly: AssemblyFixture(typeof(FrivilligPlattform.Reporting.Tests.ReportingApp))]

namespace FrivilligPlattform.Reporting.Tests;

/// <summary>The running service under test.</summary>
public sealed class ReportingApp : ServiceApp<Program, ReportingDb>
{
    protected override string Name => Names.Reporting;

    protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("Reporting:ForgetEvery", "00:00:00.050")];
}

/// <summary>Events with sensible defaults; a test names only what matters to it.</summary>
internal static class An
{
    public static readonly DateTime Morning = new(2026, 11, 10, 8, 0, 0, DateTimeKind.Utc);

    public static OpportunityPublished Opportunity(string municipality, DateTime? at = null) => new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), "Laget", "Besøksvenn", "Prat", "visitingFriend", "nursingHome", "pair", [], null, null, "Fjell",
        "3019", municipality, 1, 18, [], [], [], [], at ?? Morning);

    public static OpportunityChanged Change(OpportunityPublished of, bool open, DateTime at) => new(
        of.OpportunityId, of.OrganisationId, of.OrganisationName, of.Title, of.Summary, of.Type, of.Arena, of.ScheduleKind, of.Slots, of.StartsOn,
        of.EndsOn, of.PlaceName, of.PostalCode, of.MunicipalityNumber, of.Capacity, of.MinimumAge, of.Interests, of.Skills, of.Languages,
        of.Requirements, open, at);

    public static InterestExpressed Interest(string municipality, string? source = null, DateTime? at = null) => new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), municipality, source, at ?? Morning);

    public static InterestAnswered Answer(InterestExpressed to, TimeSpan after) => new(
        to.InterestId, to.OpportunityId, to.OrganisationId, to.VolunteerId, to.MunicipalityNumber, "invited", to.At, to.At + after);

    public static AssignmentStarted Assignment(string municipality, Guid? volunteer = null, DateOnly? startsOn = null, DateTime? at = null) => new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), volunteer ?? Guid.CreateVersion7(), municipality, "visitingFriend",
        "Besøksvenn", startsOn ?? new(2026, 11, 10), at ?? Morning);

    public static AssignmentEnded End(AssignmentStarted of, DateTime at) => new(
        of.AssignmentId, of.OpportunityId, of.OrganisationId, of.VolunteerId, of.MunicipalityNumber, "moved", at);

    public static HoursApproved Hours(string municipality, int minutes, DateOnly? on = null, Guid? id = null, DateTime? at = null) => new(
        id ?? Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), municipality,
        on ?? new(2026, 11, 17), minutes, at ?? Morning);

    public static GrantDecided Grant(string? municipality, long awardedOre, Guid? application = null, DateTime? at = null) => new(
        application ?? Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), municipality, awardedOre == 0 ? "declined" : "awarded",
        awardedOre, at ?? Morning);

    public static OrganisationRegistered Organisation(
        string municipality, Guid? id = null, string kind = "voluntaryOrganisation", DateTime? at = null) => new(
            id ?? Guid.CreateVersion7(), null, "Laget", kind, null, municipality, Guid.CreateVersion7(), at ?? Morning);
}
