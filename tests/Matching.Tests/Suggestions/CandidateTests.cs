using System.Globalization;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Matching.Opportunities;
using FrivilligPlattform.Matching.Suggestions;
using FrivilligPlattform.Matching.Volunteers;

namespace FrivilligPlattform.Matching.Tests.Suggestions;

public sealed class CandidateTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly WeeklySlot TuesdayEvening = An.TuesdayEvening;

    private static readonly VolunteerProfile Volunteer = new(
        "3015", "3301", ["conversation"], [], ["nb"], [new(2, new(16, 0), new(21, 0))], 10, "car", 18, true);

    private static readonly OpportunityFacts Facts = new(
        Guid.CreateVersion7(), "Laget", "Besøksvenn", "Prat", "visitingFriend", "nursingHome", "pair", [TuesdayEvening], null, null, "Fjell",
        "3019", "3301", 1, 18, ["conversation", "reading"], [], [], []);

    [Fact]
    public void One_who_fits_is_a_candidate_with_what_it_rests_on()
    {
        var candidate = Of(Facts, Volunteer);

        Assert.NotNull(candidate);
        Assert.Equal(["conversation"], candidate.SharedInterests);
        Assert.Equal([TuesdayEvening], candidate.SlotsThatFit);
        Assert.InRange(candidate.Score, 50, 100);
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
        var score = Of(Facts, Volunteer, km: 3, daysOld: 3)!.Score;

        Assert.True(Of(Facts, Volunteer, km: 1, daysOld: 3)!.Score > score);
        Assert.True(Of(Facts, Volunteer, km: 3, daysOld: 0)!.Score > score);
        Assert.True(Of(Facts, Volunteer with { Interests = ["driving"] }, km: 3, daysOld: 3)!.Score < score);
        Assert.True(Of(Facts, Volunteer with { Availability = [new(2, new(18, 0), new(21, 0))] }, km: 3, daysOld: 3)!.Score < score);
    }

    [Fact]
    public void Faith_views_and_health_never_count()
    {
        foreach (var interest in Candidate.NeverScored)
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

    private static Candidate? Of(OpportunityFacts facts, VolunteerProfile volunteer, double km = 2, int daysOld = 0) => Candidate.Of(
        Listing.Of(Guid.CreateVersion7(), facts, new DateTime(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc).AddDays(-daysOld)), km, volunteer,
        new MatchWeights(), Today);
}
