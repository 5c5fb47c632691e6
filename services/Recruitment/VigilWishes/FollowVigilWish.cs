using FrivilligPlattform.Messaging;
using FrivilligPlattform.Recruitment.Opportunities;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.VigilWishes;

/// <summary>Whoever asked for a vigil sees by the code what became of it, and why when the answer is no (row 70).</summary>
public static class FollowVigilWish
{
    public sealed record Response(
        Guid Id, Guid OrganisationId, string OrganisationName, Arena Arena, WishStatus Status, DateTime WishedAt, DateTime AnswerBy, string? Reason, DateTime? AnsweredAt);

    public static void Map(IEndpointRouteBuilder wishes) => wishes
        .MapGet("{id:guid}", Handle)
        .AllowAnonymous()
        .WithMetadata(new CarriesSecret())
        .WithSummary("See what became of a wish for a vigil");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid id, string? code, RecruitmentDb db, CancellationToken ct) =>
        await db.VigilWishes.AsNoTracking().Include(w => w.Organisation).SingleOrDefaultAsync(w => w.Id == id, ct) is { } w && w.Opens(code)
            ? TypedResults.Ok(new Response(w.Id, w.OrganisationId, w.Organisation.Name, w.Arena, w.Status, w.WishedAt, w.AnswerBy, w.Reason, w.AnsweredAt))
            : TypedResults.NotFound();
}
