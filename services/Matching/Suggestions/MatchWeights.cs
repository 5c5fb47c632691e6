namespace FrivilligPlattform.Matching.Suggestions;

/// <summary>
/// How much each part weighs in the score, out of their sum. Only what a volunteer said about wishes, place and time counts.
/// </summary>
public sealed record MatchWeights
{
    public double Interests { get; init; } = 40;

    public double Distance { get; init; } = 25;

    public double SlotFit { get; init; } = 20;

    public double Freshness { get; init; } = 15;

    public double Sum => Interests + Distance + SlotFit + Freshness;
}
