using System.Xml.Linq;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Training.Tests;

public sealed class TextsTests
{
    [Theory]
    [InlineData("nn")]
    [InlineData("en")]
    [InlineData("se")]
    public void Every_sentence_stands_in_every_language(string language)
    {
        var bokmål = Keys("Texts.resx");

        Assert.NotEmpty(bokmål);
        Assert.Equal(bokmål, Keys($"Texts.{language}.resx"));
    }

    private static string[] Keys(string file) =>
        [.. XDocument.Load(Path.Combine(Approval.Root(), "services/Training", file)).Root!.Elements("data")
            .Where(d => !string.IsNullOrWhiteSpace(d.Element("value")?.Value)).Select(d => d.Attribute("name")!.Value).Order()];
}
