using System.Security.Claims;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Clearances;
using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Suggestions;

/// <summary>
/// The open opportunities that fit the signed-in volunteer best, each with its reasons in the reader's language. What the
/// volunteer has already said yes to, or been answered about, is not suggested again; nobody is assigned by this (row 126).
/// </summary>
public static class SuggestOpportunities
{
    /// <summary><c>GET /api/v1/suggestions?q=&amp;after=&amp;limit=</c>. <paramref name="Profile"/> says why a list is empty, <paramref name="Weights"/> by which version of the weights it was scored.</summary>
    public sealed record Response(IReadOnlyList<Suggestion> Items, string? Next, ProfileState Profile, int Weights);

    /// <summary>What is known of the volunteer: nothing yet, a paused profile, or one to suggest by.</summary>
    public enum ProfileState
    {
        Unknown,
        Paused,
        Ready,
    }

    /// <summary>One opportunity. <paramref name="Score"/> runs from 0 to 100; <paramref name="Missing"/> says what must be in place before a start.</summary>
    public sealed record Suggestion(
        Guid OpportunityId, string Title, string Summary, string Type, string Arena, string ScheduleKind,
        IReadOnlyList<WeeklySlot> Slots, DateOnly? StartsOn, DateOnly? EndsOn, Guid OrganisationId, string OrganisationName,
        string PlaceName, string PostalCode, string MunicipalityNumber, double? Latitude, double? Longitude,
        double? DistanceKm, int Score, IReadOnlyList<string> Reasons, IReadOnlyList<string> Missing);

    public static void Map(IEndpointRouteBuilder suggestions) => suggestions
        .MapGet("", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Suggest opportunities to the signed-in volunteer");

    private static async Task<Ok<Response>> Handle(
        string? q, [AsParameters] PageRequest page, ClaimsPrincipal user, MatchingDb db, CurrentIndex index, TimeProvider clock, CancellationToken ct)
    {
        var me = user.Id();
        var volunteer = await db.Volunteers.AsNoTracking().SingleOrDefaultAsync(v => v.Id == me, ct);
        if (volunteer is null || volunteer.Paused)
            return TypedResults.Ok(new Response([], null, volunteer is null ? ProfileState.Unknown : ProfileState.Paused, index.Opportunities.Current.Points.Version));

        var (current, today) = (index.Opportunities.Current, clock.Today());
        var clearances = await db.Clearances.AsNoTracking().Where(c => c.VolunteerId == me).ToListAsync(ct);
        var seeker = await db.SeekerAsync(volunteer, clearances, today, ct);
        var found = current.Suggest(seeker, page.Size + 1, SuggestionPosition.Read(page.After), current.Catalogue.Ask(q));

        var shown = found.Take(page.Size).ToList();
        var titles = await db.Courses.ToDictionaryAsync(c => c.Code, c => c.Title, ct);
        var items = shown.Select(f => Show(f, current, seeker, clearances, titles)).ToList();
        return TypedResults.Ok(new Response(items, found.Length > shown.Count ? SuggestionPosition.Write(shown[^1]) : null, ProfileState.Ready, current.Points.Version));
    }

    private static Suggestion Show(
        Found found, OpportunityIndex index, Seeker seeker, IReadOnlyList<Clearance> clearances, IReadOnlyDictionary<string, string> courseTitles)
    {
        var listing = index.Show(found.Block, found.Row);
        var facts = listing.Facts;
        var (fit, point) = (Explain(listing, seeker, index), Places.PointOf(Places.Find(facts.PostalCode, facts.MunicipalityNumber)));
        var missing = facts.Requirements
            .Where(r => !clearances.Any(c => c.Meets(r, facts.OrganisationId, index.Today)))
            .Select(r => Texts.Missing(r, courseTitles.GetValueOrDefault(r.CourseCode ?? "")));
        return new(
            listing.Id, facts.Title, facts.Summary, facts.Type, facts.Arena, facts.ScheduleKind, facts.Slots, facts.StartsOn,
            facts.EndsOn, facts.OrganisationId, facts.OrganisationName, facts.PlaceName, facts.PostalCode, facts.MunicipalityNumber,
            point.Latitude, point.Longitude, Math.Round(found.Metres / 1000.0, 1), index.Points.Percent(found.Score, false),
            fit?.Reasons(facts, seeker, index.Today) ?? [], [.. missing]);
    }

    private static Fit? Explain(Shown listing, Seeker seeker, OpportunityIndex index) =>
        Fit.Of(listing.Facts, new(listing.PublishedAt), seeker, index.Points, index.Today);
}
