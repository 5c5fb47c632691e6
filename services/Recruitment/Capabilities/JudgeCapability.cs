using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Capabilities;

/// <summary>A national body finds an organisation to be specialised as it says, or not (row 72); never its own.</summary>
public static class JudgeCapability
{
    /// <param name="OrganisationId">The national body the caller administers.</param>
    public sealed record Request([property: NotEmpty] Guid OrganisationId, bool Verified);

    public sealed record Response(Guid Id, bool? Verified, DateTime? JudgedAt);

    public static void Map(IEndpointRouteBuilder capabilities) => capabilities
        .MapPost("{id:guid}/judgement", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Judge what an organisation is specialised in");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        var body = await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == request.OrganisationId, ct);
        var capability = await db.Capabilities.Include(c => c.Organisation).SingleOrDefaultAsync(c => c.Id == id, ct);
        if (body is null || !user.MayAdminister(body) || !Capability.MayJudge(body) || capability is null)
            return TypedResults.NotFound();
        if (capability.Organisation.RootId == body.Id)
            return new Refusal("own-capability", Texts.OwnCapability).ToProblem();

        capability.Judge(request.Verified, body.Id, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(id, capability.Verified, capability.JudgedAt));
    }
}
