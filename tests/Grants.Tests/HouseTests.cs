using System.Globalization;
using System.Resources;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Grants.Tests;

public sealed class HouseTests(GrantsApp app)
{
    [Fact]
    public async Task The_migrations_are_up_to_date() =>
        Assert.False(await app.ReadAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())));

    [Theory]
    [InlineData("nn")]
    [InlineData("en")]
    [InlineData("se")]
    public void Every_text_stands_in_every_language(string language)
    {
        var texts = new ResourceManager("FrivilligPlattform.Grants.Texts", typeof(Texts).Assembly);
        var bokmal = Keys(texts.GetResourceSet(CultureInfo.InvariantCulture, true, false)!);

        Assert.NotEmpty(bokmal);
        Assert.Equal(bokmal, Keys(texts.GetResourceSet(CultureInfo.GetCultureInfo(language), true, false)!));
    }

    private static string[] Keys(ResourceSet texts) =>
        [.. texts.Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key).Order(StringComparer.Ordinal)];
}
