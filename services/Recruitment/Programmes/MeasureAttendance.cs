using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Programmes;

/// <summary>A coordinator sees how many come again and again, and how many need to be fetched or followed (row 24). It names nobody.</summary>
public static class MeasureAttendance
{
    /// <param name="People">How many different people came.</param>
    /// <param name="CameAgain">Of them, how many came on at least two days.</param>
    /// <param name="CameOften">Of them, how many came on at least three.</param>
    /// <param name="NeedTransport">Of those on the list now, how many need to be fetched.</param>
    public sealed record Response(
        int Gatherings, int People, int CameAgain, int CameOften, int SignedUp, int NeedTransport, int NeedEscort, IReadOnlyList<Day> Days);

    /// <summary>How many came on a day.</summary>
    public sealed record Day(DateOnly On, int Attended);

    private const int LastDays = 12;

    public static void Map(IEndpointRouteBuilder opportunities) => opportunities
        .MapGet("{id:guid}/attendance", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("See how many come again");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, DateOnly? since, ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct)
    {
        if (await db.FindProgrammeAsync(id, user, ct) is null)
            return TypedResults.NotFound();

        var from = since ?? DateOnly.MinValue;
        var attended = db.Attendances.AsNoTracking().Where(a => a.OpportunityId == id && a.On >= from);
        var days = await attended.GroupBy(a => a.On).Select(g => new { On = g.Key, Count = g.Count() }).OrderByDescending(d => d.On).ToListAsync(ct);
        var times = await attended.GroupBy(a => a.ParticipantId).Select(g => g.Count()).ToListAsync(ct);
        var needs = await db.Participants.AsNoTracking().Where(p => p.OpportunityId == id).Select(p => new { p.NeedsTransport, p.NeedsEscort }).ToListAsync(ct);
        return TypedResults.Ok(new Response(
            days.Count, times.Count, times.Count(t => t >= 2), times.Count(t => t >= 3), needs.Count, needs.Count(n => n.NeedsTransport),
            needs.Count(n => n.NeedsEscort), [.. days.Take(LastDays).Select(d => new Day(d.On, d.Count))]));
    }
}
