using System.Globalization;
using FrivilligPlattform.Portal.Api;
using FrivilligPlattform.Portal.Common;

namespace FrivilligPlattform.Portal.Rosters;

/// <summary>The addresses of the pages about shifts, vigils and pairs.</summary>
public static class RosterPaths
{
    public const string Mine = "/mine-vakter";
    public const string Wishes = "/mine-vakter/onsker";
    public const string Open = "/vakter";
    public const string MyPairs = "/mine-par";

    public static string MineIn(DateOnly week) => Query.To(Mine, ("uke", Day(week)));

    public static string Shift(Guid id) => $"{Open}/{id}";

    public static string CheckIn(Guid id) => $"{Shift(id)}/innsjekk";

    public static string Vigil(Guid id) => $"/vaking/{id}";

    public static string Rosters(Guid organisationId) => $"{Paths.HatHome(organisationId)}/vakter";

    public static string NewRoster(Guid organisationId) => $"{Rosters(organisationId)}/ny";

    public static string Roster(Guid organisationId, Guid id) => $"{Rosters(organisationId)}/{id}";

    public static string RosterIn(Guid organisationId, Guid id, DateOnly week) => Query.To(Roster(organisationId, id), ("uke", Day(week)));

    public static string ChangeRoster(Guid organisationId, Guid id) => $"{Roster(organisationId, id)}/endre";

    public static string PrintWeek(Guid organisationId, Guid id, DateOnly week) => Query.To($"{Roster(organisationId, id)}/utskrift", ("uke", Day(week)));

    public static string NewShift(Guid organisationId, Guid rosterId) => $"{Roster(organisationId, rosterId)}/ny";

    public static string AtRisk(Guid organisationId, Guid rosterId) => $"{Roster(organisationId, rosterId)}/usikre";

    public static string Proposal(Guid organisationId, Guid rosterId, Guid id) => $"{Roster(organisationId, rosterId)}/forslag/{id}";

    public static string Manage(Guid organisationId, Guid rosterId, Guid shiftId) => $"{Roster(organisationId, rosterId)}/vakt/{shiftId}";

    public static string Change(Guid organisationId, Guid rosterId, Guid shiftId) => $"{Manage(organisationId, rosterId, shiftId)}/endre";

    public static string Poster(Guid organisationId, Guid rosterId, Guid shiftId) => $"{Manage(organisationId, rosterId, shiftId)}/plakat";

    public static string Vigils(Guid organisationId) => $"{Paths.HatHome(organisationId)}/vaking";

    public static string NewVigil(Guid organisationId) => $"{Vigils(organisationId)}/ny";

    public static string ManageVigil(Guid organisationId, Guid id) => $"{Vigils(organisationId)}/{id}";

    public static string Pairs(Guid organisationId) => $"{Paths.HatHome(organisationId)}/par";

    public static string NewPair(Guid organisationId) => $"{Pairs(organisationId)}/nytt";

    /// <summary>The same form with a recipient for whom another volunteer takes over.</summary>
    public static string NewPairAfter(Guid organisationId, Guid pairId) => Query.To(NewPair(organisationId), ("etter", pairId));

    public static string LogHours(Guid organisationId) => $"{Paths.HatHome(organisationId)}/timer/ny";

    public static string Hours(Guid organisationId) => $"{Paths.HatHome(organisationId)}/timer/eksport";

    public static string HoursFile(Guid organisationId) => $"{Paths.HatHome(organisationId)}/timer/fil";

    private static string Day(DateOnly on) => on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
