using System.Collections;
using System.Globalization;
using System.Resources;
using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Reporting.Tests;

public sealed class TextsTests
{
    [Fact]
    public void Every_sentence_is_there_in_four_languages()
    {
        var resources = new ResourceManager("FrivilligPlattform.Reporting.Texts", typeof(Texts).Assembly);
        var keys = Keys(CultureInfo.InvariantCulture);

        Assert.NotEmpty(keys);
        Assert.All(ServiceDefaults.Languages.Skip(1), language => Assert.Equal(keys, Keys(CultureInfo.GetCultureInfo(language))));

        List<string> Keys(CultureInfo language) =>
            [.. resources.GetResourceSet(language, true, false)!.Cast<DictionaryEntry>()
                .Where(t => t.Value is string { Length: > 0 }).Select(t => (string)t.Key).Order(StringComparer.Ordinal)];
    }
}
