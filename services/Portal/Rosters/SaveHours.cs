using System.Globalization;
using System.Text;
using FrivilligPlattform.Portal.Api;
using FrivilligPlattform.Portal.Components;
using FrivilligPlattform.Portal.Localisation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Portal.Rosters;

/// <summary>An organisation's hours in a period, with names and corrections, as a file for a spreadsheet.</summary>
public static class SaveHours
{
    private const int MostPages = 100;
    private const int LongestDays = 400;

    private static string[] Columns =>
    [
        Wording.T("Rosters.On"), Wording.T("Rosters.Who"), Wording.T("Rosters.Task"), Wording.T("Rosters.HoursMinutes"), Wording.T("Rosters.Standing"),
        Wording.T("Rosters.HoursNote"), Wording.T("Rosters.HoursCorrections"),
    ];

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/organisasjon/{id:guid}/timer/fil", Handle).AllowAnonymous();

    private static async Task<Results<FileContentHttpResult, RedirectHttpResult>> Handle(Guid id, string? fra, string? til, Gateway api)
    {
        if (Typed.Date(fra) is not { } from || Typed.Date(til) is not { } to || to < from || to.DayNumber - from.DayNumber > LongestDays)
            return TypedResults.LocalRedirect(Query.To(RosterPaths.Hours(id), ("feil", "periode")));

        var names = await VolunteerNames.Of(id, api);
        var text = new StringBuilder().AppendJoin(';', Columns.Select(Field)).Append("\r\n");
        var after = (string?)null;
        for (var page = 0; page < MostPages; page++)
        {
            if ((await api.HoursBetween(id, from, to, after)).Value is not { } list)
                return TypedResults.LocalRedirect(Query.To(RosterPaths.Hours(id), ("feil", "svar")));

            foreach (var one in list.Items)
                text.AppendJoin(';', Fields(one, names).Select(Field)).Append("\r\n");
            if ((after = list.Next) is null)
                break;
        }

        // The mark at the front tells spreadsheets that it is UTF-8.
        return TypedResults.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8", $"timer-{from:yyyyMMdd}-{to:yyyyMMdd}.csv");
    }

    private static string[] Fields(HoursEntry one, VolunteerNames names) =>
    [
        one.On.ToString("O", CultureInfo.InvariantCulture), names.Name(one.VolunteerId), one.Title, one.Minutes.ToString(CultureInfo.InvariantCulture),
        Wording.Term("Coordinator.HoursStatus", one.Status), one.Note ?? "",
        string.Join(" | ", (one.Corrections ?? []).Select(c => $"{Say.ShortDate(c.At)}: {c.FromMinutes} → {c.ToMinutes}, {c.Reason}")),
    ];

    /// <summary>A field in quotes; what a spreadsheet would take for a formula is made plain text.</summary>
    private static string Field(string value)
    {
        if (value.Length > 0 && "=+-@\t\r".Contains(value[0]))
            value = "'" + value;
        return value.AsSpan().IndexOfAny(";\"\r\n") >= 0 ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
    }
}
