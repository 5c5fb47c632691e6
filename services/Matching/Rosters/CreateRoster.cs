using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Organisations;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>A coordinator makes a roster for the organisation or one of its units; single shifts need no long commitment (row 16).</summary>
public static class CreateRoster
{
    /// <summary><c>POST /api/v1/rosters</c>. What is asked of people here is asked on every shift; limits on duty follow the type.</summary>
    public sealed record Request(
        [property: NotEmpty] Guid OrganisationId, Guid? UnitId,
        [property: Text(40)] string Type,
        [property: Text(200)] string Title,
        [property: Text(200)] string PlaceName,
        [property: Text(4)] string PostalCode,
        [property: Range(0, 100, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.NumberOutside))] int MinimumAge,
        IReadOnlyList<Requirement>? Requirements, SignUpMode SignUp,
        [property: Range(0, 336, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.NumberOutside))] int CancelHours = 12,
        [property: AtMost(100)] string? ContactName = null,
        [property: AtMost(20)] string? ContactPhone = null,
        [property: Range(0, 60, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.NumberOutside))] int? OpensDaysBefore = null,
        TimeOnly? OpensFrom = null);

    public sealed record Response(Guid Id);

    public static void Map(IEndpointRouteBuilder rosters) => rosters
        .MapPost("", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Make a roster");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Request request, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (!await db.MayCoordinateAsync(user, request.OrganisationId, ct))
            return TypedResults.NotFound();
        if (PostalCodes.Find(request.PostalCode) is not { } place)
            return new Refusal("unknown-postal-code", Texts.UnknownPostalCode, StatusCodes.Status422UnprocessableEntity).ToProblem();

        var roster = new Roster
        {
            Id = Guid.CreateVersion7(),
            OrganisationId = request.OrganisationId,
            UnitId = request.UnitId,
            Type = request.Type,
            Title = request.Title,
            PlaceName = request.PlaceName,
            PostalCode = request.PostalCode,
            MunicipalityNumber = place.MunicipalityNumber,
            MinimumAge = request.MinimumAge,
            Requirements = request.Requirements ?? [],
            SignUp = request.SignUp,
            CancelHours = request.CancelHours,
            ContactName = request.ContactName,
            ContactPhone = request.ContactPhone,
            OpensDaysBefore = request.OpensDaysBefore,
            OpensFrom = request.OpensFrom,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
        db.Rosters.Add(roster);
        await db.SaveChangesAsync(ct);
        http.SetETag(roster.Version);
        return TypedResults.Created($"/api/v1/rosters/{roster.Id}", new Response(roster.Id));
    }
}
