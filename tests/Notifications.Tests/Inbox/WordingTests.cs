using System.Globalization;
using FrivilligPlattform.Notifications.Inbox;

namespace FrivilligPlattform.Notifications.Tests.Inbox;

public sealed class WordingTests
{
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
}
