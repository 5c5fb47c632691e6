using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Xml.Linq;

namespace FrivilligPlattform.Architecture.Tests;

public sealed class SentenceTests
{
    public static TheoryData<string> Services => [.. House.Services.Keys];

    /// <summary>The framework's own attributes say no in English only: ours are in Hosting, others name a sentence of the service.</summary>
    [Theory]
    [MemberData(nameof(Services))]
    public void What_checks_a_field_says_so_in_the_readers_language(string service)
    {
        var offenders =
            from property in House.Some(House.Services[service].GetTypes().Where(t => !t.Name.EndsWith("Options", StringComparison.Ordinal)).SelectMany(t => t.GetProperties()))
            from attribute in property.GetCustomAttributes<ValidationAttribute>()
            where attribute.GetType().Namespace?.StartsWith("FrivilligPlattform.", StringComparison.Ordinal) != true && !NamesItsSentence(attribute)
            select $"{property.DeclaringType} {property.Name}: {attribute.GetType().Name}";

        Assert.Empty(offenders.Distinct());
    }

    [Theory]
    [InlineData("nn")]
    [InlineData("en")]
    [InlineData("se")]
    public void Every_sentence_of_Hosting_stands_in_every_language(string language)
    {
        var neutral = Keys("Texts.resx");

        Assert.NotEmpty(neutral);
        Assert.Equal(neutral, Keys($"Texts.{language}.resx"));
    }

    private static bool NamesItsSentence(ValidationAttribute attribute) =>
        attribute is { ErrorMessageResourceType: { } texts, ErrorMessageResourceName: { } name }
        && texts.GetProperty(name, BindingFlags.Static | BindingFlags.Public) is not null;

    private static string[] Keys(string file) =>
        [.. XDocument.Load(Path.Combine(House.Root, "shared", "Hosting", file)).Root!.Elements("data")
            .Where(d => !string.IsNullOrWhiteSpace(d.Element("value")?.Value)).Select(d => d.Attribute("name")!.Value).Order()];
}
