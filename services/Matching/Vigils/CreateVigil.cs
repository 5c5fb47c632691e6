using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using System.Security.Cryptography;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Organisations;
using FrivilligPlattform.Matching.Rosters;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Vigils;

/// <summary>
/// A coordinator prepares a vigil: so many hours by turns, days and nights, with who is on duty among the staff (rows 68 and 69). The
/// person who is watched over is not named anywhere.
/// </summary>
public static class CreateVigil
{
    private static readonly IReadOnlyList<Requirement> Asked = [new("declaration"), new("course", "vigil")];

    /// <summary>Somebody of the staff, for all of it or for part.</summary>
    public sealed record Contact([property: Text(100)] string Name, [property: Text(20)] string Phone, DateTime? From, DateTime? To)
    {
        public StaffContact Within(DateTime startsAt, DateTime endsAt) => new(Name, Phone, From?.ToUniversalTime() ?? startsAt, To?.ToUniversalTime() ?? endsAt);
    }

    /// <summary><c>POST /api/v1/vigils</c>. Day and hour by the clock in Norway; hours are those that pass.</summary>
    public sealed record Request(
        [property: NotEmpty] Guid OrganisationId, Guid? UnitId,
        [property: Text(200)] string PlaceName,
        [property: Text(4)] string PostalCode,
        [property: AtMost(300)] string? Access,
        [property: NearDate] DateOnly On, TimeOnly From,
        [property: Range(1, 240, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.NumberOutside))] int Hours,
        [property: Items(0, 20)] IReadOnlyList<Contact>? Contacts,
        [property: Range(1, 6, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.NumberOutside))] int TurnHours = 4,
        [property: Range(1, 3, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.NumberOutside))] int PerTurn = 1,
        [property: Range(1, Vigil.MostPerPlace, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.NumberOutside))] int AskPerPlace = 3,
        [property: Range(Vigil.ShortestWait, Vigil.LongestWait, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.NumberOutside))] int WaveMinutes = 30);

    public sealed record Response(Guid Id, Guid RosterId, IReadOnlyList<Guid> Turns);

    public static void Map(IEndpointRouteBuilder vigils) => vigils
        .MapPost("", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Prepare a vigil");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Request request, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct)
    {
        if (!await db.MayCoordinateAsync(user, request.OrganisationId, ct))
            return TypedResults.NotFound();
        if (PostalCodes.Find(request.PostalCode) is not { } place)
            return new Refusal("unknown-postal-code", Texts.UnknownPostalCode, StatusCodes.Status422UnprocessableEntity).ToProblem();

        var now = clock.GetUtcNow().UtcDateTime;
        var startsAt = OsloTime.ToUtc(request.On, request.From);
        var endsAt = startsAt.AddHours(request.Hours);
        if (endsAt <= now)
            return new Refusal("shift-over", Texts.ShiftOver).ToProblem();

        var roster = RosterOf(request, place.MunicipalityNumber, now);
        var vigil = Vigil.Draft(roster, request.Access, startsAt, endsAt, request.AskPerPlace, request.WaveMinutes, now);
        var turns = new List<Guid>();
        for (var from = startsAt; from < endsAt; from = from.AddHours(request.TurnHours))
        {
            var to = from.AddHours(request.TurnHours) < endsAt ? from.AddHours(request.TurnHours) : endsAt;
            var turn = TurnOf(roster, vigil.Id, request, startsAt, endsAt);
            var refusal = turn.Place(from, to) ?? turn.Need([new("vigil", roster.Title, request.PerTurn, 0, roster.MinimumAge, roster.Requirements)]);
            if (refusal is not null)
                return refusal.ToProblem();

            db.Shifts.Add(turn);
            turns.Add(turn.Id);
        }

        db.Rosters.Add(roster);
        db.Vigils.Add(vigil);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/v1/vigils/{vigil.Id}", new Response(vigil.Id, roster.Id, turns));
    }

    private static Roster RosterOf(Request request, string municipality, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(),
        OrganisationId = request.OrganisationId,
        UnitId = request.UnitId,
        Type = Roster.VigilType,
        Title = Texts.Roster("Vigil"),
        PlaceName = request.PlaceName,
        PostalCode = request.PostalCode,
        MunicipalityNumber = municipality,
        MinimumAge = DutyLimits.Of(Roster.VigilType, 100, request.On).MinimumAge,
        Requirements = Asked,
        SignUp = SignUpMode.Invitation,
        CancelHours = 0,
        CreatedAt = now,
    };

    private static Shift TurnOf(Roster roster, Guid vigilId, Request request, DateTime startsAt, DateTime endsAt) => new()
    {
        Id = Guid.CreateVersion7(),
        RosterId = roster.Id,
        OrganisationId = roster.OrganisationId,
        VigilId = vigilId,
        Type = roster.Type,
        Title = roster.Title,
        PlaceName = roster.PlaceName,
        PostalCode = roster.PostalCode,
        MunicipalityNumber = roster.MunicipalityNumber,
        SignUp = SignUpMode.Invitation,
        CancelHours = 0,
        Importance = 5,
        CheckInCode = RandomNumberGenerator.GetHexString(16, lowercase: true),
        Contacts = [.. (request.Contacts ?? []).Select(c => c.Within(startsAt, endsAt))],
    };
}
