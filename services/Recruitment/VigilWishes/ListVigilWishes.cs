using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Recruitment.Opportunities;
using FrivilligPlattform.Recruitment.Organisations;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Recruitment.VigilWishes;

/// <summary>Those who coordinate the unit see who asked for a vigil and whom to ring (row 70); that they saw it is written down.</summary>
public static class ListVigilWishes
{
    public sealed record Response(
        Guid Id, WishedBy By, ConsentBy Consent, Arena Arena, string PostalCode, string ContactName, string ContactPhone, WishStatus Status, DateTime WishedAt,
        DateTime AnswerBy, bool Late, string? Reason, DateTime? AnsweredAt);

    public static void Map(IEndpointRouteBuilder wishes) => wishes
        .MapGet("", Handle)
        .RequireAuthorization(Policies.Member)
        .WithSummary("List wishes for a vigil");

    private static async Task<Results<Ok<Page<Response>>, NotFound>> Handle(
        Guid organisationId, WishStatus? status, [AsParameters] PageRequest page, ClaimsPrincipal user, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindCoordinatedAsync(organisationId, user, ct) is null)
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        var list = await db.VigilWishes.Where(w => w.OrganisationId == organisationId && (status == null || w.Status == status)).ToPageAsync(
            page, w => w.WishedAt, w => w.Id,
            w => new Response(
                w.Id, w.By, w.Consent, w.Arena, w.PostalCode, w.ContactName, w.ContactPhone, w.Status, w.WishedAt, w.AnswerBy,
                w.Status == WishStatus.Received && w.AnswerBy < now, w.Reason, w.AnsweredAt),
            newestFirst: true, ct);
        await db.LookAsync(list.Items.Select(w => w.Id), organisationId, LookPlace.VigilWishes, user, clock, ct);
        return TypedResults.Ok(list);
    }
}
