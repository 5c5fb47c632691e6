using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>
/// A volunteer says how much, when not, where rather, and when to be reminded (row 16). What a person wishes binds the planner; whoever
/// signs up for more does so of free will.
/// </summary>
public static class WriteDiary
{
    /// <summary><c>POST /api/v1/diary</c>, whole each time; the last one holds.</summary>
    public sealed record Request(
        [property: Range(0, 336, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.NumberOutside))] int RemindHours,
        [property: Range(1, 21, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.NumberOutside))] int? MostShiftsAWeek,
        [property: Range(1, 80, ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.NumberOutside))] int? MostHoursAWeek,
        bool NoNights,
        [property: Items(0, 100)] IReadOnlyList<Away>? Away,
        [property: Items(0, 100)] IReadOnlyList<Guid>? WishedRosters);

    public sealed record Response(int RemindHours);

    public static void Map(IEndpointRouteBuilder diary) => diary
        .MapPost("", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Say my wishes for rosters");

    private static async Task<Ok<Response>> Handle(Request request, ClaimsPrincipal user, MatchingDb db, CancellationToken ct)
    {
        var me = user.Id();
        return await db.DecideAsync(me, async () =>
        {
            var diary = await db.DiaryOfAsync(me, ct);
            diary.RemindHours = request.RemindHours;
            (diary.MostShiftsAWeek, diary.MostHoursAWeek, diary.NoNights) = (request.MostShiftsAWeek, request.MostHoursAWeek, request.NoNights);
            (diary.Away, diary.WishedRosters) = (request.Away ?? [], request.WishedRosters ?? []);
            diary.Turn();
            await db.SaveChangesAsync(ct);
            return TypedResults.Ok(new Response(diary.RemindHours));
        }, ct);
    }
}
