using System.Security.Claims;
using FrivilligPlattform.Recruitment.Opportunities;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.RoleSheets;

/// <summary>Anybody reads what the volunteers of an opportunity do and do not do, and whom to ring (row 138).</summary>
public static class ReadRoleSheet
{
    /// <param name="Tasks">What is agreed to be among the tasks here, by the names of the task catalogue.</param>
    public sealed record Response(
        Guid Id, string Title, string OrganisationName, string? PartnerName, string PlaceName, RoleSheet Sheet, IReadOnlyList<string> Tasks,
        string? ContactPerson, string? ContactPhone, string? PhoneHours);

    public static void Map(IEndpointRouteBuilder opportunities) => opportunities
        .MapGet("{id:guid}/role-sheet", Handle)
        .AllowAnonymous()
        .WithSummary("Read what the volunteers of an opportunity do");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid id, ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct)
    {
        var o = await db.Opportunities.AsNoTracking().Include(o => o.Organisation).Include(o => o.Partner).SingleOrDefaultAsync(o => o.Id == id, ct);
        if (o is null || !(o.IsPublic || user.MayWrite(o)))
            return TypedResults.NotFound();

        var rules = await db.TaskRulesAsync(o, ct);
        var declaration = o.Requirements.Any(r => r.Kind == RequirementKinds.Declaration);
        return TypedResults.Ok(new Response(
            id, o.Title, o.Organisation.Name, o.Partner?.Name, o.PlaceName, RoleSheet.Of(OpportunityType.All[o.Type], declaration, o.SafetySentences()),
            [.. rules.GroupBy(r => r.TaskCode).Select(AgreedName).OfType<string>().Order(StringComparer.CurrentCulture)],
            o.ContactPerson, o.ContactPhone, o.PhoneHours));
    }

    /// <summary>The name of a task that volunteers may have; what is in the grey zone needs the unit's own yes (row 63).</summary>
    private static string? AgreedName(IGrouping<string, TaskRule> rules)
    {
        var rule = rules.FirstOrDefault(r => r.UnitId is not null) ?? rules.First();
        return rule.Class is TaskClass.Allowed || rule is { Class: TaskClass.GreyZone, Decision: LocalDecision.Yes or LocalDecision.WithConditions } ? rule.Name : null;
    }
}
