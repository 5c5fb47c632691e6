namespace FrivilligPlattform.Matching.Planning;

/// <summary>
/// Somebody put forward for a role on a shift, and on what it rests. It counts only when the person has said yes (row 126).
/// </summary>
/// <param name="Could">How many could have been put forward for it.</param>
/// <param name="SaidFree">False when the person has not said when it suits.</param>
public sealed record PlanChoice(
    Guid ShiftId, string Role, Guid VolunteerId, int Could, double? Km, bool SaidFree, bool Wishes, bool Known, int Recent);

/// <summary>Places nobody is put forward for, and what stands in the way of most who were looked at last.</summary>
public sealed record PlanGap(Guid ShiftId, string Role, int Places, PlanBar Why);

/// <summary>A proposal. <paramref name="Proven"/> when no better one exists.</summary>
public sealed record Plan(IReadOnlyList<PlanChoice> Choices, IReadOnlyList<PlanGap> Gaps, long Value, bool Proven)
{
    /// <summary>The choice in words, in the reader's language.</summary>
    public static IReadOnlyList<string> Words(PlanChoice choice)
    {
        var words = new List<string> { choice.Could == 1 ? Texts.Roster("OnlyOne") : Texts.Roster("OneOf", choice.Could) };
        words.Add(Texts.Roster(choice.SaidFree ? "Fits" : "Unsaid"));
        if (choice.Km is { } km)
            words.Add(Texts.Away(km));
        if (choice.Wishes)
            words.Add(Texts.Roster("Wished"));
        if (choice.Known)
            words.Add(Texts.Roster("Known"));
        words.Add(Texts.Roster("Fair", choice.Recent));
        return words;
    }

    public static string Words(PlanGap gap) => Texts.Roster($"Empty_{gap.Why}");
}
