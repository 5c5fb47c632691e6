using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Recruitment.Replies;

/// <summary>A coordinator removes a saved reply; answers that were given with it stay.</summary>
public static class RemoveReply
{
    public static void Map(IEndpointRouteBuilder replies) => replies
        .MapDelete("{id:guid}", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Remove a saved reply");

    private static async Task<Results<NoContent, NotFound>> Handle(Guid id, ClaimsPrincipal user, RecruitmentDb db, CancellationToken ct)
    {
        if (await db.FindReplyAsync(id, user, ct) is not { } reply)
            return TypedResults.NotFound();

        db.SavedReplies.Remove(reply);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
