using System.Security.Claims;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>One roster, for its coordinators.</summary>
public static class GetRoster
{
    public sealed record Response(
        Guid Id, Guid OrganisationId, Guid? UnitId, string Type, string Title, string PlaceName, string PostalCode, int MinimumAge,
        IReadOnlyList<Requirement> Requirements, SignUpMode SignUp, int CancelHours, bool CountsAsStaffing,
        string? ContactName, string? ContactPhone, int? OpensDaysBefore, TimeOnly? OpensFrom);

    public static void Map(IEndpointRouteBuilder rosters) => rosters
        .MapGet("{id:guid}", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Read a roster");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid id, ClaimsPrincipal user, MatchingDb db, HttpContext http, CancellationToken ct)
    {
        if (await db.RosterToCoordinateAsync(user, id, ct) is not { } r)
            return TypedResults.NotFound();

        http.SetETag(r.Version);
        return TypedResults.Ok(new Response(
            r.Id, r.OrganisationId, r.UnitId, r.Type, r.Title, r.PlaceName, r.PostalCode, r.MinimumAge, r.Requirements, r.SignUp, r.CancelHours,
            r.CountsAsStaffing, r.ContactName, r.ContactPhone, r.OpensDaysBefore, r.OpensFrom));
    }
}
