using System.Security.Claims;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>A coordinator ends an opportunity for good; it leaves every list, and assignments that run go on.</summary>
public static class CloseOpportunity
{
    public sealed record Request([property: Text(500)] string Reason);

    public sealed record Response(Guid Id, OpportunityStatus Status, Guid Version);

    public static void Map(IEndpointRouteBuilder opportunities) => opportunities
        .MapPost("{id:guid}/closing", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Close an opportunity");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        var opportunity = await db.FindWritableAsync(id, user, ct);
        if (opportunity is null)
            return TypedResults.NotFound();
        if (opportunity.Close(request.Reason) is { } refusal)
            return refusal.ToProblem();

        if (opportunity.PublishedAt is not null)
            db.Publish(new OpportunityClosed(opportunity.Id, opportunity.OrganisationId, request.Reason, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(opportunity.Id, opportunity.Status, opportunity.Version));
    }
}
