using FrivilligPlattform.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>Anybody sees the national types of opportunity and what each asks by default (rows 14, 15 and 136).</summary>
public static class ListOpportunityTypes
{
    public sealed record Response(
        string Code, string Name, string Description, IReadOnlyList<Arena> ArenaDefaults, int MinimumAge, bool Pair,
        IReadOnlyList<Requirement> Requirements, IReadOnlyList<string> Interests);

    public static void Map(IEndpointRouteBuilder types) => types
        .MapGet("", Handle)
        .AllowAnonymous()
        .WithSummary("List the national types of opportunity");

    private static Ok<IReadOnlyList<Response>> Handle() => TypedResults.Ok<IReadOnlyList<Response>>([.. OpportunityType.InOrder.Select(t =>
        new Response(t.Code, t.Name, t.Description, t.Arenas, t.MinimumAge, t.Pair, t.Requirements, t.Interests))]);
}
