using FrivilligPlattform.Portal.Api;
using FrivilligPlattform.Portal.Components;

namespace FrivilligPlattform.Portal.Tests.Components;

public sealed class TypedTests
{
    [Theory]
    [InlineData("2026-11-24")]
    [InlineData("24.11.2026")]
    [InlineData(" 24.11.26 ")]
    public void A_date_is_read_as_people_write_it(string text) => Assert.Equal(new DateOnly(2026, 11, 24), Typed.Date(text));

    [Theory]
    [InlineData("2", 120)]
    [InlineData("1,5", 90)]
    [InlineData("0.25", 15)]
    [InlineData("to", null)]
    [InlineData("-1", null)]
    public void Hours_become_minutes(string text, int? minutes) => Assert.Equal(minutes, Typed.HoursAsMinutes(text));

    [Theory]
    [InlineData("1 250 000", 125_000_000L)]
    [InlineData("99,50 kr", 9_950L)]
    [InlineData("mye", null)]
    public void Kroner_become_øre(string text, long? ore) => Assert.Equal(ore, Typed.KronerAsOre(text));

    [Fact]
    public void A_week_that_was_ticked_is_read_back_the_same()
    {
        List<Slot> slots = [new(2, new(17, 0), new(21, 0)), new(7, new(8, 0), new(12, 0))];

        Assert.Equal(slots, WeekSlots.Read(WeekSlots.Tick(slots)));
    }

    [Fact]
    public void What_is_no_slot_is_left_out() => Assert.Empty(WeekSlots.Read(["onsdag", "monday 25:00-26:00", ""]));
}
