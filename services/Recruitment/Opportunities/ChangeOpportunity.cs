using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>A coordinator rewrites an opportunity; a published one must go on fulfilling the rules of publication.</summary>
public static class ChangeOpportunity
{
    public sealed record Request : OpportunityDetails;

    public sealed record Response(Guid Id, OpportunityStatus Status, Guid Version);

    public static void Map(IEndpointRouteBuilder opportunities) => opportunities
        .MapPut("{id:guid}", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Change an opportunity");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, [FromHeader(Name = "If-Match")] string? ifMatch, HttpContext http, ClaimsPrincipal user, RecruitmentDb db,
        TimeProvider clock, CancellationToken ct)
    {
        var opportunity = await db.FindWritableAsync(id, user, ct);
        if (opportunity is null)
            return TypedResults.NotFound();
        if (db.Expect(opportunity, ifMatch) is { } unsaid)
            return unsaid.ToProblem();
        if (await db.WhyNotSoAsync(request, opportunity.Organisation, opportunity.PartnerId, ct) is { } unsuited)
            return unsuited.ToProblem();
        if (opportunity.Change(request) is { } refusal)
            return refusal.ToProblem();

        if (opportunity.PublishedAt is not null)
        {
            if ((await db.PublicationRulesAsync(opportunity, clock, ct)).Check(opportunity) is { } unfit)
                return unfit.ToProblem();

            db.Publish(opportunity.Changed(opportunity.Organisation.Name, clock.GetUtcNow().UtcDateTime));
        }

        await db.SaveChangesAsync(ct);
        http.SetETag(opportunity.Version);
        return TypedResults.Ok(new Response(opportunity.Id, opportunity.Status, opportunity.Version));
    }
}
