using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Ideas;

/// <summary>Those who coordinate see the ideas that were sent to the organisation, with owner and day of the answer (row 18).</summary>
public static class ListIdeas
{
    public sealed record Response(
        Guid Id, string Title, string Text, string MunicipalityNumber, IdeaStatus Status, Guid? OwnerId, IdeaOutcome? Outcome, string? Answer,
        DateTime SentAt, DateTime AnswerBy, bool Late);

    public static void Map(IEndpointRouteBuilder ideas) => ideas
        .MapGet("", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("List ideas sent to an organisation");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        [AsParameters] PageRequest page, Guid organisationId, IdeaStatus? status, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock,
        CancellationToken ct)
    {
        if (await db.FindCoordinatedAsync(organisationId, user, ct) is null)
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        return TypedResults.Ok(await db.Ideas.AsNoTracking().Where(i => i.OrganisationId == organisationId && (status == null || i.Status == status))
            .ToPageAsync(
                page, i => i.SentAt, i => i.Id,
                i => new Response(
                    i.Id, i.Title, i.Text, i.MunicipalityNumber, i.Status, i.OwnerId, i.Outcome, i.Answer, i.SentAt, i.AnswerBy,
                    i.AnsweredAt == null && i.AnswerBy < now),
                newestFirst: true, ct));
    }
}
