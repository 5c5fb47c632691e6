using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Grants.Applications;

/// <summary>An organisation takes its draft or application back, at any time before the decision.</summary>
public static class WithdrawApplication
{
    public sealed record Response(Guid Id, ApplicationStatus Status, Guid Version);

    public static void Map(IEndpointRouteBuilder applications) => applications
        .MapPost("{id:guid}/withdrawal", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Withdraw an application");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, ClaimsPrincipal user, HttpContext http, GrantsDb db, CancellationToken ct)
    {
        if (await db.FindCaseAsync(id, user, ct) is not { IsApplicant: true, Application: var application })
            return TypedResults.NotFound();

        if (application.Withdraw() is { } refusal)
            return refusal.ToProblem();

        await db.SaveChangesAsync(ct);
        http.SetETag(application.Version);
        return TypedResults.Ok(new Response(application.Id, application.Status, application.Version));
    }
}
