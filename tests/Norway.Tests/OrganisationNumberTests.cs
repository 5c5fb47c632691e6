using FsCheck;
using FsCheck.Fluent;

namespace FrivilligPlattform.Norway.Tests;

public sealed class OrganisationNumberTests
{
    private static readonly Arbitrary<OrganisationNumber> Numbers = Gen.Choose(10_000_000, 99_999_999)
        .Select(n => n.ToString())
        .Where(eight => OrganisationNumber.CheckDigit(eight) is not null)
        .Select(eight => OrganisationNumber.Parse($"{eight}{OrganisationNumber.CheckDigit(eight)}"))
        .ToArbitrary();

    [Theory]
    [InlineData("123456785")]
    [InlineData("974760673")]
    [InlineData("964965226")]
    [InlineData("974761319")]
    [InlineData("912660680")]
    [InlineData("970169113")]
    public void Known_numbers_pass_the_check(string number) => Assert.True(OrganisationNumber.IsValid(number));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("123456784")]
    [InlineData("12345678")]
    [InlineData("1234567850")]
    [InlineData("12345678a")]
    [InlineData("١٢٣٤٥٦٧٨٥")]
    [InlineData("000000000")]
    [InlineData("NO123456785")]
    public void Everything_else_is_refused(string? text)
    {
        Assert.False(OrganisationNumber.TryParse(text, out var number));
        Assert.Null(number);
    }

    [Fact]
    public void No_number_exists_where_the_check_gives_ten()
    {
        Assert.Null(OrganisationNumber.CheckDigit("80000005"));
        for (var last = '0'; last <= '9'; last++)
            Assert.False(OrganisationNumber.IsValid($"80000005{last}"));
    }

    [Theory]
    [InlineData("123 456 785")]
    [InlineData(" 123\u00A0456\u00A0785 ")]
    [InlineData("123\t456785")]
    public void Blanks_are_ignored(string text) => Assert.Equal("123456785", OrganisationNumber.Parse(text).Digits);

    [Fact]
    public void People_read_groups_of_three() => Assert.Equal("123\u00A0456\u00A0785", OrganisationNumber.Parse("123456785").Format());

    [Fact]
    public void A_wrong_number_cannot_be_parsed() => Assert.Throws<FormatException>(() => OrganisationNumber.Parse("123456784"));

    [Fact]
    public void What_is_formatted_reads_back_as_the_same_number() => Check.QuickThrowOnFailure(Prop.ForAll(Numbers, number =>
        OrganisationNumber.Parse(number.Format()) == number && OrganisationNumber.Parse(number.ToString()) == number));

    [Fact]
    public void Any_single_changed_digit_is_noticed() => Check.QuickThrowOnFailure(Prop.ForAll(
        Numbers, Gen.Choose(0, 8).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (number, place, change) =>
        {
            var digits = number.Digits.ToCharArray();
            digits[place] = (char)('0' + (digits[place] - '0' + change) % 10);
            return !OrganisationNumber.IsValid(new string(digits));
        }));

    [Fact]
    public void Two_neighbouring_digits_swapped_are_noticed() => Check.QuickThrowOnFailure(Prop.ForAll(
        Numbers, Gen.Choose(0, 7).ToArbitrary(), (number, place) =>
        {
            var digits = number.Digits.ToCharArray();
            (digits[place], digits[place + 1]) = (digits[place + 1], digits[place]);
            return number.Digits[place] == number.Digits[place + 1] || !OrganisationNumber.IsValid(new string(digits));
        }));
}
