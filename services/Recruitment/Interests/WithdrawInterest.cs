using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Assignments;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Interests;

/// <summary>A volunteer takes an interest back; a reason helps but is not asked for (rows 126 and 147). An open offer goes with it.</summary>
public static class WithdrawInterest
{
    public sealed record Request([property: AtMost(500)] string? Reason);

    public sealed record Response(Guid Id, InterestStatus Status);

    public static void Map(IEndpointRouteBuilder interests) => interests
        .MapPost("{id:guid}/withdrawal", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Withdraw an interest");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, [FromBody] Request? request, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        var interest = await db.WholeInterests().SingleOrDefaultAsync(i => i.Id == id, ct);
        if (interest is null || !user.MaySpeakFor(interest.Volunteer))
            return TypedResults.NotFound();
        if (interest.Withdraw(request?.Reason) is { } refusal)
            return refusal.ToProblem();

        var offers = await db.Assignments.Where(a => a.InterestId == id && a.Status == AssignmentStatus.Offered).ToListAsync(ct);
        foreach (var offer in offers)
            offer.Refuse(clock.GetUtcNow().UtcDateTime);

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(interest.Id, interest.Status));
    }
}
