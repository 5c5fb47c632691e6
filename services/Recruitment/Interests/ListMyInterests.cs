using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Interests;

/// <summary>A volunteer sees where each yes stands and when an answer is due.</summary>
public static class ListMyInterests
{
    public sealed record Response(
        Guid Id, Guid OpportunityId, string OpportunityTitle, Guid OrganisationId, string OrganisationName, InterestStatus Status, string Message,
        DateTime ExpressedAt, DateTime AnswerBy, bool Late, DateTime? AnsweredAt, string? AnswerMessage, DateTime? TalkAt,
        SuitabilityConclusion? Suitability, string? SuitabilityNote);

    /// <summary><c>GET /api/v1/interests/mine?open=</c>; with <c>open=true</c> only those of which something may still come.</summary>
    public static void Map(IEndpointRouteBuilder interests) => interests
        .MapGet("mine", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("List my interests");

    private static async Task<Ok<Page<Response>>> Handle(
        [AsParameters] PageRequest page, bool? open, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        var me = user.Id();
        var now = clock.GetUtcNow().UtcDateTime;
        var list = await db.Interests.AsNoTracking().Include(i => i.Opportunity).ThenInclude(o => o.Organisation)
            .Where(i => i.VolunteerId == me)
            .Where(i => open != true
                || i.Status == InterestStatus.Expressed || i.Status == InterestStatus.Invited || i.Status == InterestStatus.Suitable)
            .ToPageAsync(page, i => i.ExpressedAt, i => i.Id, x => x, newestFirst: true, ct);
        return TypedResults.Ok(new Page<Response>([.. list.Items.Select(i => new Response(
            i.Id, i.OpportunityId, i.Opportunity.Title, i.OrganisationId, i.Opportunity.Organisation.Name, i.Status, i.Message, i.ExpressedAt,
            i.AnswerBy, i.IsLate(now), i.AnsweredAt, i.AnswerMessage, i.TalkAt, i.Suitability, i.SuitabilityNote))], list.Next));
    }
}
