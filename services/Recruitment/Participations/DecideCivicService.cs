using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Opportunities;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

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

    private static async Task<Created<Response>> Handle(Request request, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        var decision = new CivicServiceDecision
        {
            Enabled = request.Enabled,
            Reason = request.Reason.Trim(),
            DecidedBy = user.Id(),
            At = clock.GetUtcNow().UtcDateTime,
        };
        db.CivicServiceDecisions.Add(decision);
        if (!decision.Enabled)
            await StopAllAsync(db, decision.At, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created("/api/v1/participations/civic-service", new Response(decision.Id, decision.Enabled, decision.At));
    }

    private static async Task StopAllAsync(RecruitmentDb db, DateTime at, CancellationToken ct)
    {
        var open = await db.Opportunities.Include(o => o.Organisation)
            .Where(o => o.CivicService && (o.Status == OpportunityStatus.Published || o.Status == OpportunityStatus.Filled)).ToListAsync(ct);
        foreach (var opportunity in open.Where(o => o.Pause() is null))
            db.Publish(opportunity.Changed(opportunity.Organisation.Name, at));
    }
}
