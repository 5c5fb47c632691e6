namespace FrivilligPlattform.Reporting.Strategies;

/// <summary>All generations of the strategy, the newest first.</summary>
public static class ListStrategies
{
    /// <summary>One strategy. Status is <c>draft</c>, <c>inForce</c> or <c>expired</c>.</summary>
    public sealed record Response(Guid Id, string Title, string Period, int FromYear, int ToYear, string Status, int Areas, int Measures);
}
