using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Interests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FrivilligPlattform.Recruitment.Replies;

/// <summary>A coordinator rewrites a saved reply.</summary>
public static class ChangeReply
{
    public sealed record Request(
        [property: Text(SavedReply.TitleMaxLength)] string Title, [property: Text(Interest.MessageMaxLength)] string Text,
        AnswerInterest.Answer? Answer);

    public sealed record Response(Guid Id, Guid Version);

    public static void Map(IEndpointRouteBuilder replies) => replies
        .MapPut("{id:guid}", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Change a saved reply");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, [FromHeader(Name = "If-Match")] string? ifMatch, HttpContext http, ClaimsPrincipal user, RecruitmentDb db,
        CancellationToken ct)
    {
        if (await db.FindReplyAsync(id, user, ct) is not { } reply)
            return TypedResults.NotFound();
        if (db.Expect(reply, ifMatch) is { } unsaid)
            return unsaid.ToProblem();

        reply.Write(request.Title, request.Text, request.Answer);
        if (await db.SaveAsync(new Refusal("reply-exists", Texts.ReplyExists), ct) is { } refusal)
            return refusal.ToProblem();

        http.SetETag(reply.Version);
        return TypedResults.Ok(new Response(reply.Id, reply.Version));
    }
}
