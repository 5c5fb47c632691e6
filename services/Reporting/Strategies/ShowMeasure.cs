namespace FrivilligPlattform.Reporting.Strategies;

/// <summary>A measure behind its permanent link, with everything reported on it, newest first.</summary>
public static class ShowMeasure
{
    /// <summary><c>GET /api/v1/strategies/{id}/measures/{number}</c></summary>
    public sealed record Response(
        Guid StrategyId, string StrategyTitle, int AreaNumber, string AreaName, string Number, string Title, string? Description,
        IReadOnlyList<string> Responsible, string Status, IReadOnlyList<Report> Reports);

    public sealed record Report(string Status, string Text, DateTime At);
}
