using System.Collections.Frozen;
using FrivilligPlattform.Matching.Opportunities;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Matching.Index;

/// <summary>An open opportunity as the index keeps it: prepared once, never changed.</summary>
public sealed class Listing
{
    private const int TitleWeight = 4;
    private const int NameWeight = 3;
    private const int SummaryWeight = 1;

    public required Guid Id { get; init; }

    public required OpportunityFacts Facts { get; init; }

    public required DateTime PublishedAt { get; init; }

    /// <summary>The point of the postal code, else of the municipality; null when neither is known.</summary>
    public required GeoPoint? Point { get; init; }

    /// <summary>Every folded word with the weight of the weightiest place it stands in.</summary>
    public required FrozenDictionary<string, int> Words { get; init; }

    public static Listing Of(Guid id, OpportunityFacts facts, DateTime publishedAt)
    {
        var words = new Dictionary<string, int>();
        Add(facts.Summary, SummaryWeight);
        Add(facts.OrganisationName, NameWeight);
        Add(facts.PlaceName, NameWeight);
        Add(PostalCodes.Find(facts.PostalCode)?.Place, NameWeight);
        Add(Municipalities.Find(facts.MunicipalityNumber)?.Name, NameWeight);
        foreach (var name in Texts.TypeInAllLanguages(facts.Type))
            Add(name, NameWeight);
        Add(facts.Title, TitleWeight);
        return new()
        {
            Id = id,
            Facts = facts,
            PublishedAt = publishedAt,
            Point = PointOf(facts.PostalCode, facts.MunicipalityNumber),
            Words = words.ToFrozenDictionary(),
        };

        void Add(string? text, int weight)
        {
            foreach (var word in Index.Words.Of(text))
                words[word] = Math.Max(weight, words.GetValueOrDefault(word));
        }
    }

    /// <summary>The point of a postal code, else of the municipality.</summary>
    public static GeoPoint? PointOf(string postalCode, string municipalityNumber) =>
        PostalCodes.Find(postalCode)?.Point ?? Municipalities.Find(municipalityNumber)?.Point;

    /// <summary>True until the last day on which somebody could come has passed.</summary>
    public bool IsCurrent(DateOnly today) => Facts.LastDay is not { } last || last >= today;
}
