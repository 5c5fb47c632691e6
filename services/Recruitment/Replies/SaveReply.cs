using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Interests;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Recruitment.Replies;

/// <summary>A coordinator saves an answer for all colleagues.</summary>
public static class SaveReply
{
    public sealed record Request(
        [property: NotEmpty] Guid OrganisationId, [property: Text(SavedReply.TitleMaxLength)] string Title,
        [property: Text(Interest.MessageMaxLength)] string Text, AnswerInterest.Answer? Answer);

    public sealed record Response(Guid Id, Guid Version);

    public static void Map(IEndpointRouteBuilder replies) => replies
        .MapPost("", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Save a reply");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Request request, HttpContext http, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindCoordinatedAsync(request.OrganisationId, user, ct) is null)
            return TypedResults.NotFound();

        var reply = new SavedReply { OrganisationId = request.OrganisationId, CreatedAt = clock.GetUtcNow().UtcDateTime };
        reply.Write(request.Title, request.Text, request.Answer);
        db.SavedReplies.Add(reply);
        if (await db.SaveAsync(new Refusal("reply-exists", Texts.ReplyExists), ct) is { } refusal)
            return refusal.ToProblem();

        http.SetETag(reply.Version);
        return TypedResults.Created($"/api/v1/saved-replies/{reply.Id}", new Response(reply.Id, reply.Version));
    }
}
