using FrivilligPlattform.Matching.Index;

namespace FrivilligPlattform.Matching.Tests.Index;

public sealed class WordsTests
{
    [Theory]
    [InlineData("Besøksvenn", "besøksven")]
    [InlineData("sykehjem", "sjukeheim")]
    [InlineData("venner", "venn")]
    [InlineData("turgruppen", "turgruppe")]
    [InlineData("ensomhet", "einsamhet")]
    [InlineData("kafé", "kafe")]
    [InlineData("VÅKETJENESTE", "vaketjeneste")]
    public void Bokmål_nynorsk_endings_and_accents_meet_in_one_form(string one, string other) =>
        Assert.Equal(Words.Fold(one), Words.Fold(other));

    [Theory]
    [InlineData("besøksvenn", "besøk")]
    [InlineData("besøksvenn", "venn")]
    [InlineData("besøk", "besøksvenn")]
    [InlineData("turgruppe", "turgr")]
    [InlineData("sjukeheimen", "sykehjem")]
    public void A_word_answers_to_its_start_its_end_and_its_parts(string word, string asked) =>
        Assert.NotEqual(0, Words.Match(Words.Fold(word), Words.Fold(asked)));

    [Theory]
    [InlineData("besøksvenn", "turgruppe")]
    [InlineData("katt", "hund")]
    public void A_word_does_not_answer_to_another(string word, string asked) =>
        Assert.Equal(0, Words.Match(Words.Fold(word), Words.Fold(asked)));

    [Fact]
    public void A_text_without_words_has_none()
    {
        Assert.Empty(Words.Of(null));
        Assert.Empty(Words.Of(" -- !"));
        Assert.Equal(2, Words.Of("Besøk, venn").Count());
    }
}
