using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>Coordinators see the templates of their organisation and of those above (row 136).</summary>
public static class ListTemplates
{
    public sealed record Response(Guid Id, string Name, string Title, string Type, Guid OrganisationId, string OrganisationName);

    public static void Map(IEndpointRouteBuilder templates) => templates
        .MapGet("", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("List templates of opportunities");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        [AsParameters] PageRequest page, Guid organisationId, ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct)
    {
        if (await db.FindCoordinatedAsync(organisationId, user, ct) is not { } organisation)
            return TypedResults.NotFound();

        var from = organisation.Ancestors.Append(organisationId).ToList();
        return TypedResults.Ok(await db.Opportunities.AsNoTracking().Where(o => o.TemplateName != null && from.Contains(o.OrganisationId))
            .ToPageAsync(
                page, o => o.CreatedAt, o => o.Id,
                o => new Response(o.Id, o.TemplateName!, o.Title, o.Type, o.OrganisationId, o.Organisation.Name), newestFirst: true, ct));
    }
}
