using FrivilligPlattform.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>Anybody sees the arenas there are and what each asks of an opportunity (row 142).</summary>
public static class ListArenas
{
    /// <param name="HealthAndCareService">True where the act on municipal health and care services can be the basis of a police certificate.</param>
    public sealed record Response(Arena Code, string Name, IReadOnlyList<Requirement> Requirements, bool HealthAndCareService);

    public static void Map(IEndpointRouteBuilder arenas) => arenas
        .MapGet("", Handle)
        .AllowAnonymous()
        .WithSummary("List the arenas");

    private static Ok<IReadOnlyList<Response>> Handle() => TypedResults.Ok<IReadOnlyList<Response>>([.. ArenaRule.All.Values.OrderBy(r => r.Arena)
        .Select(r => new Response(r.Arena, r.Name, r.Requirements, r.HealthAndCareService))]);
}
