using FrivilligPlattform.Matching.Language;

namespace FrivilligPlattform.Matching.Tests.Language;

public sealed class WordsTests
{
    [Theory]
    [InlineData("Besøksvenn", "besøksven")]
    [InlineData("sykehjem", "sjukeheim")]
    [InlineData("sykehjemmet", "sjukeheimen")]
    [InlineData("venner", "venn")]
    [InlineData("turgruppen", "turgruppe")]
    [InlineData("turgruppene", "turgruppa")]
    [InlineData("ensomhet", "einsamheit")]
    [InlineData("kafé", "kafe")]
    [InlineData("VÅKETJENESTE", "vaketeneste")]
    [InlineData("besøk", "vitjing")]
    [InlineData("flyktninger", "flyktningar")]
    [InlineData("kjøring", "køyring")]
    [InlineData("lørdag", "laurdag")]
    [InlineData("sang", "song")]
    [InlineData("leksehjelper", "leksehjelpar")]
    [InlineData("turvenn", "turven")]
    [InlineData("turvenn", "turvennene")]
    [InlineData("turvenn", "turvenner")]
    [InlineData("turven", "turvenar")]
    [InlineData("hjelpevenn", "hjelpevennen")]
    [InlineData("internett", "internettet")]
    [InlineData("morfar", "morfaren")]
    public void Bokmål_nynorsk_endings_and_accents_meet_in_one_form(string one, string other) =>
        Assert.Equal(Words.Fold(one), Words.Fold(other));

    [Theory]
    [InlineData("besøksvenn", "turgruppe")]
    [InlineData("katt", "hund")]
    [InlineData("barn", "eldre")]
    [InlineData("turvenn", "turer")]
    public void Words_that_mean_something_else_stay_apart(string one, string other) =>
        Assert.NotEqual(Words.Fold(one), Words.Fold(other));

    [Theory]
    [InlineData("besøksvenn", "besøk venn")]
    [InlineData("besøksvenner", "besøk venn")]
    [InlineData("turgruppeleder", "tur gruppe leder")]
    [InlineData("sykehjemsbesøk", "sykehjem besøk")]
    [InlineData("våketjenesten", "våke tjeneste")]
    [InlineData("strikkekafé", "strikke kafé")]
    [InlineData("språkkafe", "språk kafé")]
    [InlineData("leksehjelp", "lekse hjelp")]
    [InlineData("Nepalgruppen", "nepal gruppe")]
    [InlineData("turvenn", "tur venn")]
    [InlineData("turvennen", "tur venn")]
    [InlineData("turven", "tur venn")]
    [InlineData("turvenar", "tur venn")]
    [InlineData("samtalevenn", "samtale venn")]
    [InlineData("treningsvenner", "trening venn")]
    [InlineData("lesevenn", "lese venn")]
    [InlineData("farfar", "far far")]
    public void A_compound_is_taken_apart(string word, string parts) =>
        Assert.Equal(parts.Split(' ').Select(Words.Stem), Compounds.Split(Words.Fold(word)));

    [Theory]
    [InlineData("kultur")]
    [InlineData("venn")]
    [InlineData("kommune")]
    [InlineData("2026")]
    public void A_word_of_its_own_is_left_whole(string word) => Assert.Empty(Compounds.Split(Words.Fold(word)));

    [Theory]
    [InlineData("besoksven", "besokven", 1)]
    [InlineData("besoksven", "besoskven", 1)]
    [InlineData("besoksven", "besoksven", 0)]
    [InlineData("tur", "katt", 3)]
    [InlineData("sykel", "sykl", 1)]
    public void Slips_are_counted(string one, string other, int slips)
    {
        Assert.Equal(slips, Typing.Slips(one, other, 2));
        Assert.Equal(slips, Typing.Slips(other, one, 2));
    }

    [Fact]
    public void Endings_and_spellings_of_a_word_are_one_term_so_that_the_vocabulary_stays_small()
    {
        string[] forms = ["turvenn", "turvennen", "turvenner", "turvennene", "turven", "turvenen", "turvenar", "turvenane", "Turvenns"];

        Assert.Equal("turven", Assert.Single(forms.Select(Words.Fold).Distinct()));
        Assert.Equal("ven", Assert.Single(new[] { "venn", "vennen", "venner", "vennene", "ven", "venar" }.Select(Words.Fold).Distinct()));
    }

    [Fact]
    public void A_text_without_words_has_none()
    {
        Assert.Empty(Words.Of(null));
        Assert.Empty(Words.Of(" -- !"));
        Assert.Empty(Words.Of("jeg vil på"));
        Assert.Equal(2, Words.Of("Besøk, i en venn").Count());
    }
}
