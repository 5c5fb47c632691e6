using System.Globalization;
using System.Reflection;

namespace FrivilligPlattform.Identity.Tests;

public sealed class TextsTests
{
    [Fact]
    public void Every_sentence_is_there_in_four_languages()
    {
        var sentences = typeof(Texts).GetProperties(BindingFlags.Public | BindingFlags.Static).Where(p => p.Name != nameof(Texts.Language)).ToList();
        var before = CultureInfo.CurrentUICulture;
        try
        {
            var byLanguage = new List<string?[]>();
            foreach (var language in new[] { "nb", "nn", "en", "se" })
            {
                CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
                byLanguage.Add([.. sentences.Select(s => (string?)s.GetValue(null))]);
            }

            Assert.NotEmpty(sentences);
            Assert.All(byLanguage.SelectMany(t => t), text => Assert.False(string.IsNullOrWhiteSpace(text)));
            Assert.Equal(4, byLanguage.Select(t => string.Join('\n', t)).Distinct().Count());
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
