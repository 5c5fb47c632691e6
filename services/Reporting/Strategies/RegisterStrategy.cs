using System.ComponentModel.DataAnnotations;

namespace FrivilligPlattform.Reporting.Strategies;

/// <summary>A platform administrator registers a generation of the national strategy; generations stand side by side (row 1).</summary>
public static class RegisterStrategy
{
    /// <summary><c>POST /api/v1/strategies</c>. A measure's number is unique in the strategy, such as <c>1.3</c>, and never reused.</summary>
    public sealed record Request(
        [property: Required, MaxLength(200)] string Title, [property: Range(2000, 2100)] int FromYear,
        [property: Range(2000, 2100)] int ToYear, bool Draft, [property: Required, MinLength(1)] IReadOnlyList<Party> Parties,
        [property: Required, MinLength(1)] IReadOnlyList<string> Goals, [property: Required, MinLength(1)] IReadOnlyList<Area> Areas);

    /// <summary>A party to the strategy. Those who act for its organisation may report on its measures.</summary>
    public sealed record Party([property: Required, MaxLength(200)] string Name, Guid? OrganisationId);

    public sealed record Area(
        [property: Range(1, 99)] int Number, [property: Required, MaxLength(200)] string Name,
        [property: Required, MinLength(1)] IReadOnlyList<Measure> Measures);

    /// <summary>A measure with one or more responsible bodies (row 3), by name.</summary>
    public sealed record Measure(
        [property: Required, RegularExpression(@"^\d{1,2}\.\d{1,2}$")] string Number, [property: Required, MaxLength(300)] string Title,
        [property: MaxLength(4000)] string? Description, [property: Required, MinLength(1)] IReadOnlyList<string> Responsible);

    public sealed record Response(Guid Id);
}
