using System.Security.Claims;
using FrivilligPlattform.Cooperation.Organisations;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Cooperation.Units;

/// <summary>A manager corrects what is said about a unit and how volunteers reach it (row 94).</summary>
public static class ChangeUnit
{
    public sealed record Request(
        [property: Text(Unit.NameMaxLength)] string Name,
        [property: NotEmpty] Arena Arena,
        [property: NotEmpty] string PostalCode,
        [property: AtMost(Unit.DescriptionMaxLength)] string? Description = null,
        [property: AtMost(30)] string? ContactPhone = null,
        [property: AtMost(100)] string? PhoneHours = null);

    public static void Map(IEndpointRouteBuilder units) => units
        .MapPut("{id:guid}", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Change a unit");

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, [FromHeader(Name = "If-Match")] string? ifMatch, HttpContext http, ClaimsPrincipal user,
        CooperationDb db, CancellationToken ct)
    {
        var unit = await db.Units.SingleOrDefaultAsync(u => u.Id == id, ct);
        if (unit is null || !await db.Organisations.MayAct(unit.OrganisationId, user, Unit.Managers, ct))
            return TypedResults.NotFound();
        if (db.Expect(unit, ifMatch) is { } unexpected)
            return unexpected.ToProblem();
        if (PostalCodes.Find(request.PostalCode)?.Municipality is not { } municipality)
            return new Refusal("postal-code-unknown", Texts.PostalCodeUnknown, StatusCodes.Status422UnprocessableEntity).ToProblem();

        unit.Describe(request.Name.Trim(), request.Arena, request.PostalCode, municipality.Number, request.Description ?? "",
            request.ContactPhone, request.PhoneHours);
        if (await db.SaveAsync(new Refusal("unit-exists", Texts.UnitExists), ct) is { } refusal)
            return refusal.ToProblem();
        http.SetETag(unit.Version);
        return TypedResults.NoContent();
    }
}
