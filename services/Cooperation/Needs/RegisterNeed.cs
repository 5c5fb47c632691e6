using System.Globalization;
using System.Security.Claims;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Contracts.Cooperation.V1;
using FrivilligPlattform.Cooperation.Organisations;
using FrivilligPlattform.Cooperation.Tasks;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Cooperation.Needs;

/// <summary>A unit tells organisations what it would welcome, once it has answered whether staff would otherwise do it (rows 60, 115).</summary>
public static class RegisterNeed
{
    public sealed record RequirementWanted(
        [property: OneOf("declaration", "course", "suitability", "policeCertificate")] string Kind,
        [property: AtMost(60)] string? CourseCode = null);

    public sealed record Request(
        [property: NotEmpty] Guid UnitId,
        [property: Text(Need.TitleMaxLength)] string Title,
        [property: Text(60)] string Type,
        [property: Text(Need.DescriptionMaxLength)] string Description,
        [property: Between(1, 1_000)] int PeopleWanted,
        [property: Items(1, 30)] IReadOnlyList<string> Tasks,
        [property: Given] bool? StaffWouldOtherwiseDoIt,
        [property: AtMost(300)] string? Schedule = null,
        [property: Items(0, 20)] IReadOnlyList<RequirementWanted>? Requirements = null);

    public sealed record Response(Guid Id, Guid UnitId, NeedStatus Status);

    public static void Map(IEndpointRouteBuilder needs) => needs
        .MapPost("", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Register a unit's need");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Request request, HttpContext http, ClaimsPrincipal user, CooperationDb db, TimeProvider clock, CancellationToken ct)
    {
        var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Id == request.UnitId, ct);
        if (unit is null || !await db.Organisations.MayAct(unit.OrganisationId, user, Need.Registrars, ct))
            return TypedResults.NotFound();

        var at = clock.GetUtcNow().UtcDateTime;
        string[] codes = [.. request.Tasks.Distinct()];
        var rules = await db.Tasks.AsNoTracking().Where(t => codes.Contains(t.Code)).ToDictionaryAsync(t => t.Code, ct);
        var decisions = await db.TaskDecisions.InForce(unit.Id, OsloTime.DateOf(at), ct);
        if (Need.MayAsk(unit, request.StaffWouldOtherwiseDoIt ?? true, codes, rules, decisions,
            CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) is { } refusal)
            return refusal.ToProblem();

        var need = new Need
        {
            UnitId = unit.Id,
            OrganisationId = unit.OrganisationId,
            MunicipalityNumber = unit.MunicipalityNumber,
            CreatedAt = at,
            Title = request.Title,
            Type = request.Type,
            Description = request.Description,
            Schedule = request.Schedule,
            PeopleWanted = request.PeopleWanted,
            Tasks = codes,
            Requirements = [.. (request.Requirements ?? []).Select(r => new Requirement(r.Kind, r.CourseCode))],
        };
        db.Needs.Add(need);
        db.Publish(new NeedRegistered(need.Id, unit.Id, unit.OrganisationId, need.Title, need.Type, need.MunicipalityNumber, at), need.Id);
        await db.SaveChangesAsync(ct);
        http.SetETag(need.Version);
        return TypedResults.Created($"/api/v1/needs/{need.Id}", new Response(need.Id, need.UnitId, need.Status));
    }
}
