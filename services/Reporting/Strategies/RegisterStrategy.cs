using System.ComponentModel.DataAnnotations;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Reporting.Strategies;

/// <summary>A platform administrator registers a generation of the national strategy; generations stand side by side (row 1).</summary>
public static class RegisterStrategy
{
    /// <summary><c>POST /api/v1/strategies</c>. A measure's number is unique in the strategy and begins with its area's, such as <c>1.3</c>.</summary>
    public sealed record Request(
        [property: Text(Strategy.TitleMaxLength)] string Title, [property: Between(2000, 2100)] int FromYear,
        [property: Between(2000, 2100)] int ToYear, bool Draft, [property: NotEmpty] IReadOnlyList<PartyRequest> Parties,
        [property: NotEmpty] IReadOnlyList<string> Goals, [property: NotEmpty] IReadOnlyList<AreaRequest> Areas) : IValidatableObject
    {
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (ToYear < FromYear)
                yield return new(Texts.EndsBeforeItStarts, [nameof(ToYear)]);

            var measures = Areas.SelectMany(a => a.Measures, (area, measure) => (area, measure)).ToList();
            if (measures.DistinctBy(m => m.measure.Number).Count() != measures.Count
                || measures.Any(m => !m.measure.Number.StartsWith($"{m.area.Number}.", StringComparison.Ordinal)))
            {
                yield return new(Texts.MeasureNumbers, [nameof(Areas)]);
            }
        }
    }

    /// <summary>A party to the strategy, with its organisation on the platform where it has one.</summary>
    public sealed record PartyRequest([property: Text(200)] string Name, Guid? OrganisationId);

    public sealed record AreaRequest(
        [property: Between(1, 99)] int Number, [property: Text(200)] string Name,
        [property: NotEmpty] IReadOnlyList<MeasureRequest> Measures);

    /// <summary>A measure with one or more responsible bodies (row 3), by name.</summary>
    public sealed record MeasureRequest(
        [property: Given, RegularExpression(@"^\d{1,2}\.\d{1,2}$", ErrorMessageResourceType = typeof(Texts), ErrorMessageResourceName = nameof(Texts.MeasureNumberMalformed))] string Number, [property: Text(300)] string Title,
        [property: AtMost(4000)] string? Description, [property: NotEmpty] IReadOnlyList<string> Responsible);

    public sealed record Response(Guid Id);

    public static void Map(IEndpointRouteBuilder strategies) => strategies
        .MapPost("", Handle)
        .RequireAuthorization(Policies.PlatformAdministrator)
        .WithSummary("Register a national strategy");

    private static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(
        Request request, ReportingDb db, TimeProvider clock, CancellationToken ct)
    {
        var strategy = new Strategy
        {
            Title = request.Title,
            FromYear = request.FromYear,
            ToYear = request.ToYear,
            Draft = request.Draft,
            Parties = [.. request.Parties.Select(p => new Party(p.Name, p.OrganisationId))],
            Goals = request.Goals,
            Areas = [.. request.Areas.Select(a => new Area(
                a.Number, a.Name, [.. a.Measures.Select(m => new Measure(m.Number, m.Title, m.Description, m.Responsible))]))],
            RegisteredAt = clock.GetUtcNow().UtcDateTime,
        };
        db.Strategies.Add(strategy);
        if (await db.SaveAsync(new("strategy-registered", Texts.StrategyRegistered), ct) is { } refusal)
            return refusal.ToProblem();

        return TypedResults.Created($"/api/v1/strategies/{strategy.Id}", new Response(strategy.Id));
    }
}
