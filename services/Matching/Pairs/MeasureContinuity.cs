using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Organisations;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Pairs;

/// <summary>
/// How steady the company is (row 139): of a recipient's meetings in a period the share with the one who came most, over all recipients;
/// how long pairs have lasted; and how many changes were handed over rather than broken off.
/// </summary>
public static class MeasureContinuity
{
    private const int PeriodDays = 365;

    /// <summary><c>GET /api/v1/pairs/continuity</c>. Shares are from 0 to 1; null when there is nothing to count.</summary>
    public sealed record Response(
        DateOnly From, DateOnly To, int Recipients, int Meetings, double? SameVolunteer, double? MedianDaysTogether, int Ended, double? HandedOver,
        int WithoutAnybody);

    public static void Map(IEndpointRouteBuilder pairs) => pairs
        .MapGet("continuity", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Measure the continuity of an organisation's pairs");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid organisationId, [NearDate] DateOnly? from, [NearDate] DateOnly? to, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct)
    {
        if (!await db.MayCoordinateAsync(user, organisationId, ct))
            return TypedResults.NotFound();

        var last = to ?? clock.Today();
        var first = from ?? last.AddDays(-PeriodDays);
        var pairs = await db.Pairs.AsNoTracking().Where(p => p.OrganisationId == organisationId && p.StartedAt != null).ToListAsync(ct);
        var meetings = await db.PairMeetings.AsNoTracking().Where(m => m.OrganisationId == organisationId && m.On >= first && m.On <= last)
            .Select(m => m.PairId).ToListAsync(ct);
        return TypedResults.Ok(Of(pairs, meetings, first, last, clock.GetUtcNow().UtcDateTime));
    }

    /// <summary>The measure of these pairs, with one entry in <paramref name="meetings"/> for each meeting of a pair.</summary>
    public static Response Of(IReadOnlyList<Pair> pairs, IReadOnlyList<Guid> meetings, DateOnly from, DateOnly to, DateTime now)
    {
        var (start, end) = (OsloTime.StartOf(from), OsloTime.StartOf(to.AddDays(1)));
        var count = meetings.GroupBy(id => id).ToDictionary(g => g.Key, g => g.Count());
        var running = pairs.Where(p => p.StartedAt < end && (p.EndedAt is null || p.EndedAt >= start)).ToList();
        var recipients = running.GroupBy(p => p.Recipient).ToList();
        var met = recipients
            .Select(r => r.GroupBy(p => p.VolunteerId).Select(v => v.Sum(p => count.GetValueOrDefault(p.Id))).ToList())
            .Where(c => c.Sum() > 0).ToList();
        var days = running.Select(p => ((p.EndedAt ?? now) - p.StartedAt!.Value).TotalDays).Order().ToList();
        var ended = running.Where(p => p.EndedAt < end).ToList();
        return new(
            from, to, recipients.Count, meetings.Count, met.Count == 0 ? null : (double)met.Sum(c => c.Max()) / met.Sum(c => c.Sum()),
            days.Count == 0 ? null : (days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2, ended.Count,
            ended.Count == 0 ? null : (double)ended.Count(p => p.Status is PairStatus.HandedOver) / ended.Count,
            recipients.Count(r => r.All(p => p.IsOver || p.Status is PairStatus.ChangeWanted)));
    }
}
