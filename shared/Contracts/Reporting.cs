namespace FrivilligPlattform.Contracts.Reporting.V1;

/// <summary>A responsible party reported on a measure of the strategy. Read by systems outside the platform.</summary>
public sealed record MeasureReported(Guid StrategyId, string MeasureNumber, string Status, DateTime At);
