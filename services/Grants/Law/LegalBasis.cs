using System.Text.Json;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Grants.Law;

/// <summary>What a section of law is about.</summary>
public enum LegalTopic
{
    Impartiality,
    Reasons,
    Appeal,
}

/// <summary>
/// The sections that govern a topic from a date on, with their source. They stand in <c>LegalBasis.json</c>, not in code, because
/// a new Public Administration Act renumbers them: a row with its first day in force is all that takes.
/// </summary>
public sealed record LegalBasis(LegalTopic Topic, string Act, string Sections, DateOnly ValidFrom, string Source)
{
    private static readonly IReadOnlyList<LegalBasis> All = Read();

    /// <summary>What governs a topic at an instant. <paramref name="known"/> replaces the file in tests.</summary>
    public static LegalBasis Of(LegalTopic topic, DateTime at, IReadOnlyList<LegalBasis>? known = null)
    {
        var on = OsloTime.DateOf(at);
        return (known ?? All).Where(basis => basis.Topic == topic && basis.ValidFrom <= on).MaxBy(basis => basis.ValidFrom)
            ?? throw new InvalidOperationException($"No section of law is known for {topic} on {on:O}.");
    }

    /// <summary>What governs each topic at an instant.</summary>
    public static IReadOnlyList<LegalBasis> InForce(DateTime at) => [.. Enum.GetValues<LegalTopic>().Select(topic => Of(topic, at))];

    public override string ToString() => $"{Act} {Sections}";

    private static List<LegalBasis> Read()
    {
        using var file = typeof(LegalBasis).Assembly.GetManifestResourceStream("LegalBasis.json")
            ?? throw new InvalidOperationException("LegalBasis.json is not part of the program.");
        var json = new JsonSerializerOptions();
        Hosting.ServiceDefaults.Configure(json);
        return JsonSerializer.Deserialize<List<LegalBasis>>(file, json)!;
    }
}
