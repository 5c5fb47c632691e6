using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>A coordinator opens an opportunity to volunteers: verified organisation, people to reach, tasks that are a volunteer's (rows 62, 63, 88, 94).</summary>
public static class PublishOpportunity
{
    public sealed record Response(Guid Id, OpportunityStatus Status, Guid Version);

    public static void Map(IEndpointRouteBuilder opportunities) => opportunities
        .MapPost("{id:guid}/publication", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Publish an opportunity");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, ClaimsPrincipal user, RecruitmentDb db, IOptions<RecruitmentOptions> options, TimeProvider clock, CancellationToken ct)
    {
        var opportunity = await db.FindWritableAsync(id, user, ct);
        if (opportunity is null)
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        if (opportunity.Organisation.ReviewsOpportunities && !user.MayAdminister(opportunity.Organisation) && !user.IsPlatformAdministrator())
            return new Refusal("review-needed", Texts.ReviewNeeded, StatusCodes.Status403Forbidden).ToProblem();
        if (opportunity.Publish(await db.PublicationRulesAsync(opportunity, clock, ct), now, now.AddDays(options.Value.FreshForDays)) is { } refusal)
            return refusal.ToProblem();

        db.Publish(opportunity.Published(opportunity.Organisation.Name, now));
        db.PublishIfStatusChanged(opportunity, OpportunityStatus.Published, now);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(opportunity.Id, opportunity.Status, opportunity.Version));
    }
}
