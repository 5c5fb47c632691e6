using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Assignments;
using FrivilligPlattform.Recruitment.Organisations;
using FrivilligPlattform.Recruitment.Participations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Interests;

/// <summary>Those who coordinate see by source how many said yes, were answered, invited and started, and how many stayed (rows 7 and 27),
/// those with an organisation and those without counted apart (row 5); civic service is no volunteering and not among them (row 152).</summary>
public static class ShowFunnel
{
    /// <param name="Participations">The same for those in an organisation and those in none.</param>
    /// <param name="Stayed">Of those who started: how many were there after 3, 6 and 12 months, of those for whom that day has come.</param>
    public sealed record Response(IReadOnlyList<Source> Sources, IReadOnlyList<Stay> Stayed, IReadOnlyList<Part> Participations);

    /// <summary>What came of those who take part in one way.</summary>
    public sealed record Part(Participation Participation, int Interests, int Answered, int Invited, int Started);

    /// <summary>What came of those who came by one way.</summary>
    public sealed record Source(string? Name, int Interests, int Answered, int Invited, int Started);

    /// <summary>How many stayed for so many months.</summary>
    public sealed record Stay(int Months, int Of, int Stayed);

    public static void Map(IEndpointRouteBuilder organisations) => organisations
        .MapGet("{id:guid}/funnel", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("See where volunteers come from and how many stay");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, DateTime? since, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindCoordinatedAsync(id, user, ct) is null)
            return TypedResults.NotFound();

        // Without a first day there is no condition on it, so that one index holds all that is counted.
        var interests = db.Interests.AsNoTracking().Where(i => i.OrganisationId == id && i.Participation != Participation.CivicService);
        var counts = await (since is { } from ? interests.Where(i => i.ExpressedAt >= from) : interests)
            .GroupBy(i => new { i.Source, i.Participation, i.Status, Answered = i.AnsweredAt != null })
            .Select(g => new Counted(g.Key.Source, g.Key.Participation, g.Key.Status, g.Key.Answered, g.Count()))
            .ToListAsync(ct);
        var sources = counts.GroupBy(c => c.Source)
            .Select(g => new Source(g.Key, g.Sum(c => c.Number), g.Sum(c => c.OfAnswered), g.Sum(c => c.OfInvited), g.Sum(c => c.OfStarted)));
        var parts = counts.GroupBy(c => c.Participation)
            .Select(g => new Part(g.Key, g.Sum(c => c.Number), g.Sum(c => c.OfAnswered), g.Sum(c => c.OfInvited), g.Sum(c => c.OfStarted)));
        var stays = await StaysAsync(db, id, since ?? DateTime.UnixEpoch, clock.GetUtcNow().UtcDateTime, ct);
        return TypedResults.Ok(new Response([.. sources.OrderByDescending(s => s.Interests)], stays, [.. parts.OrderBy(p => p.Participation)]));
    }

    /// <summary>How many of those for whom 3, 6 and 12 months have passed stayed so long, counted by the database.</summary>
    private static async Task<IReadOnlyList<Stay>> StaysAsync(RecruitmentDb db, Guid id, DateTime from, DateTime now, CancellationToken ct)
    {
        var (by3, by6, by12) = (now.AddMonths(-3), now.AddMonths(-6), now.AddMonths(-12));
        var counted = await db.Assignments.AsNoTracking()
            .Where(a => a.OrganisationId == id && a.AcceptedAt >= from && a.AcceptedAt <= by3 && a.Participation != Participation.CivicService)
            .GroupBy(a => 1)
            .Select(g => new
            {
                Of3 = g.Count(),
                Of6 = g.Count(a => a.AcceptedAt <= by6),
                Of12 = g.Count(a => a.AcceptedAt <= by12),
                Stayed3 = g.Count(a => a.Status == AssignmentStatus.Active || a.MonthsStayed >= 3),
                Stayed6 = g.Count(a => a.AcceptedAt <= by6 && (a.Status == AssignmentStatus.Active || a.MonthsStayed >= 6)),
                Stayed12 = g.Count(a => a.AcceptedAt <= by12 && (a.Status == AssignmentStatus.Active || a.MonthsStayed >= 12)),
            })
            .SingleOrDefaultAsync(ct);
        return [new(3, counted?.Of3 ?? 0, counted?.Stayed3 ?? 0), new(6, counted?.Of6 ?? 0, counted?.Stayed6 ?? 0), new(12, counted?.Of12 ?? 0, counted?.Stayed12 ?? 0)];
    }

    /// <summary>The interests that are alike in all that the funnel looks at, counted once by the database.</summary>
    private sealed record Counted(string? Source, Participation Participation, InterestStatus Status, bool Answered, int Number)
    {
        public int OfAnswered => Answered ? Number : 0;

        public int OfInvited => Status is InterestStatus.Invited or InterestStatus.Suitable or InterestStatus.Assigned ? Number : 0;

        public int OfStarted => Status is InterestStatus.Assigned ? Number : 0;
    }
}
