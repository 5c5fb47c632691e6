using FsCheck;
using FsCheck.Fluent;

namespace FrivilligPlattform.Norway.Tests;

public sealed class MoneyTests
{
    private static readonly Arbitrary<Money> Amounts = Gen.Choose(-2_000_000_000, 2_000_000_000).Select(ore => new Money(ore)).ToArbitrary();

    [Theory]
    [InlineData(48_004_600, "480 046 kr")]
    [InlineData(123_450, "1 234,50 kr")]
    [InlineData(5, "0,05 kr")]
    [InlineData(0, "0 kr")]
    [InlineData(-100_000_001, "−1 000 000,01 kr")]
    [InlineData(long.MinValue, "−92 233 720 368 547 758,08 kr")]
    public void Amounts_are_written_as_Norwegians_write_them(long ore, string text) =>
        Assert.Equal(text, new Money(ore).Format().Replace('\u00A0', ' '));

    [Fact]
    public void The_local_share_of_a_frivilligsentral_in_2024_comes_out()
    {
        var grant = Money.FromKroner(480_046);
        var least = grant.Times(1 / 0.6m).Times(0.4m).RoundedUpToKroner();

        Assert.Equal(Money.FromKroner(320_031), least);
        Assert.Equal(Money.FromKroner(800_077), grant + least);
    }

    [Fact]
    public void Kroner_become_the_nearest_ore()
    {
        Assert.Equal(1235, Money.FromKroner(12.345m).Ore);
        Assert.Equal(-1235, Money.FromKroner(-12.345m).Ore);
        Assert.Equal(12.35m, new Money(1235).Kroner);
    }

    [Fact]
    public void Sums_that_do_not_fit_throw_instead_of_turning_negative()
    {
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue) + new Money(1));
        Assert.Throws<OverflowException>(() => Money.FromKroner(long.MaxValue));
        Assert.Throws<OverflowException>(() => Money.Sum([new(long.MaxValue), new(1)]));
    }

    [Fact]
    public void Parts_add_up_to_the_whole_and_differ_by_one_ore_at_most() => Check.QuickThrowOnFailure(Prop.ForAll(Amounts, Gen.Choose(1, 600).ToArbitrary(), (amount, parts) =>
    {
        var shares = amount.Split(parts);
        return shares.Count == parts && Money.Sum(shares) == amount && (shares.Max() - shares.Min()).Ore <= 1;
    }));

    [Fact]
    public void Adding_and_taking_away_again_changes_nothing() => Check.QuickThrowOnFailure(Prop.ForAll(Amounts, Amounts, (a, b) =>
        a + b - b == a && -(-a) == a && (a < b) == (b > a) && (a <= b) == (b >= a)));
}
