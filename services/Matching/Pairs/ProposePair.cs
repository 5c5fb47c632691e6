using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using System.Security.Cryptography;
using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Organisations;
using FrivilligPlattform.Matching.Rosters;
using FrivilligPlattform.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Pairs;

/// <summary>
/// A coordinator puts a volunteer and a recipient to each other, on what they share and what each can give (row 145); it starts when both
/// have said yes. The recipient's letter carries a code with which to steer without an account (row 85).
/// </summary>
public static class ProposePair
{
    /// <summary><c>POST /api/v1/pairs</c>; with <paramref name="FollowsId"/> one volunteer hands over to another (row 139).</summary>
    public sealed record Request(
        [property: NotEmpty] Guid OrganisationId,
        [property: NotEmpty] Guid VolunteerId,
        [property: Text(60)] string Recipient,
        [property: Items(0, 20)] IReadOnlyList<string>? RecipientLikes,
        [property: Items(0, 20)] IReadOnlyList<string>? RecipientGives,
        Guid? FollowsId,
        [property: Range(1, 90, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.NumberOutside))] int RhythmDays = 14,
        [property: Range(7, 365, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.NumberOutside))] int CallDays = 60);

    /// <summary><paramref name="Code"/> goes into the recipient's letter; it is told this once.</summary>
    public sealed record Response(Guid Id, IReadOnlyList<string> Shared, string Code);

    public static void Map(IEndpointRouteBuilder pairs) => pairs
        .MapPost("", Handle)
        .RequireAuthorization(Policies.Member)
        .WithMetadata(new CarriesSecret())
        .WithSummary("Put a volunteer and a recipient to each other");

    private static async Task<Results<Created<Response>, NotFound, ProblemHttpResult>> Handle(
        Request request, ClaimsPrincipal user, MatchingDb db, TimeProvider clock, CancellationToken ct)
    {
        if (!await db.MayCoordinateAsync(user, request.OrganisationId, ct) || !await db.IsKnownToAsync(request.VolunteerId, request.OrganisationId, ct))
            return TypedResults.NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.Pairs.AnyAsync(
            p => p.OrganisationId == request.OrganisationId && p.VolunteerId == request.VolunteerId && p.Recipient == request.Recipient && p.EndedAt == null, ct))
        {
            return new Refusal("pair-exists", Texts.PairExists).ToProblem();
        }

        if (request.FollowsId is { } follows
            && !await db.Pairs.AnyAsync(p => p.Id == follows && p.OrganisationId == request.OrganisationId && p.Recipient == request.Recipient && p.EndedAt == null, ct))
        {
            return TypedResults.NotFound();
        }

        var likes = (await db.Volunteers.AsNoTracking().SingleOrDefaultAsync(v => v.Id == request.VolunteerId, ct))?.Profile.Interests ?? [];
        var code = RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", 12);
        var pair = new Pair
        {
            Id = Guid.CreateVersion7(),
            OrganisationId = request.OrganisationId,
            VolunteerId = request.VolunteerId,
            Recipient = request.Recipient,
            RhythmDays = request.RhythmDays,
            CallDays = request.CallDays,
            Shared = [.. likes.Intersect(request.RecipientLikes ?? [])],
            Gives = request.RecipientGives ?? [],
            ProposedAt = now,
            FollowsId = request.FollowsId,
            CodeHash = CalendarAddress.HashOf(code),
        };
        db.Pairs.Add(pair);
        db.Publish(new PairProposed(pair.Id, pair.OrganisationId, pair.VolunteerId, now), pair.Id);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/v1/pairs/{pair.Id}", new Response(pair.Id, pair.Shared, code));
    }
}
