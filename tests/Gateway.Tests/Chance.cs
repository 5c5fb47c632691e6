namespace FrivilligPlattform.Gateway.Tests;

/// <summary>How far two equally likely counts may lie apart by chance.</summary>
internal static class Chance
{
    /// <summary>The most by which one of two equally likely outcomes leads after so many: four standard deviations, met once in thirty thousand runs.</summary>
    public static double Excess(int outcomes) => 4 * Math.Sqrt(outcomes);
}
