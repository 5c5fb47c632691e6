using System.Security.Claims;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>A volunteer reads one's own wishes for rosters.</summary>
public static class ReadDiary
{
    public sealed record Response(
        int RemindHours, int? MostShiftsAWeek, int? MostHoursAWeek, bool NoNights, IReadOnlyList<Away> Away, IReadOnlyList<Guid> WishedRosters);

    public static void Map(IEndpointRouteBuilder diary) => diary
        .MapGet("", Handle)
        .RequireAuthorization(Policies.SignedIn)
        .WithSummary("Read my wishes for rosters");

    private static async Task<Ok<Response>> Handle(ClaimsPrincipal user, MatchingDb db, CancellationToken ct)
    {
        var me = user.Id();
        var diary = await db.Diaries.AsNoTracking().SingleOrDefaultAsync(d => d.VolunteerId == me, ct) ?? new Diary { VolunteerId = me };
        return TypedResults.Ok(new Response(
            diary.RemindHours, diary.MostShiftsAWeek, diary.MostHoursAWeek, diary.NoNights, diary.Away, diary.WishedRosters));
    }
}
