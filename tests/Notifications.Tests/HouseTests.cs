using System.Globalization;
using System.Resources;
using FrivilligPlattform.Notifications.Inbox;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Notifications.Tests;

public sealed class HouseTests(NotificationsApp app)
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
        var texts = new ResourceManager("FrivilligPlattform.Notifications.Texts", typeof(Texts).Assembly);
        var bokmal = Keys(texts.GetResourceSet(CultureInfo.InvariantCulture, true, false)!);

        Assert.NotEmpty(bokmal);
        Assert.Equal(bokmal, Keys(texts.GetResourceSet(CultureInfo.GetCultureInfo(language), true, false)!));
    }

    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("en")]
    [InlineData("se")]
    public void Every_kind_can_be_put_into_words_even_when_nothing_has_a_name_yet(string language)
    {
        var nothing = new Dictionary<string, string>();

        foreach (var kind in Enum.GetValues<NotificationKind>())
        {
            var (title, text) = Wording.Of(kind, nothing, nothing, CultureInfo.GetCultureInfo(language));
            Assert.DoesNotContain('{', title + text);
        }
    }

    private static string[] Keys(ResourceSet texts) =>
        [.. texts.Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key).Order(StringComparer.Ordinal)];
}
