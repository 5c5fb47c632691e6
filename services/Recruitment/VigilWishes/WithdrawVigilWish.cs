using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.VigilWishes;

/// <summary>Whoever asked for a vigil takes the wish back as easily as it was written (row 70).</summary>
public static class WithdrawVigilWish
{
    public sealed record Request([property: Text(100)] string Code);

    public sealed record Response(Guid Id, WishStatus Status);

    public static void Map(IEndpointRouteBuilder wishes) => wishes
        .MapPost("{id:guid}/withdrawal", Handle)
        .AllowAnonymous()
        .WithMetadata(new CarriesSecret())
        .WithSummary("Take back a wish for a vigil");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid id, Request request, RecruitmentDb db, CancellationToken ct)
    {
        if (await db.VigilWishes.SingleOrDefaultAsync(w => w.Id == id, ct) is not { } wish || !wish.Opens(request.Code))
            return TypedResults.NotFound();

        wish.Withdraw();
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(wish.Id, wish.Status));
    }
}
