using System.Globalization;
using System.Security.Claims;
using System.Text;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Hours;

/// <summary>
/// An organisation's hours in a period as a table for a spreadsheet, every entry with its corrections, for its coordinators. Persons are ids:
/// names are Recruitment's, and whoever may see them joins by the assignment.
/// </summary>
public static class ExportHours
{
    private const int LongestDays = 400;

    public static void Map(IEndpointRouteBuilder hours) => hours
        .MapGet("export", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Export an organisation's hours in a period as CSV");

    private static async Task<Results<FileContentHttpResult, NotFound, ProblemHttpResult>> Handle(
        Guid organisationId, DateOnly from, DateOnly to, ClaimsPrincipal user, MatchingDb db, CancellationToken ct)
    {
        if (!await db.MayCoordinateAsync(user, organisationId, ct))
            return TypedResults.NotFound();
        if (to < from || to.DayNumber - from.DayNumber > LongestDays)
            return new Refusal("period-outside", Texts.PeriodOutside(LongestDays), StatusCodes.Status422UnprocessableEntity).ToProblem();

        var hours = await db.Hours.AsNoTracking()
            .Where(h => h.OrganisationId == organisationId && h.On >= from && h.On <= to).OrderBy(h => h.On).ThenBy(h => h.LoggedAt).ToListAsync(ct);
        var text = new StringBuilder("id;on;minutes;status;title;assignmentId;shiftId;volunteerId;loggedAt;loggedBy;approvedAt;approvedBy;note;corrections\r\n");
        foreach (var entry in hours)
        {
            object?[] fields =
            [
                entry.Id, entry.On.ToString("O", CultureInfo.InvariantCulture), entry.Minutes, entry.Status, entry.Title, entry.AssignmentId, entry.ShiftId,
                entry.VolunteerId, Instant(entry.LoggedAt), entry.LoggedBy, entry.ApprovedAt is { } at ? Instant(at) : null, entry.ApprovedBy, entry.Note,
                string.Join(" | ", entry.Corrections.Select(c => $"{Instant(c.At)} {c.FromMinutes}>{c.ToMinutes} {c.Reason}")),
            ];
            text.AppendJoin(';', fields.Select(f => Field(string.Create(CultureInfo.InvariantCulture, $"{f}")))).Append("\r\n");
        }

        // The mark at the front tells spreadsheets that it is UTF-8.
        return TypedResults.File(
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8", $"timer-{from:yyyyMMdd}-{to:yyyyMMdd}.csv");
    }

    private static string Instant(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A field in quotes; what a spreadsheet would take for a formula is made plain text.</summary>
    private static string Field(string value)
    {
        if (value.Length > 0 && "=+-@\t\r".Contains(value[0]))
            value = "'" + value;
        return value.AsSpan().IndexOfAny(";\"\r\n") >= 0 ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
    }
}
