using System.Collections;
using System.Globalization;
using System.Resources;
using FrivilligPlattform.Recruitment.Assignments;
using FrivilligPlattform.Recruitment.Interests;
using FrivilligPlattform.Recruitment.Opportunities;

namespace FrivilligPlattform.Recruitment.Tests;

/// <summary>What the code asks for by name is there; that it is there in four languages is a rule of the house.</summary>
public sealed class TextsTests
{
    private static readonly ResourceManager Resources = new("FrivilligPlattform.Recruitment.Texts", typeof(Texts).Assembly);

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
}
