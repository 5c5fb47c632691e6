using System.Security.Claims;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Agreements;

/// <summary>A coordinator sets the last day of a recorded agreement; what depends on it is paused once it is over (row 25).</summary>
public static class EndAgreement
{
    public sealed record Request([property: NotEmpty] DateOnly ValidUntil);

    public sealed record Response(Guid Id, DateOnly? ValidUntil, bool InForce);

    public static void Map(IEndpointRouteBuilder organisations) => organisations
        .MapPost("{id:guid}/agreements/{agreementId:guid}/end", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Set the last day of an agreement");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, Guid agreementId, Request request, ClaimsPrincipal user, RecruitmentDb db, IServiceScopeFactory scopes, TimeProvider clock,
        CancellationToken ct)
    {
        if (await db.FindCoordinatedAsync(id, user, ct) is null
            || await db.MunicipalAgreements.SingleOrDefaultAsync(a => a.Id == agreementId && a.OrganisationId == id, ct) is not { } agreement)
        {
            return TypedResults.NotFound();
        }

        agreement.EndOn(request.ValidUntil);
        db.Publish(new AgreementRecorded(
            agreement.Id, id, agreement.MunicipalityNumber, agreement.Reference, agreement.SignedOn, agreement.ValidUntil, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(ct);
        if (!agreement.IsInForce(clock.Today()))
            await scopes.AtOnceAsync<PauseWithoutAgreement>(ct);
        return TypedResults.Ok(new Response(agreement.Id, agreement.ValidUntil, agreement.IsInForce(clock.Today())));
    }
}
