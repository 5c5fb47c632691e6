using System.Globalization;
using FrivilligPlattform.Portal.Localisation;

namespace FrivilligPlattform.Portal.Tests.Localisation;

public sealed class SayTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("nb", "tirsdag 24. november kl.\u00A017")]
    [InlineData("nn", "tysdag 24. november kl.\u00A017")]
    [InlineData("en", "Tuesday 24 November at\u00A017:00")]
    public void An_instant_is_said_in_norwegian_time(string language, string expected)
    {
        Speak(language);

        Assert.Equal(expected, Say.At(new DateTime(2026, 11, 24, 16, 0, 0, DateTimeKind.Utc), Today));
    }

    [Theory]
    [InlineData(0, "i dag")]
    [InlineData(1, "i morgen")]
    [InlineData(3, "onsdag")]
    [InlineData(9, "tirsdag 1. desember")]
    public void Near_days_are_said_as_people_say_them(int days, string expected)
    {
        Speak("nb");

        Assert.Equal(expected, Say.Relative(Today.AddDays(days), Today));
    }

    [Fact]
    public void Amounts_have_thin_spaces()
    {
        Speak("nb");

        Assert.Equal("1\u2009250\u2009000 kroner", Say.Kroner(125_000_000));
        Assert.Equal("2 km", Say.Distance(2.1));
        Assert.Equal("300 m", Say.Distance(0.31));
        Assert.Equal("2 timer og 30 minutter", Say.Minutes(150));
        Assert.Equal("1 time", Say.Minutes(60));
        Assert.Equal("tirsdag kl.\u00A017–19.30", Say.Slot(2, new(17, 0), new(19, 30)));
    }

    private static void Speak(string language) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
}
