using System.Security.Claims;
using FrivilligPlattform.Contracts.Grants.V1;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Grants.Applications;

/// <summary>A verified organisation hands in a complete application before the deadline; purchases are stopped (row 4).</summary>
public static class SubmitApplication
{
    public sealed record Response(Guid Id, ApplicationStatus Status, DateTime SubmittedAt, Guid Version);

    public static void Map(IEndpointRouteBuilder applications) => applications
        .MapPost("{id:guid}/submission", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Submit an application");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult, ValidationProblem>> Handle(
        Guid id, ClaimsPrincipal user, HttpContext http, GrantsDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindCaseAsync(id, user, ct) is not { IsApplicant: true } found)
            return TypedResults.NotFound();

        var (application, call) = (found.Application, found.Call);
        var now = clock.GetUtcNow().UtcDateTime;
        if (application.Status is ApplicationStatus.Draft)
        {
            if (call.RefuseUnlessOpen(now) is { } closed)
                return closed.ToProblem();

            if (!found.Applicant.Verified)
                return new Refusal("organisation-not-verified", Texts.OrganisationNotVerified).ToProblem();

            if (application.Kind is not ApplicationKind.Purchase && application.FindMissing(call.MaxAmount) is { Count: > 0 } missing)
                return TypedResults.ValidationProblem(missing);
        }

        if (application.Submit(now) is { } refusal)
            return refusal.ToProblem();

        db.Publish(
            new ApplicationSubmitted(
                application.Id, application.CallId, application.OrganisationId, found.Applicant.Organisation?.MunicipalityNumber,
                application.Applied!.Value.Ore, now),
            application.Id);
        await db.SaveChangesAsync(ct);
        http.SetETag(application.Version);
        return TypedResults.Ok(new Response(application.Id, application.Status, now, application.Version));
    }
}
