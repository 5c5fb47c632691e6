using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Recruitment.Participations;

/// <summary>A platform administrator turns general civic service on or off, with the reason (row 152); turned off, what is open takes nobody more.</summary>
public static class DecideCivicService
{
    public sealed record Request(bool Enabled, [property: Text(CivicServiceDecision.ReasonMaxLength)] string Reason);

    public sealed record Response(Guid Id, bool Enabled, DateTime At);

    public static void Map(IEndpointRouteBuilder participations) => participations
        .MapPost("civic-service", Handle)
        .RequireAuthorization(Policies.PlatformAdministrator)
        .WithSummary("Turn civic service on or off");

    private static async Task<Created<Response>> Handle(
        Request request, ClaimsPrincipal user, RecruitmentDb db, IServiceScopeFactory scopes, TimeProvider clock, CancellationToken ct)
    {
        var decision = new CivicServiceDecision
        {
            Enabled = request.Enabled,
            Reason = request.Reason.Trim(),
            DecidedBy = user.Id(),
            At = clock.GetUtcNow().UtcDateTime,
        };
        db.CivicServiceDecisions.Add(decision);
        await db.SaveChangesAsync(ct);
        if (!decision.Enabled)
            await scopes.AtOnceAsync<StopCivicService>(ct);
        return TypedResults.Created("/api/v1/participations/civic-service", new Response(decision.Id, decision.Enabled, decision.At));
    }
}
