namespace FrivilligPlattform.Portal.Api;

/// <summary>A generation of the national strategy in a list.</summary>
public sealed record StrategySummary(Guid Id, string Title, string Period, string Status, int Areas, int Measures);

/// <summary>A generation of the national strategy with everything in it.</summary>
public sealed record Strategy(
    Guid Id, string Title, string Period, string Status, IReadOnlyList<StrategyParty> Parties, IReadOnlyList<string> Goals, IReadOnlyList<StrategyArea> Areas);

public sealed record StrategyParty(string Name, Guid? OrganisationId);

public sealed record StrategyArea(int Number, string Name, IReadOnlyList<StrategyMeasure> Measures);

public sealed record StrategyMeasure(
    string Number, string Title, string? Description, IReadOnlyList<string> Responsible, string Status, DateTime? ReportedAt);

/// <summary>A measure behind its permanent link, with what was reported on it.</summary>
public sealed record MeasureInFull(
    Guid StrategyId, string StrategyTitle, string Period, int AreaNumber, string AreaName, string Number, string Title, string? Description,
    IReadOnlyList<string> Responsible, string Status, IReadOnlyList<MeasureReport> Reports);

public sealed record MeasureReport(string Status, string Text, DateTime At);

public static class Strategies
{
    public static Task<Answer<Listing<StrategySummary>>> ListStrategies(this Gateway api, string? after) =>
        api.Get<Listing<StrategySummary>>(Query.To("strategies", ("after", after), ("limit", 20)));

    public static Task<Answer<Strategy>> Strategy(this Gateway api, Guid id) => api.Get<Strategy>($"strategies/{id}");

    public static Task<Answer<MeasureInFull>> Measure(this Gateway api, Guid strategyId, string number) =>
        api.Get<MeasureInFull>($"strategies/{strategyId}/measures/{Uri.EscapeDataString(number)}");

    public static Task<Answer<Created>> ReportMeasure(this Gateway api, Guid strategyId, string number, string status, string text) =>
        api.Post<Created>($"strategies/{strategyId}/measures/{Uri.EscapeDataString(number)}/reports", new { status, text });
}
