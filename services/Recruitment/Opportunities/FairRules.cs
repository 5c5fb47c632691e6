using System.Text.RegularExpressions;
using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>Who an opportunity is limited to, and why; shown to everybody. Without a reason nobody is kept out.</summary>
/// <param name="Ground">What the limit goes by.</param>
/// <param name="Reason">Why it is fair, such as that women are visited who asked for a woman.</param>
public sealed record Limit(LimitGround Ground, string Reason);

/// <summary>What a limit may go by. Health and descent are not among them.</summary>
public enum LimitGround
{
    Gender = 1,
    UpperAge,
    Language,
    Faith,
    Experience,
}

/// <summary>Volunteering is unpaid (rows 127 and 141; the terms of frivillig.no, point 5): what offers pay is no opportunity here.</summary>
public static partial class FairRules
{
    /// <summary>The first words that offer pay; null when none do. Costs that are refunded, food and flowers are no pay.</summary>
    public static Refusal? RefusePay(Opportunity opportunity)
    {
        var text = string.Join('\n', opportunity.Title, opportunity.Summary, opportunity.Description);
        return Pay().Match(text) is { Success: true } found ? new("paid-work", Texts.Fill(Texts.PaidWork, found.Value.Trim())) : null;
    }

    [GeneratedRegex(
        @"\b(time|måneds|års|fast|god|konkurransedyktig )l[øo]nn\b|\bl[øo]nnet\b(?! praksis)|\bhonorar\b|\bkr(oner)?\.? ?(per|pr\.?|i|/) ?(time|timen|t)\b|\b\d+ ?(kr|kroner|,-) ?(per|pr\.?|i|/) ?(time|timen|t)\b|\b(hourly )?(wage|salary)\b|\bbetalt (jobb|stilling|oppdrag|vakt)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pay();
}
