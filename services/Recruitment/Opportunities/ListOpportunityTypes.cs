using FrivilligPlattform.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>Anybody sees the national types of opportunity and what each asks by default (rows 14, 15 and 136).</summary>
public static class ListOpportunityTypes
{
    public sealed record Response(
        string Code, string Name, string Description, IReadOnlyList<Arena> ArenaDefaults, int MinimumAge, bool Pair,
        IReadOnlyList<Requirement> Requirements, IReadOnlyList<string> Interests, Supervision Supervision, string SupervisionText,
        IReadOnlyList<Thing> Equipment, MinorsRule Minors, IReadOnlyList<string> MinorsText);

    /// <summary>Something the type needs, in the reader's language.</summary>
    /// <param name="Needed">True for what is there for safety, which no opportunity leaves out.</param>
    public sealed record Thing(string Code, string Name, EquipmentProvider ProvidedBy, bool Needed);

    public static void Map(IEndpointRouteBuilder types) => types
        .MapGet("", Handle)
        .AllowAnonymous()
        .WithSummary("List the national types of opportunity");

    private static Ok<IReadOnlyList<Response>> Handle() => TypedResults.Ok<IReadOnlyList<Response>>([.. OpportunityType.InOrder.Select(t =>
        new Response(t.Code, t.Name, t.Description, t.Arenas, t.MinimumAge, t.Pair, t.Requirements, t.Interests, t.Safety.Supervision,
            Texts.Named($"Supervision_{t.Safety.Supervision}"), [.. t.Safety.Equipment.Select(e => new Thing(e.Code!, e.Text, e.ProvidedBy, t.Safety.Needed.Contains(e.Code!)))],
            t.Safety.Minors, t.Safety.Minors.Sentences()))]);
}
