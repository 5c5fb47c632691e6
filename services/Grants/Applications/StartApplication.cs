using System.Security.Claims;
using FrivilligPlattform.Grants.Organisations;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Grants.Applications;

/// <summary>An organisation of a kind that may apply opens a draft under an open call.</summary>
public static class StartApplication
{
    public sealed record Request([property: NotEmpty] Guid CallId, [property: NotEmpty] Guid OrganisationId);

    public sealed record Response(Guid Id, ApplicationStatus Status, Guid Version);

    public static void Map(IEndpointRouteBuilder applications) => applications
        .MapPost("", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Open a draft of an application");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Request request, ClaimsPrincipal user, HttpContext http, GrantsDb db, TimeProvider clock, CancellationToken ct)
    {
        var applicant = await db.Organisations.LineageAsync(request.OrganisationId, ct);
        var call = await db.Calls.AsNoTracking().SingleOrDefaultAsync(c => c.Id == request.CallId, ct);
        if (!applicant.LetsApply(user) || call is null)
            return TypedResults.NotFound();

        if (applicant.Organisation is not { } organisation)
            return new Refusal("organisation-not-verified", Texts.OrganisationNotVerified).ToProblem();

        var now = clock.GetUtcNow().UtcDateTime;
        if ((call.RefuseUnlessOpen(now) ?? call.RefuseKind(organisation.Kind)) is { } refusal)
            return refusal.ToProblem();

        var application = new Application { CallId = call.Id, OrganisationId = organisation.Id, StartedBy = user.Id(), CreatedAt = now };
        db.Applications.Add(application);
        await db.SaveChangesAsync(ct);
        http.SetETag(application.Version);
        return TypedResults.Created(
            $"/api/v1/applications/{application.Id}", new Response(application.Id, application.Status, application.Version));
    }
}
