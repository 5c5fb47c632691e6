using System.Security.Claims;
using FrivilligPlattform.Contracts.Cooperation.V1;
using FrivilligPlattform.Cooperation.Organisations;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Cooperation.Units;

/// <summary>A municipality or institution registers one of its units; its municipality follows from the postal code.</summary>
public static class RegisterUnit
{
    public sealed record Request(
        [property: NotEmpty] Guid OrganisationId,
        [property: Text(Unit.NameMaxLength)] string Name,
        [property: NotEmpty] Arena Arena,
        [property: NotEmpty] string PostalCode,
        [property: AtMost(Unit.DescriptionMaxLength)] string? Description = null,
        [property: AtMost(30)] string? ContactPhone = null,
        [property: AtMost(100)] string? PhoneHours = null);

    public sealed record Response(Guid Id, string MunicipalityNumber);

    public static void Map(IEndpointRouteBuilder units) => units
        .MapPost("", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Register a unit");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Request request, HttpContext http, ClaimsPrincipal user, CooperationDb db, TimeProvider clock, CancellationToken ct)
    {
        if (!await db.Organisations.MayAct(request.OrganisationId, user, Unit.Managers, ct))
            return TypedResults.NotFound();
        if (PostalCodes.Find(request.PostalCode)?.Municipality is not { } municipality)
            return new Refusal("postal-code-unknown", Texts.PostalCodeUnknown, StatusCodes.Status422UnprocessableEntity).ToProblem();

        var at = clock.GetUtcNow().UtcDateTime;
        var unit = new Unit { OrganisationId = request.OrganisationId, CreatedAt = at };
        unit.Describe(request.Name.Trim(), request.Arena, request.PostalCode, municipality.Number, request.Description ?? "",
            request.ContactPhone, request.PhoneHours);
        db.Units.Add(unit);
        db.Publish(new UnitRegistered(unit.Id, unit.OrganisationId, unit.Name, unit.Arena.Code(), unit.PostalCode, unit.MunicipalityNumber, at), unit.Id);
        if (await db.SaveAsync(new Refusal("unit-exists", Texts.UnitExists), ct) is { } refusal)
            return refusal.ToProblem();
        http.SetETag(unit.Version);
        return TypedResults.Created($"/api/v1/units/{unit.Id}", new Response(unit.Id, unit.MunicipalityNumber));
    }
}
