using System.Globalization;
using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Reporting.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Reporting.Indicators;

/// <summary>
/// What volunteering adds up to in one municipality. Small counts about people are hidden from the public; those who lead,
/// direct, administer or coordinate in the municipality itself see exact figures, and so does the platform's administrator.
/// </summary>
public static class ShowMunicipality
{
    /// <summary>
    /// <c>GET /api/v1/indicators/municipalities/{number}?month=2026-11</c>. Without a month the figures are for the last
    /// twelve months, the present one included. A hidden figure is null and its name stands in <paramref name="Suppressed"/>.
    /// </summary>
    public sealed record Response(
        string MunicipalityNumber, string Name, string From, string To, int? ActiveVolunteers, double? Hours, int OpenOpportunities,
        int? Interests, int? Answered, double? MedianHoursToAnswer, int Organisations, long GrantsAwardedOre,
        IReadOnlyList<ShownMonth> Months, IReadOnlyList<SourceCount> Sources, IReadOnlyList<string> Suppressed, bool Exact,
        int? OrganisedVolunteers, int? IndependentVolunteers, IReadOnlyList<ShownArena> Arenas);

    public static void Map(IEndpointRouteBuilder indicators) => indicators
        .MapGet("municipalities/{number}", Handle)
        .AllowAnonymous()
        .WithSummary("Show a municipality's figures");

    private static async Task<Results<Ok<Response>, NotFound, ValidationProblem>> Handle(
        string number, string? month, ClaimsPrincipal user, ReportingDb db, IOptions<ReportingOptions> options, TimeProvider clock,
        HttpContext http, CancellationToken ct)
    {
        if (Municipalities.Find(number) is not { } municipality)
            return TypedResults.NotFound();
        if (Period.Of(month, clock.Today()) is not { } period)
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["month"] = [Texts.NotAMonth] });

        var exact = await MaySeeExactAsync(db, user, number, ct);
        var figures = await db.CountAsync(number, period, ct);
        var shown = exact ? figures.Exact() : figures.Public(period.From, options.Value.SmallestPublicCount);
        http.CacheFigures(exact, options.Value.PublicFreshSeconds);
        return TypedResults.Ok(new Response(
            number, municipality.NameIn(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName), period.From, period.To,
            shown.ActiveVolunteers, shown.Hours, figures.OpenOpportunities, shown.Interests, shown.Answered,
            shown.MedianHoursToAnswer, figures.Organisations, figures.GrantsAwardedOre, shown.Months, shown.Sources,
            shown.Suppressed, exact, shown.OrganisedVolunteers, shown.IndependentVolunteers, shown.Arenas));
    }

    private static async Task<bool> MaySeeExactAsync(ReportingDb db, ClaimsPrincipal user, string number, CancellationToken ct)
    {
        if (user.IsPlatformAdministrator())
            return true;

        var mine = user.Organisations(Roles.Leader, Roles.Director, Roles.Administrator, Roles.Coordinator);
        return mine.Length > 0 && await db.Organisations.AnyAsync(
            o => mine.Contains(o.Id) && o.Kind == Organisation.MunicipalityKind && o.MunicipalityNumber == number && o.VerifiedAt != null, ct);
    }
}
