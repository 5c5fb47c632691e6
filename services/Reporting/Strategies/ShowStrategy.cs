namespace FrivilligPlattform.Reporting.Strategies;

/// <summary>One generation of the strategy with its areas, measures and where each measure stands.</summary>
public static class ShowStrategy
{
    /// <summary><c>GET /api/v1/strategies/{id}</c></summary>
    public sealed record Response(
        Guid Id, string Title, string Period, int FromYear, int ToYear, string Status, IReadOnlyList<Party> Parties,
        IReadOnlyList<string> Goals, IReadOnlyList<Area> Areas);

    public sealed record Party(string Name, Guid? OrganisationId);

    public sealed record Area(int Number, string Name, IReadOnlyList<Measure> Measures);

    /// <summary>Status is <c>notStarted</c>, <c>ongoing</c>, <c>done</c> or <c>stopped</c>, by the latest report.</summary>
    public sealed record Measure(
        string Number, string Title, string? Description, IReadOnlyList<string> Responsible, string Status, DateTime? ReportedAt);
}
