using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Organisations;

/// <summary>Those who coordinate see to whom work may be given: ids and roles; names stand at Identity.</summary>
public static class ListColleagues
{
    public sealed record Response(Guid AccountId, string Role, DateTime Since);

    public static void Map(IEndpointRouteBuilder organisations) => organisations
        .MapGet("{id:guid}/colleagues", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("List those who coordinate an organisation");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        Guid id, [AsParameters] PageRequest page, ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct)
    {
        if (await db.FindCoordinatedAsync(id, user, ct) is null)
            return TypedResults.NotFound();

        return TypedResults.Ok(await db.Colleagues.AsNoTracking()
            .Where(c => c.OrganisationId == id && c.Active && (c.Role == Roles.Coordinator || c.Role == Roles.Administrator))
            .ToPageAsync(page, c => c.FactsAt, c => c.Id, c => new Response(c.AccountId, c.Role, c.FactsAt), newestFirst: false, ct));
    }
}
