using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using FrivilligPlattform.Recruitment.Assignments;
using FrivilligPlattform.Recruitment.Interests;
using FrivilligPlattform.Recruitment.Opportunities;

namespace FrivilligPlattform.Recruitment.Tests;

/// <summary>Each sentence exists in the four languages, with the same places to fill.</summary>
public sealed partial class TextsTests
{
    private static readonly ResourceManager Resources = new("FrivilligPlattform.Recruitment.Texts", typeof(Texts).Assembly);

    [Theory]
    [InlineData("nn")]
    [InlineData("en")]
    [InlineData("se")]
    public void Each_text_exists_with_the_same_places_to_fill(string language)
    {
        var neutral = All(CultureInfo.InvariantCulture);
        var translated = All(CultureInfo.GetCultureInfo(language));

        Assert.NotEmpty(neutral);
        Assert.Empty(neutral.Keys.Except(translated.Keys));
        Assert.Empty(neutral.Where(t => !Places(t.Value).IsSubsetOf(Places(translated[t.Key])) && !Places(translated[t.Key]).IsSubsetOf(Places(t.Value))).Select(t => t.Key));
        Assert.Empty(translated.Where(t => string.IsNullOrWhiteSpace(t.Value)).Select(t => t.Key));
    }

    [Fact]
    public void Each_type_status_and_sentence_has_its_text()
    {
        var texts = All(CultureInfo.InvariantCulture);
        var needed = OpportunityType.All.Keys.SelectMany(code => new[] { $"Type_{code}", $"About_{code}" })
            .Concat(Enum.GetNames<OpportunityStatus>().Select(s => $"OpportunityStatus_{s}"))
            .Concat(Enum.GetNames<InterestStatus>().Select(s => $"InterestStatus_{s}"))
            .Concat(Enum.GetNames<AssignmentStatus>().Select(s => $"AssignmentStatus_{s}"))
            .Concat(typeof(Texts).GetProperties().Select(p => p.Name));

        Assert.Empty(needed.Where(key => !texts.ContainsKey(key)));
    }

    private static Dictionary<string, string> All(CultureInfo culture) =>
        Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string)e.Value!);

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"\{\d(:\w)?\}")]
    private static partial Regex Place();
}
