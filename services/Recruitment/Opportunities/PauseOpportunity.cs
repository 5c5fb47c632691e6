using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Agreements;
using FrivilligPlattform.Recruitment.Participations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>A coordinator stops new interests for a while, or takes them again; what a scheme or civic service rests on must hold then (rows 25 and 152).</summary>
public static class PauseOpportunity
{
    public sealed record Request(bool Paused);

    public sealed record Response(Guid Id, OpportunityStatus Status, Guid Version);

    public static void Map(IEndpointRouteBuilder opportunities) => opportunities
        .MapPost("{id:guid}/pause", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Pause an opportunity or open it again");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        var opportunity = await db.FindWritableAsync(id, user, ct);
        if (opportunity is null)
            return TypedResults.NotFound();
        if (!request.Paused && await WhyNotAgainAsync(db, opportunity, clock.Today(), ct) is { } closed)
            return closed.ToProblem();
        if ((request.Paused ? opportunity.Pause() : opportunity.Resume()) is { } refusal)
            return refusal.ToProblem();

        db.Publish(opportunity.Changed(opportunity.Organisation.Name, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(opportunity.Id, opportunity.Status, opportunity.Version));
    }

    private static async Task<Refusal?> WhyNotAgainAsync(RecruitmentDb db, Opportunity opportunity, DateOnly today, CancellationToken ct)
    {
        if (opportunity.CivicService && !await db.CivicServiceIsOnAsync(ct))
            return new("civic-service-off", Texts.CivicServiceOff);

        return OneToOneScheme.WhyNot(opportunity, opportunity.Scheme is null ? null : await db.AgreementAsync(opportunity, today, ct), today);
    }
}
