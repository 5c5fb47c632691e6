using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>A coordinator opens an opportunity to volunteers: verified organisation, people to reach, tasks that are a volunteer's (rows 62, 63, 88, 94).</summary>
public static class PublishOpportunity
{
    public sealed record Response(Guid Id, OpportunityStatus Status, Guid Version);

    public static void Map(IEndpointRouteBuilder opportunities) => opportunities
        .MapPost("{id:guid}/publication", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Publish an opportunity");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        var opportunity = await db.FindWritableAsync(id, user, ct);
        if (opportunity is null)
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        if (opportunity.Publish(await db.PublicationRulesAsync(opportunity, clock, ct), now) is { } refusal)
            return refusal.ToProblem();

        db.Publish(opportunity.Published(opportunity.Organisation.Name, now));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(opportunity.Id, opportunity.Status, opportunity.Version));
    }
}
