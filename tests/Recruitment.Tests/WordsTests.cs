using FrivilligPlattform.Recruitment.Opportunities;

namespace FrivilligPlattform.Recruitment.Tests;

public sealed class WordsTests
{
    [Theory]
    [InlineData("draft", true)]
    [InlineData("Draft", true)]
    [InlineData("drafted", false)]
    [InlineData("1", false)]
    [InlineData("", false)]
    public void A_choice_in_a_query_is_read_by_its_word(string text, bool known) =>
        Assert.Equal(known, Choice<OpportunityStatus>.TryParse(text, null, out _));

    [Fact]
    public void A_choice_is_written_as_the_word_of_contracts() => Assert.Equal("nursingHome", Arena.NursingHome.Word());
}
