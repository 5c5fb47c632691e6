using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>A coordinator says that an opportunity still stands, so that no list shows what nobody offers any more.</summary>
public static class RefreshOpportunity
{
    public sealed record Response(Guid Id, OpportunityStatus Status, DateTime? FreshUntil, Guid Version);

    public static void Map(IEndpointRouteBuilder opportunities) => opportunities
        .MapPost("{id:guid}/refresh", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Say that an opportunity still stands");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, ClaimsPrincipal user, RecruitmentDb db, IOptions<RecruitmentOptions> options, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindWritableAsync(id, user, ct) is not { } opportunity)
            return TypedResults.NotFound();
        if (opportunity.Refresh(clock.GetUtcNow().UtcDateTime.AddDays(options.Value.FreshForDays)) is { } refusal)
            return refusal.ToProblem();

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(opportunity.Id, opportunity.Status, opportunity.FreshUntil, opportunity.Version));
    }
}
