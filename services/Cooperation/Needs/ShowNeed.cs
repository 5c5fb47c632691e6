using System.Globalization;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Cooperation.Tasks;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Cooperation.Needs;

/// <summary>An organisation reads a need with its frame: each task's rule there, and that volunteers come in addition to staff (rows 60, 63, 115).</summary>
public static class ShowNeed
{
    public sealed record TaskWanted(string Code, string Name, TaskClass Class, LocalDecision? Decision, string? Conditions);

    public sealed record Response(
        Guid Id, Guid UnitId, string UnitName, Guid OrganisationId, string MunicipalityNumber, string Title, string Type,
        string Description, string? Schedule, int PeopleWanted, IReadOnlyList<TaskWanted> Tasks, IReadOnlyList<Requirement> Requirements,
        string Statement, NeedStatus Status, DateTime CreatedAt);

    public static void Map(IEndpointRouteBuilder needs) => needs
        .MapGet("{id:guid}", Handle)
        .AllowAnonymous()
        .WithSummary("Read a need");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, HttpContext http, CooperationDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.Needs.AsNoTracking().SingleOrDefaultAsync(n => n.Id == id, ct) is not { } need)
            return TypedResults.NotFound();

        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var unitName = await db.Units.Where(u => u.Id == need.UnitId).Select(u => u.Name).SingleAsync(ct);
        var rules = await db.Tasks.AsNoTracking().Where(t => need.Tasks.Contains(t.Code)).OrderBy(t => t.CreatedAt).ToListAsync(ct);
        var decisions = await db.TaskDecisions.InForce(need.UnitId, clock.Today(), ct);
        http.SetETag(need.Version);
        return TypedResults.Ok(new Response(
            need.Id, need.UnitId, unitName, need.OrganisationId, need.MunicipalityNumber, need.Title, need.Type, need.Description,
            need.Schedule, need.PeopleWanted,
            [.. rules.Select(t => (Rule: t, Local: decisions.GetValueOrDefault(t.Code))).Select(t => new TaskWanted(
                t.Rule.Code, t.Rule.In(language).Name, t.Rule.Class, t.Local?.Decision, t.Local?.Conditions))],
            need.Requirements, Texts.InAdditionToStaff, need.Status, need.CreatedAt));
    }
}
