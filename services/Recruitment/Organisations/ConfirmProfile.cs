using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Organisations;

/// <summary>Those who coordinate confirm that what the organisation offers and needs is still so, once a year (row 114).</summary>
public static class ConfirmProfile
{
    public sealed record Response(Guid Id, DateTime? ConfirmedAt, Guid Version);

    public static void Map(IEndpointRouteBuilder organisations) => organisations
        .MapPost("{id:guid}/profile/confirmation", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Confirm what an organisation offers and needs");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        var organisation = await db.Organisations.SingleOrDefaultAsync(o => o.Id == id, ct);
        if (organisation is null || !user.MayCoordinate(organisation))
            return TypedResults.NotFound();

        organisation.Offer(organisation.WeOffer, organisation.WeNeed, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(id, organisation.ProfileConfirmedAt, organisation.Version));
    }
}
