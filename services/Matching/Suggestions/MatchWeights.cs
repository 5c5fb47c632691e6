using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Matching.Suggestions;

/// <summary>
/// How much each part weighs in the score, out of their sum. Only what a volunteer said about wishes, skills, place and time
/// counts, and how much an organisation and an opportunity need somebody.
/// </summary>
public sealed record MatchWeights
{
    /// <summary>Shared interests.</summary>
    [Between(0, 1000)]
    public double Interests { get; init; } = 30;

    /// <summary>How many of the skills asked for the volunteer has.</summary>
    [Between(0, 1000)]
    public double Skills { get; init; } = 10;

    /// <summary>How near it is, as a share of how far the volunteer will travel.</summary>
    [Between(0, 1000)]
    public double Distance { get; init; } = 20;

    /// <summary>How much of a span of time the volunteer can fill.</summary>
    [Between(0, 1000)]
    public double SlotFit { get; init; } = 15;

    /// <summary>How lately it was published; halved every fortnight.</summary>
    [Between(0, 1000)]
    public double Freshness { get; init; } = 8;

    /// <summary>How soon it starts, within a fortnight.</summary>
    [Between(0, 1000)]
    public double Urgency { get; init; } = 5;

    /// <summary>The volunteer has been with this organisation before (row 139).</summary>
    [Between(0, 1000)]
    public double Continuity { get; init; } = 5;

    /// <summary>The organisation has got few volunteers here lately.</summary>
    [Between(0, 1000)]
    public double Fairness { get; init; } = 4;

    /// <summary>In pairs each further interest in common, up to three (row 145).</summary>
    [Between(0, 1000)]
    public double Pairs { get; init; } = 3;

    /// <summary>How well it answers the words, when words are asked for; beside the others.</summary>
    [Between(0, 1000)]
    public double Words { get; init; } = 40;

    public double Sum => Interests + Skills + Distance + SlotFit + Freshness + Urgency + Continuity + Fairness + Pairs;
}
