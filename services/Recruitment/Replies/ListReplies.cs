using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Recruitment.Interests;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Replies;

/// <summary>Coordinators see their organisation's saved replies, and those of the organisations above that they may use as well.</summary>
public static class ListReplies
{
    /// <param name="Own">False for a reply of an organisation above.</param>
    public sealed record Response(Guid Id, string Title, string Text, AnswerInterest.Answer? Answer, bool Own, Guid Version);

    public static void Map(IEndpointRouteBuilder replies) => replies
        .MapGet("", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("List saved replies");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        [AsParameters] PageRequest page, Guid organisationId, ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct)
    {
        if (await db.FindCoordinatedAsync(organisationId, user, ct) is not { } organisation)
            return TypedResults.NotFound();

        var from = organisation.Ancestors.Append(organisationId).ToList();
        return TypedResults.Ok(await db.SavedReplies.AsNoTracking().Where(r => from.Contains(r.OrganisationId))
            .ToPageAsync(
                page, r => r.CreatedAt, r => r.Id,
                r => new Response(r.Id, r.Title, r.Text, r.Answer, r.OrganisationId == organisationId, r.Version), newestFirst: false, ct));
    }
}
