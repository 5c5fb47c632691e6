using FrivilligPlattform.Contracts;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching;
using FrivilligPlattform.Testing;

[assembly: AssemblyFixture(typeof(FrivilligPlattform.Matching.Tests.MatchingApp))]

namespace FrivilligPlattform.Matching.Tests;

/// <summary>The running service under test.</summary>
public sealed class MatchingApp : ServiceApp<Program, MatchingDb>
{
    protected override string Name => Names.Matching;

    protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("Matching:RefreshEvery", "00:00:00.050")];
}

/// <summary>Events with sensible defaults; a test names only what matters to it.</summary>
internal static class An
{
    public const string DrammenCentre = "3015";
    public const string Drammen = "3301";

    public static readonly DateTime Morning = new(2026, 11, 22, 8, 0, 0, DateTimeKind.Utc);

    public static readonly WeeklySlot TuesdayEvening = new(2, new(17, 0), new(19, 0));

    public static readonly Requirement Declaration = new("declaration");

    public static readonly Requirement Introduction = new("course", "introduction");

    public static OpportunityPublished Opportunity(
        Guid? id = null, string title = "Besøksvenn på sykehjem", string type = "visitingFriend", string arena = "nursingHome",
        string postalCode = "3018", string municipality = Drammen, IReadOnlyList<WeeklySlot>? slots = null,
        IReadOnlyList<string>? interests = null, IReadOnlyList<string>? languages = null, IReadOnlyList<Requirement>? requirements = null,
        int minimumAge = 0, Guid? organisation = null, string scheduleKind = "recurring", DateOnly? endsOn = null, DateTime? at = null,
        string summary = "Bli kjent med en som setter pris på en prat.", string place = "Fjell sykehjem") => new(
            id ?? Guid.CreateVersion7(), organisation ?? Guid.CreateVersion7(), "Drammen Røde Kors", title, summary, type, arena, scheduleKind,
            slots ?? [TuesdayEvening], null, endsOn, place, postalCode, municipality, 1, minimumAge, interests ?? ["conversation", "reading"],
            [], languages ?? [], requirements ?? [], at ?? Morning);

    public static OpportunityChanged Change(OpportunityPublished of, string? title = null, bool open = true, DateTime? at = null) => new(
        of.OpportunityId, of.OrganisationId, of.OrganisationName, title ?? of.Title, of.Summary, of.Type, of.Arena, of.ScheduleKind, of.Slots,
        of.StartsOn, of.EndsOn, of.PlaceName, of.PostalCode, of.MunicipalityNumber, of.Capacity, of.MinimumAge, of.Interests, of.Skills,
        of.Languages, of.Requirements, open, at ?? of.At.AddMinutes(10));

    public static VolunteerRegistered Volunteer(
        Guid? id = null, string postalCode = DrammenCentre, string municipality = Drammen, IReadOnlyList<string>? interests = null,
        IReadOnlyList<string>? languages = null, IReadOnlyList<WeeklySlot>? availability = null, int radiusKm = 10, int age = 25,
        DateTime? at = null) => new(
            id ?? Guid.CreateVersion7(), postalCode, municipality, interests ?? ["conversation"], [], languages ?? ["nb"],
            availability ?? [new(2, new(16, 0), new(21, 0))], radiusKm, "bicycle", age, true, null, at ?? Morning);

    public static AssignmentStarted Assignment(
        Guid volunteer, Guid? id = null, Guid? organisation = null, DateOnly? startsOn = null, DateTime? at = null) => new(
            id ?? Guid.CreateVersion7(), Guid.CreateVersion7(), organisation ?? Guid.CreateVersion7(), volunteer, Drammen, "visitingFriend",
            "Besøksvenn på sykehjem", startsOn ?? new(2026, 11, 1), at ?? Morning);
}
