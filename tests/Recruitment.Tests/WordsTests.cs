using FrivilligPlattform.Recruitment.Opportunities;

namespace FrivilligPlattform.Recruitment.Tests;

public sealed class WordsTests
{
    [Fact]
    public void A_choice_is_written_as_the_word_of_contracts() => Assert.Equal("nursingHome", Arena.NursingHome.Word());
}
