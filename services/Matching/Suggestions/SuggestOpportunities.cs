using System.Buffers.Text;
using System.Globalization;
using System.Security.Claims;
using System.Text;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Clearances;
using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Matching.Suggestions;

/// <summary>
/// The open opportunities that fit the signed-in volunteer best, each with its reasons in the reader's language. What the
/// volunteer has already said yes to, or been answered about, is not suggested again; nobody is assigned by this (row 126).
/// </summary>
public static class SuggestOpportunities
{
    private const int MostSlotsNamed = 2;
    private const int MostInterestsNamed = 3;

    /// <summary><c>GET /api/v1/suggestions?after=&amp;limit=</c>. <paramref name="Profile"/> says why a list is empty.</summary>
    public sealed record Response(IReadOnlyList<Suggestion> Items, string? Next, ProfileState Profile);

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
        [AsParameters] PageRequest page, ClaimsPrincipal user, MatchingDb db, CurrentIndex index, IOptions<MatchingOptions> options,
        TimeProvider clock, CancellationToken ct)
    {
        var me = user.Id();
        var volunteer = await db.Volunteers.AsNoTracking().SingleOrDefaultAsync(v => v.Id == me, ct);
        if (volunteer is null || volunteer.Paused)
            return TypedResults.Ok(new Response([], null, volunteer is null ? ProfileState.Unknown : ProfileState.Paused));

        var known = await db.Interests.Where(i => i.VolunteerId == me).Select(i => i.OpportunityId)
            .Union(db.Assignments.Where(a => a.VolunteerId == me).Select(a => a.OpportunityId)).ToListAsync(ct);
        var after = Read(page.After);
        var found = index.Value.Suggest(volunteer.Profile, known.ToHashSet(), options.Value.Weights, clock.Today())
            .SkipWhile(c => after is { } last && (c.Score > last.Score || (c.Score == last.Score && c.Listing.Id.CompareTo(last.Id) <= 0)))
            .Take(page.Size + 1).ToList();

        var shown = found.Take(page.Size).ToList();
        var clearances = await db.Clearances.AsNoTracking().Where(c => c.VolunteerId == me).ToListAsync(ct);
        var titles = await db.Courses.ToDictionaryAsync(c => c.Code, c => c.Title, ct);
        var items = shown.Select(c => Show(c, clearances, titles, clock.Today())).ToList();
        return TypedResults.Ok(new Response(items, found.Count > shown.Count ? Write(shown[^1]) : null, ProfileState.Ready));
    }

    private static Suggestion Show(
        Candidate candidate, IReadOnlyList<Clearance> clearances, IReadOnlyDictionary<string, string> courseTitles, DateOnly today)
    {
        var (listing, facts) = (candidate.Listing, candidate.Listing.Facts);
        var reasons = new List<string> { Texts.Away(candidate.Km) };
        reasons.AddRange(candidate.SlotsThatFit.Take(MostSlotsNamed).Select(Texts.SlotFits));
        if (candidate.SharedInterests.Count > 0)
            reasons.Add(Texts.InterestsShared([.. candidate.SharedInterests.Take(MostInterestsNamed)]));
        if (candidate.IsNew)
            reasons.Add(Texts.NewThisWeek);

        var missing = facts.Requirements
            .Where(r => !clearances.Any(c => c.Meets(r, facts.OrganisationId, today)))
            .Select(r => Texts.Missing(r, courseTitles.GetValueOrDefault(r.CourseCode ?? "")));
        return new(
            listing.Id, facts.Title, facts.Summary, facts.Type, facts.Arena, facts.ScheduleKind, facts.Slots, facts.StartsOn,
            facts.EndsOn, facts.OrganisationId, facts.OrganisationName, facts.PlaceName, facts.PostalCode, facts.MunicipalityNumber,
            listing.Point?.Latitude, listing.Point?.Longitude, Math.Round(candidate.Km, 1), (int)Math.Round(candidate.Score), reasons,
            [.. missing]);
    }

    private static string Write(Candidate last) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{BitConverter.DoubleToInt64Bits(last.Score)}.{last.Listing.Id:N}")));

    private static (double Score, Guid Id)? Read(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > 200 || !Base64Url.IsValid(text))
            return null;

        var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('.');
        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var bits)
            && Guid.TryParseExact(parts[1], "N", out var id)
                ? (BitConverter.Int64BitsToDouble(bits), id)
                : null;
    }
}
