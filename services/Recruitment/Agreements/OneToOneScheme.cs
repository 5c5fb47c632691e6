using System.Collections.Frozen;
using System.Text.Json;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Opportunities;

namespace FrivilligPlattform.Recruitment.Agreements;

/// <summary>
/// A grant scheme for matching one to one, such as visiting and activity friends, and whether it asks for an agreement with the municipality as a
/// condition (row 25). Conditions change with the years: each line has its days and its source.
/// </summary>
public sealed record OneToOneScheme(string Code, DateOnly ValidFrom, DateOnly? ValidUntil, bool NeedsAgreement, string Source)
{
    /// <summary>The refusal of what is under a scheme that asks for an agreement, without one.</summary>
    public const string AgreementMissing = "agreement-missing";

    /// <summary>The whole table.</summary>
    public static readonly IReadOnlyList<OneToOneScheme> Table = Read();

    private static readonly FrozenSet<string> Codes = Table.Select(s => s.Code).ToFrozenSet();

    public string Name => Texts.Named($"Scheme_{Code}");

    public static bool IsKnown(string code) => Codes.Contains(code);

    /// <summary>What the scheme asks on a day; null when it does not run then.</summary>
    public static OneToOneScheme? On(string code, DateOnly day) => Table
        .Where(s => s.Code == code && s.ValidFrom <= day && (s.ValidUntil is null || s.ValidUntil >= day)).MaxBy(s => s.ValidFrom);

    /// <summary>Why an opportunity may not be open on a day: its scheme does not run, or asks for an agreement with the municipality and there is none (row 25).</summary>
    public static Refusal? WhyNot(Opportunity opportunity, MunicipalAgreement? agreement, DateOnly day)
    {
        if (opportunity.Scheme is not { } code)
            return null;
        if (On(code, day) is not { } scheme)
            return new("scheme-over", Texts.SchemeOver);

        return scheme.NeedsAgreement && agreement is null
            ? new(AgreementMissing, Texts.Fill(Texts.AgreementMissing, Municipalities.Find(opportunity.MunicipalityNumber)?.Name ?? "", scheme.Source))
            : null;
    }

    private static OneToOneScheme[] Read()
    {
        using var file = typeof(OneToOneScheme).Assembly.GetManifestResourceStream("OneToOneSchemes.json")!;
        return JsonSerializer.Deserialize<OneToOneScheme[]>(file, JsonSerializerOptions.Web)!;
    }
}
