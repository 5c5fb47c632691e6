using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Ideas;

/// <summary>Somebody sees where the ideas they sent stand (row 18).</summary>
public static class ListMyIdeas
{
    public sealed record Response(
        Guid Id, Guid OrganisationId, string? OrganisationName, string Title, IdeaStatus Status, IdeaOutcome? Outcome, string? Answer, DateTime SentAt,
        DateTime AnswerBy, DateTime? AnsweredAt);

    public static void Map(IEndpointRouteBuilder ideas) => ideas
        .MapGet("mine", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("List ideas I sent");

    private static async Task<Ok<Page<Response>>> Handle([AsParameters] PageRequest page, IdeaStatus? status, ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct)
    {
        var me = user.Id();
        return TypedResults.Ok(await db.Ideas.AsNoTracking().Where(i => i.SenderId == me && (status == null || i.Status == status))
            .ToPageAsync(
                page, i => i.SentAt, i => i.Id,
                i => new Response(
                    i.Id, i.OrganisationId, db.Organisations.Where(o => o.Id == i.OrganisationId).Select(o => o.Name).FirstOrDefault(), i.Title, i.Status,
                    i.Outcome, i.Answer, i.SentAt, i.AnswerBy, i.AnsweredAt),
                newestFirst: true, ct));
    }
}
