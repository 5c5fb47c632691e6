using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Capabilities;

/// <summary>A national body sees what organisations say they are specialised in and nobody judged yet (row 72).</summary>
public static class ListCapabilitiesToJudge
{
    public sealed record Response(Guid Id, Guid OrganisationId, string OrganisationName, string Code, string Name, string Grounds, DateTime ClaimedAt);

    public static void Map(IEndpointRouteBuilder capabilities) => capabilities
        .MapGet("", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("List capabilities that wait to be judged");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        [AsParameters] PageRequest page, Guid organisationId, string? code, ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct)
    {
        var body = await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == organisationId, ct);
        if (body is null || !user.MayAdminister(body) || !Capability.MayJudge(body))
            return TypedResults.NotFound();

        var list = await db.Capabilities.AsNoTracking().Where(c => c.Verified == null && (code == null || c.Code == code))
            .ToPageAsync(
                page, c => c.ClaimedAt, c => c.Id, c => new { c.Id, c.OrganisationId, c.Organisation.Name, c.Code, c.Grounds, c.ClaimedAt },
                newestFirst: false, ct);
        return TypedResults.Ok(new Page<Response>([.. list.Items.Select(c => new Response(
            c.Id, c.OrganisationId, c.Name, c.Code, Texts.Named($"Capability_{c.Code}"), c.Grounds, c.ClaimedAt))], list.Next));
    }
}
