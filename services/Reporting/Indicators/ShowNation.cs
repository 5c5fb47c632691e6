using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Reporting.Indicators;

/// <summary>What volunteering adds up to in the whole country.</summary>
public static class ShowNation
{
    /// <summary>
    /// <c>GET /api/v1/indicators/national?month=2026-11</c>; periods and hidden figures as for a municipality.
    /// <paramref name="Municipalities"/> counts those in which something was open.
    /// </summary>
    public sealed record Response(
        string From, string To, int Municipalities, int? ActiveVolunteers, double? Hours, int OpenOpportunities,
        int? Interests, int? Answered, double? MedianHoursToAnswer, int Organisations, long GrantsAwardedOre,
        IReadOnlyList<ShownMonth> Months, IReadOnlyList<SourceCount> Sources, IReadOnlyList<string> Suppressed, bool Exact,
        int? OrganisedVolunteers, int? IndependentVolunteers, IReadOnlyList<ShownArena> Arenas);

    public static void Map(IEndpointRouteBuilder indicators) => indicators
        .MapGet("national", Handle)
        .AllowAnonymous()
        .WithSummary("Show the country's figures");

    private static async Task<Results<Ok<Response>, ValidationProblem>> Handle(
        string? month, ClaimsPrincipal user, ReportingDb db, IOptions<ReportingOptions> options, TimeProvider clock, HttpContext http,
        CancellationToken ct)
    {
        if (Period.Of(month, clock.Today()) is not { } period)
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["month"] = [Texts.NotAMonth] });

        var exact = user.IsPlatformAdministrator();
        var figures = await db.CountAsync(null, period, ct);
        var shown = exact ? figures.Exact() : figures.Public(period.From, options.Value.SmallestPublicCount);
        http.CacheFigures(exact, options.Value.PublicFreshSeconds);
        return TypedResults.Ok(new Response(
            period.From, period.To, await db.MunicipalitiesAsync(period, ct), shown.ActiveVolunteers, shown.Hours,
            figures.OpenOpportunities, shown.Interests, shown.Answered, shown.MedianHoursToAnswer, figures.Organisations,
            figures.GrantsAwardedOre, shown.Months, shown.Sources, shown.Suppressed, exact, shown.OrganisedVolunteers, shown.IndependentVolunteers, shown.Arenas));
    }
}
