using System.Globalization;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Matching.Opportunities;
using FrivilligPlattform.Matching.Suggestions;
using FrivilligPlattform.Matching.Volunteers;

namespace FrivilligPlattform.Matching.Tests.Suggestions;

public sealed class FitTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly Matching.Suggestions.Points Points = new(new(), 0);
    private static readonly WeeklySlot TuesdayEvening = An.TuesdayEvening;

    private static readonly VolunteerProfile Volunteer = new(
        "3015", "3301", ["conversation"], [], ["nb"], [new(2, new(16, 0), new(21, 0))], 10, "car", 18, true);

    private static readonly OpportunityFacts Facts = new(
        Guid.CreateVersion7(), "Laget", "Besøksvenn", "Prat", "visitingFriend", "nursingHome", "pair", [TuesdayEvening], null, null, "Fjell",
        "3019", "3301", 1, 18, ["conversation", "reading"], [], [], []);

    [Fact]
    public void One_who_fits_has_a_score_and_what_it_rests_on()
    {
        var fit = Of(Facts, Volunteer);

        Assert.NotNull(fit);
        Assert.Equal(["conversation"], fit.SharedInterests);
        Assert.Equal([TuesdayEvening], fit.SlotsThatFit);
        Assert.InRange(fit.Score, Matching.Suggestions.Points.All / 2, Matching.Suggestions.Points.All);
    }

    [Fact]
    public void Too_young_no_common_language_no_common_time_and_over_are_shut_out()
    {
        Assert.Null(Of(Facts with { MinimumAge = 20 }, Volunteer));
        Assert.Null(Of(Facts with { Languages = ["so"] }, Volunteer));
        Assert.Null(Of(Facts, Volunteer with { Availability = [new(3, new(16, 0), new(21, 0))] }));
        Assert.Null(Of(Facts, Volunteer with { Availability = [new(2, new(15, 0), new(17, 0))] }));
        Assert.Null(Of(Facts with { EndsOn = Today.AddDays(-1) }, Volunteer));
        Assert.Null(Of(Facts with { ScheduleKind = "oneOff", Slots = [], StartsOn = Today.AddDays(-1) }, Volunteer));
    }

    [Fact]
    [Trait("Row", "16")]
    public void What_was_left_unsaid_shuts_nobody_out()
    {
        Assert.NotNull(Of(Facts, Volunteer with { Availability = [] }));
        Assert.NotNull(Of(Facts with { Languages = ["so"] }, Volunteer with { Languages = [] }));
        Assert.NotNull(Of(Facts with { Slots = [] }, Volunteer));
        Assert.NotNull(Of(Facts, Volunteer with { Interests = [] }));
    }

    [Fact]
    public void Nearer_newer_more_shared_and_better_time_score_higher()
    {
        var score = Of(Facts, Volunteer, daysOld: 3)!.Score;

        Assert.True(Of(Facts with { PostalCode = "3015" }, Volunteer, daysOld: 3)!.Score > score);
        Assert.True(Of(Facts, Volunteer, daysOld: 0)!.Score > score);
        Assert.True(Of(Facts, Volunteer with { Interests = ["driving"] }, daysOld: 3)!.Score < score);
        Assert.True(Of(Facts, Volunteer with { Availability = [new(2, new(18, 0), new(21, 0))] }, daysOld: 3)!.Score < score);
        Assert.True(Of(Facts with { Skills = ["firstAid"] }, Volunteer with { Skills = ["firstAid"] }, daysOld: 3)!.Score > score);
        Assert.True(Of(Facts with { StartsOn = Today.AddDays(2) }, Volunteer, daysOld: 3)!.Score > score);
    }

    [Fact]
    [Trait("Row", "139")]
    public void One_who_has_been_with_the_organisation_before_comes_first_and_one_it_found_not_suitable_not_at_all()
    {
        Assert.True(Of(Facts, Volunteer, bond: new(Earlier: true))!.Score > Of(Facts, Volunteer)!.Score);
        Assert.Null(Of(Facts, Volunteer, bond: new(Blocked: true)));
    }

    [Fact]
    [Trait("Row", "145")]
    public void In_a_pair_each_further_shared_interest_counts()
    {
        var pair = Facts with { Interests = ["conversation", "reading", "music"] };
        var one = Of(pair, Volunteer with { Interests = ["conversation"] })!.Parts.Interests;
        var two = Of(pair, Volunteer with { Interests = ["conversation", "reading"] })!.Parts.Interests;

        Assert.True(two > one);
        Assert.Equal(
            Of(pair with { ScheduleKind = "recurring" }, Volunteer with { Interests = ["conversation"] })!.Parts.Interests,
            Of(pair with { ScheduleKind = "recurring" }, Volunteer with { Interests = ["conversation", "reading"] })!.Parts.Interests);
    }

    [Fact]
    public void What_there_is_no_time_left_to_get_must_be_held()
    {
        var soon = Facts with { ScheduleKind = "oneOff", Slots = [], StartsOn = Today.AddDays(3), Requirements = [new("policeCertificate")] };

        Assert.Null(Of(soon, Volunteer));
        Assert.NotNull(Of(soon, Volunteer, bond: new(Held: [new("policeCertificate")])));
        Assert.NotNull(Of(soon with { StartsOn = Today.AddDays(20) }, Volunteer));
        Assert.Null(Of(Facts with { MinimumAge = 0, Requirements = [new("policeCertificate")] }, Volunteer with { AgeAtLeast = 13 }));
    }

    [Fact]
    public void An_organisation_that_seldom_gets_anybody_is_lifted()
    {
        var seeker = Seeker.Of(Volunteer);

        Assert.True(Fit.Of(Facts, new(An.Morning, 0), seeker, Points, Today)!.Score > Fit.Of(Facts, new(An.Morning, 5), seeker, Points, Today)!.Score);
    }

    [Fact]
    public void Faith_views_and_health_never_count()
    {
        foreach (var interest in Codes.NeverScored)
        {
            var without = Of(Facts, Volunteer)!;
            var with = Of(Facts with { Interests = [.. Facts.Interests, interest] }, Volunteer with { Interests = [.. Volunteer.Interests, interest] })!;

            Assert.Equal(without.Score, with.Score);
            Assert.DoesNotContain(interest, with.SharedInterests);
        }
    }

    [Theory]
    [InlineData("nb", "tirsdag kveld passer deg", "2 km unna", "mangler: introduksjonskurs", "du er interessert i samtaler og lesing")]
    [InlineData("nn", "tysdag kveld passar deg", "2 km unna", "manglar: introduksjonskurs", "du er interessert i samtalar og lesing")]
    [InlineData("en", "Tuesday evening suits you", "2 km away", "missing: introduction course", "you are interested in conversation and reading")]
    [InlineData("se", "disdaga eahkes heive dutnje", "2 km eret", "váilu: álgokursa", "don beroštat: ságastallamat ja lohkan")]
    public void Reasons_are_words_in_the_readers_language(string language, string slot, string distance, string missing, string interests)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            Assert.Equal(slot, Texts.SlotFits(TuesdayEvening));
            Assert.Equal(distance, Texts.Away(1.7));
            Assert.Equal(missing, Texts.Missing(An.Introduction, null));
            Assert.Equal(interests, Texts.InterestsShared(["conversation", "reading"]));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static Fit? Of(OpportunityFacts facts, VolunteerProfile volunteer, int daysOld = 0, Bond? bond = null) => Fit.Of(
        facts, new(new DateTime(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc).AddDays(-daysOld)),
        Seeker.Of(volunteer, bonds: bond is null ? null : new Dictionary<Guid, Bond> { [facts.OrganisationId] = bond }), Points, Today);
}
