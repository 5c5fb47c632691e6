using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>A side of a joint opportunity takes its yes back; what was open stops taking volunteers (row 129).</summary>
public static class TakeBackAgreement
{
    /// <param name="OrganisationId">The side that takes it back.</param>
    public sealed record Request([property: NotEmpty] Guid OrganisationId);

    public sealed record Response(Guid Id, OpportunityStatus Status, Guid Version);

    public static void Map(IEndpointRouteBuilder opportunities) => opportunities
        .MapPost("{id:guid}/agreement/withdrawal", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Take back the yes to a joint opportunity");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindWritableAsync(id, user, ct) is not { } opportunity || opportunity.SideOf(request.OrganisationId) is not { } side || !user.MayCoordinate(side))
            return TypedResults.NotFound();

        var before = opportunity.Status;
        if (opportunity.TakeBack(side.Id) is { } refusal)
            return refusal.ToProblem();

        db.PublishIfStatusChanged(opportunity, before, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(id, opportunity.Status, opportunity.Version));
    }
}
