using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Grants.Awards;

/// <summary>Anybody reads the public register of awards by municipality and year, the newest first (rules of openness; row 44).</summary>
public static class ListAwards
{
    public sealed record Response(
        Guid ApplicationId, Guid CallId, string CallTitle, Guid OrganisationId, string OrganisationName, string? MunicipalityNumber,
        string ProjectTitle, long AwardedOre, DateTime DecidedAt);

    public static void Map(IEndpointRouteBuilder awards) => awards
        .MapGet("", Handle)
        .AllowAnonymous()
        .WithSummary("Read the public register of awards");

    /// <param name="year">The year of the decision in Norway.</param>
    private static async Task<Results<Ok<Page<Response>>, ValidationProblem>> Handle(
        [AsParameters] PageRequest page, string? municipality, int? year, GrantsDb db, CancellationToken ct)
    {
        if (year is < 2000 or > 2200)
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["year"] = [Texts.YearUnknown] });

        IQueryable<Award> awards = db.Awards.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(municipality))
            awards = awards.Where(a => a.MunicipalityNumber == municipality);
        if (year is { } y)
        {
            var (from, to) = (OsloTime.StartOf(new DateOnly(y, 1, 1)), OsloTime.StartOf(new DateOnly(y + 1, 1, 1)));
            awards = awards.Where(a => a.DecidedAt >= from && a.DecidedAt < to);
        }

        var found = await awards.ToPageAsync(page, a => a.DecidedAt, a => a.Id, a => a, newestFirst: true, ct);
        return TypedResults.Ok(new Page<Response>(
            [.. found.Items.Select(a => new Response(
                a.ApplicationId, a.CallId, a.CallTitle, a.OrganisationId, a.OrganisationName, a.MunicipalityNumber, a.ProjectTitle,
                a.Awarded.Ore, a.DecidedAt))],
            found.Next));
    }
}
