using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Matching.Rosters;

/// <summary>The table of limits on duty with its sources, open to everybody: who is refused can read why.</summary>
public static class ShowLimits
{
    public static void Map(IEndpointRouteBuilder shifts) => shifts
        .MapGet("limits", Handle)
        .AllowAnonymous()
        .WithSummary("Read the limits on duty and their sources");

    private static Ok<Page<DutyLimit>> Handle() => TypedResults.Ok(new Page<DutyLimit>(DutyLimits.Table, null));
}
