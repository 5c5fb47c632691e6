using System.Security.Claims;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.VigilWishes;

/// <summary>The unit answers a wish for a vigil; a no states its reason (row 70). A no may later become a yes.</summary>
public static class AnswerVigilWish
{
    public sealed record Request(bool Accepted, [property: AtMost(VigilWish.ReasonMaxLength)] string? Reason);

    public sealed record Response(Guid Id, WishStatus Status, string? Reason);

    public static void Map(IEndpointRouteBuilder wishes) => wishes
        .MapPost("{id:guid}/answer", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("Answer a wish for a vigil");

    private static async Task<Results<Ok<Response>, NotFound, ProblemHttpResult>> Handle(
        Guid id, Request request, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.VigilWishes.Include(w => w.Organisation).SingleOrDefaultAsync(w => w.Id == id, ct) is not { } wish || !user.MayCoordinate(wish.Organisation))
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        if (wish.Answer(request.Accepted, request.Reason, user.Id(), now) is { } refusal)
            return refusal.ToProblem();

        db.Publish(new VigilWishAnswered(wish.Id, wish.OrganisationId, wish.MunicipalityNumber, wish.Arena.Word(), request.Accepted, wish.WishedAt, now));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(wish.Id, wish.Status, wish.Reason));
    }
}
