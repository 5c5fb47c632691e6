using System.Reflection;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Matching.Opportunities;
using FrivilligPlattform.Matching.Suggestions;
using FrivilligPlattform.Matching.Volunteers;

namespace FrivilligPlattform.Matching.Tests.Suggestions;

/// <summary>Sex, ethnicity, religion and health cannot enter a score: there is no way in, and no bit for them.</summary>
public sealed class NothingSensitiveTests
{
    // Whoever adds to what a score may see adds it here, and so asks whether it may.
    private static readonly Dictionary<Type, string[]> Inputs = new()
    {
        [typeof(VolunteerProfile)] =
            ["PostalCode", "MunicipalityNumber", "Interests", "Skills", "Languages", "Availability", "RadiusKm", "Transport", "AgeAtLeast", "Findable"],
        [typeof(OpportunityFacts)] =
        [
            "OrganisationId", "OrganisationName", "Title", "Summary", "Type", "Arena", "ScheduleKind", "Slots", "StartsOn", "EndsOn", "PlaceName", "PostalCode",
            "MunicipalityNumber", "Capacity", "MinimumAge", "Interests", "Skills", "Languages", "Requirements", "LastDay",
        ],
        [typeof(Standing)] = ["PublishedAt", "OrganisationStarts"],
        [typeof(Bond)] = ["Earlier", "Blocked", "Held"],
        [typeof(FitParts)] = ["Interests", "Skills", "Distance", "When", "Standing", "Continuity", "Sum"],
    };

    private static readonly string[] Sensitive =
        ["sex", "gender", "kjonn", "ethnic", "origin", "descent", "race", "nationality", "religion", "faith", "belief", "health", "diagnos", "disab", "illness", "union", "politic", "name", "email", "phone", "birth"];

    [Fact]
    public void A_score_sees_nothing_but_what_is_listed_here()
    {
        foreach (var (input, members) in Inputs)
            Assert.Equal(members.Order(), input.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => p.Name).Where(n => n != "EqualityContract").Order());
    }

    [Fact]
    public void The_scorer_takes_nothing_else()
    {
        var parameters = typeof(Fit).GetMethod(nameof(Fit.Of))!.GetParameters().Select(p => p.ParameterType);
        Assert.Equal([typeof(OpportunityFacts), typeof(Standing), typeof(Seeker), typeof(Points), typeof(DateOnly)], parameters);
        Assert.Equal(
            [typeof(IEnumerable<Contracts.Requirement>), typeof(IReadOnlyDictionary<Guid, Bond>), typeof(IReadOnlySet<Guid>), typeof(VolunteerProfile)],
            typeof(Seeker).GetMethod(nameof(Seeker.Of))!.GetParameters().Select(p => p.ParameterType).OrderBy(t => t.Name));
    }

    [Fact]
    public void Nothing_that_arrives_about_a_volunteer_is_sensitive()
    {
        var offenders = new[] { typeof(VolunteerRegistered), typeof(VolunteerProfileChanged), typeof(VolunteerProfile), typeof(Bond), typeof(Findable), typeof(MatchWeights) }
            .SelectMany(t => t.GetProperties().Select(p => $"{t.Name}.{p.Name}"))
            .Where(n => Sensitive.Any(s => n.Split('.')[1].Contains(s, StringComparison.OrdinalIgnoreCase)));

        Assert.Empty(offenders);
    }

    [Fact]
    public void Interests_that_tell_of_faith_views_or_health_have_no_bit()
    {
        Assert.All(Codes.NeverScored, code =>
        {
            Assert.Equal(0UL, Codes.Interests.Of(code));
            Assert.Equal(0UL, Codes.Skills.Of(code));
        });
        Assert.All(Scene(), interest => Assert.NotEqual(0UL, Codes.Interests.Of(interest)));

        static IEnumerable<string> Scene() => Index.Scene.Interests.Except(Codes.NeverScored);
    }
}
