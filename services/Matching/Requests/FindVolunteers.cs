using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Matching.Suggestions;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Requests;

/// <summary>
/// A coordinator sees which volunteers who asked to be found would fit an opportunity, and why, but not who they are: no name, no
/// address, no place closer than whole kilometres. That somebody looked is written down.
/// </summary>
public static class FindVolunteers
{
    /// <summary><c>GET /api/v1/suggestions/volunteers?opportunityId=&amp;after=&amp;limit=</c>.</summary>
    public sealed record Response(IReadOnlyList<Candidate> Items, string? Next, int Weights);

    /// <summary>One who would fit. <paramref name="Id"/> names the volunteer for this opportunity only.</summary>
    public sealed record Candidate(
        Guid Id, int Score, int DistanceKm, bool BeenHereBefore, bool Asked, IReadOnlyList<string> SharedInterests, IReadOnlyList<string> Reasons);

    public static void Map(IEndpointRouteBuilder suggestions) => suggestions
        .MapGet("volunteers", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Volunteers who would fit an opportunity");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid opportunityId, [AsParameters] PageRequest page, ClaimsPrincipal user, MatchingDb db, CurrentIndex index, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindCoordinatedAsync(opportunityId, user, ct) is not { } opportunity)
            return TypedResults.NotFound();

        var (volunteers, opening) = (index.Volunteers.Current, await db.OpeningAsync(opportunity, index, clock, ct));
        var found = volunteers.Find(opening, page.Size + 1, SuggestionPosition.Read(page.After));
        var shown = found.Take(page.Size).ToList();
        var ids = shown.Select(f => f.Id.ToGuid()).ToList();
        var profiles = await db.Volunteers.AsNoTracking().Where(v => ids.Contains(v.Id)).ToDictionaryAsync(v => v.Id, v => v.Profile, ct);
        var asked = (await db.ContactRequests.Where(r => r.OpportunityId == opportunityId).Select(r => r.VolunteerId).ToListAsync(ct)).ToHashSet();

        db.VolunteerLooks.Add(new()
        {
            Id = Guid.CreateVersion7(),
            AccountId = user.Id(),
            OrganisationId = opening.Facts.OrganisationId,
            OpportunityId = opportunityId,
            Shown = shown.Count,
            At = clock.GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync(ct);
        // One who has just been erased is in the index for a moment longer than in the table.
        var items = shown.Where(f => profiles.ContainsKey(f.Id.ToGuid())).Select(f => Show(f, opportunityId, opening, profiles[f.Id.ToGuid()], asked, volunteers.Points, clock.Today()));
        return TypedResults.Ok(new Response([.. items], found.Length > shown.Count ? SuggestionPosition.Write(shown[^1]) : null, volunteers.Points.Version));
    }

    private static Candidate Show(
        Found found, Guid opportunityId, Opening opening, Volunteers.VolunteerProfile profile, HashSet<Guid> asked, Points points, DateOnly today)
    {
        var id = found.Id.ToGuid();
        var bond = opening.Acquainted.TryGetValue(id, out var acquaintance) ? acquaintance.Bond : Bond.None;
        var seeker = Seeker.Of(profile, bonds: new Dictionary<Guid, Bond> { [opening.Facts.OrganisationId] = bond });
        // What there is no time left to get was looked at when the volunteer was found.
        var fit = Fit.Of(opening.Facts with { Requirements = [] }, new(DateTime.UnixEpoch), seeker, points, today);
        return new(
            OpeningRows.CandidateOf(opportunityId, id), points.Percent(found.Score, false), (found.Metres + 999) / 1000, bond.Earlier, asked.Contains(id),
            fit?.SharedInterests ?? [], fit?.ReasonsForCoordinator(bond) ?? []);
    }
}
