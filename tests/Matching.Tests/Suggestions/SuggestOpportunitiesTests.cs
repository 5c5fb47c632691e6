using System.Net.Http.Json;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Testing;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Tests.Suggestions;

public sealed class SuggestOpportunitiesTests(MatchingApp app)
{
    [Fact]
    [Trait("Row", "16")]
    public async Task A_published_opportunity_is_suggested_with_reasons_and_what_is_missing()
    {
        var (volunteer, opportunity) = (An.Volunteer(), An.Opportunity(requirements: [An.Declaration, An.Introduction]));
        await app.ReceivesAsync(volunteer);
        await app.ReceivesAsync(opportunity);

        var suggestion = await SuggestedAsync(volunteer.VolunteerId, opportunity.OpportunityId);

        Assert.Contains("2 km unna", suggestion.Reasons);
        Assert.Contains("tirsdag kveld passer deg", suggestion.Reasons);
        Assert.Contains("du er interessert i samtaler", suggestion.Reasons);
        Assert.Equal(["mangler: taushetserklæring", "mangler: introduksjonskurs"], suggestion.Missing);
        Assert.InRange(suggestion.Score, 1, 100);
        Assert.InRange(suggestion.Latitude, 59.6, 59.9);
    }

    [Theory]
    [InlineData("nn", "tysdag kveld passar deg", "tysdag kveld passar", "manglar: introduksjonskurs")]
    [InlineData("en", "Tuesday evening suits you", "Tuesday evening suits", "missing: introduction course")]
    [InlineData("se", "disdaga eahkes heive dutnje", "disdaga eahkes heive", "váilu: álgokursa")]
    public async Task Both_sides_read_why_in_the_language_they_ask_in(string language, string forVolunteer, string forCoordinator, string missing)
    {
        var (volunteer, opportunity) = (An.Volunteer(postalCode: "2830", municipality: "3443"), An.Opportunity(postalCode: "2830", municipality: "3443", requirements: [An.Introduction]));
        await app.ReceivesAsync(volunteer);
        await app.ReceivesAsync(opportunity);
        await SuggestedAsync(volunteer.VolunteerId, opportunity.OpportunityId);

        var suggestion = (await In(app.As(volunteer.VolunteerId)).GetFromJsonAsync<Suggestions>("/api/v1/suggestions?limit=200"))!.Items.Single(s => s.OpportunityId == opportunity.OpportunityId);
        Assert.Contains(forVolunteer, suggestion.Reasons);
        Assert.Equal([missing], suggestion.Missing);
        var coordinator = In(app.As(Guid.CreateVersion7(), (opportunity.OrganisationId, Hosting.Roles.Coordinator)));
        Assert.Contains($"\"{forCoordinator}\"", await coordinator.GetStringAsync($"/api/v1/suggestions/volunteers?opportunityId={opportunity.OpportunityId}"), StringComparison.Ordinal);

        HttpClient In(HttpClient client)
        {
            client.DefaultRequestHeaders.AcceptLanguage.Clear();
            client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
            return client;
        }
    }

    [Fact]
    public async Task A_clearance_clears_what_was_missing_and_its_end_brings_it_back()
    {
        var (volunteer, opportunity) = (An.Volunteer(), An.Opportunity(requirements: [An.Declaration, An.Introduction]));
        await app.ReceivesAsync(volunteer);
        await app.ReceivesAsync(opportunity);
        await app.ReceivesAsync(new ClearanceGranted(volunteer.VolunteerId, null, An.Introduction, null, An.Morning.AddHours(1)));
        await app.ReceivesAsync(new ClearanceGranted(volunteer.VolunteerId, Guid.CreateVersion7(), An.Declaration, null, An.Morning.AddHours(1)));

        Assert.Equal(["mangler: taushetserklæring"], (await SuggestedAsync(volunteer.VolunteerId, opportunity.OpportunityId)).Missing);

        await app.ReceivesAsync(new ClearanceEnded(volunteer.VolunteerId, null, An.Introduction, "expired", An.Morning.AddHours(2)));
        Assert.Equal(2, (await SuggestedAsync(volunteer.VolunteerId, opportunity.OpportunityId)).Missing.Count);
    }

    [Fact]
    [Trait("Row", "152")]
    public async Task Civic_service_is_no_volunteering_and_known_to_nobody_here()
    {
        var opportunity = An.Opportunity() with { Participation = "civicService" };
        await app.ReceivesAsync(opportunity);

        Assert.False(await app.ReadAsync(db => db.Opportunities.AnyAsync(o => o.Id == opportunity.OpportunityId)));
    }

    [Fact]
    [Trait("Row", "126")]
    public async Task What_the_volunteer_has_said_yes_to_is_not_suggested_again()
    {
        var (volunteer, opportunity, other) = (An.Volunteer(), An.Opportunity(), An.Opportunity());
        await app.ReceivesAsync(volunteer);
        await app.ReceivesAsync(opportunity);
        await app.ReceivesAsync(other);
        await SuggestedAsync(volunteer.VolunteerId, opportunity.OpportunityId);

        await app.ReceivesAsync(new InterestExpressed(
            Guid.CreateVersion7(), opportunity.OpportunityId, opportunity.OrganisationId, volunteer.VolunteerId, An.Drammen, null, An.Morning.AddHours(1)));

        await SuggestedAsync(volunteer.VolunteerId, other.OpportunityId);
        Assert.DoesNotContain((await AsAsync(volunteer.VolunteerId)).Items, s => s.OpportunityId == opportunity.OpportunityId);
    }

    [Fact]
    public async Task Nor_is_what_the_same_person_said_yes_to_before_there_was_an_account()
    {
        var (volunteer, opportunity, other, interest) = (An.Volunteer(), An.Opportunity(), An.Opportunity(), Guid.CreateVersion7());
        await app.ReceivesAsync(volunteer);
        await app.ReceivesAsync(opportunity);
        await app.ReceivesAsync(other);
        await SuggestedAsync(volunteer.VolunteerId, opportunity.OpportunityId);

        var before = Guid.CreateVersion7();
        await app.ReceivesAsync(new InterestExpressed(interest, opportunity.OpportunityId, opportunity.OrganisationId, before, An.Drammen, null, An.Morning.AddHours(1)));
        await app.ReceivesAsync(new VolunteerErased(before, An.Morning.AddHours(2)));
        await app.ReceivesAsync(new InterestMoved(interest, opportunity.OpportunityId, before, volunteer.VolunteerId, An.Morning.AddHours(1), An.Morning.AddHours(2)));

        await SuggestedAsync(volunteer.VolunteerId, other.OpportunityId);
        Assert.DoesNotContain((await AsAsync(volunteer.VolunteerId)).Items, s => s.OpportunityId == opportunity.OpportunityId);
    }

    [Fact]
    [Trait("Row", "16")]
    public async Task A_paused_volunteer_gets_no_suggestions_until_the_pause_is_over()
    {
        var (volunteer, opportunity) = (An.Volunteer(), An.Opportunity());
        await app.ReceivesAsync(opportunity);
        await app.ReceivesAsync(volunteer);
        await SuggestedAsync(volunteer.VolunteerId, opportunity.OpportunityId);

        await app.ReceivesAsync(Profile(volunteer, paused: true, An.Morning.AddHours(1)));
        var paused = await AsAsync(volunteer.VolunteerId);
        Assert.Equal("paused", paused.Profile);
        Assert.Empty(paused.Items);

        await app.ReceivesAsync(Profile(volunteer, paused: false, An.Morning.AddHours(2)));
        Assert.Equal("ready", (await AsAsync(volunteer.VolunteerId)).Profile);
    }

    [Fact]
    public async Task An_erased_volunteer_is_forgotten_and_a_late_event_does_not_bring_the_person_back()
    {
        var volunteer = An.Volunteer();
        await app.ReceivesAsync(volunteer);
        Assert.Equal("ready", (await AsAsync(volunteer.VolunteerId)).Profile);

        await app.ReceivesAsync(new VolunteerErased(volunteer.VolunteerId, An.Morning.AddHours(2)));
        Assert.Equal("unknown", (await AsAsync(volunteer.VolunteerId)).Profile);

        await app.ReceivesAsync(Profile(volunteer, paused: false, An.Morning.AddHours(1)));
        Assert.Equal("unknown", (await AsAsync(volunteer.VolunteerId)).Profile);

        await app.ReceivesAsync(volunteer with { At = An.Morning.AddHours(3) });
        Assert.Equal("ready", (await AsAsync(volunteer.VolunteerId)).Profile);
    }

    [Fact]
    public async Task Pages_of_suggestions_follow_one_another()
    {
        var volunteer = An.Volunteer(postalCode: "9900", municipality: "5605");
        await app.ReceivesAsync(volunteer);
        var published = Enumerable.Range(0, 5).Select(i => An.Opportunity(postalCode: "9900", municipality: "5605", at: An.Morning.AddDays(-i))).ToList();
        foreach (var opportunity in published)
            await app.ReceivesAsync(opportunity);
        await Wait.UntilAsync(async () => (await AsAsync(volunteer.VolunteerId)).Items.Count == 5, "five suggestions");

        var first = await AsAsync(volunteer.VolunteerId, "?limit=3");
        var second = await AsAsync(volunteer.VolunteerId, $"?limit=3&after={first.Next}");

        Assert.Equal((3, 2), (first.Items.Count, second.Items.Count));
        Assert.Null(second.Next);
        Assert.Equal(published.Select(p => p.OpportunityId), first.Items.Concat(second.Items).Select(s => s.OpportunityId));
    }

    [Fact]
    public async Task Suggestions_are_for_those_who_are_signed_in()
    {
        using var answer = await app.Anonymous().GetAsync("/api/v1/suggestions");

        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private static VolunteerProfileChanged Profile(VolunteerRegistered of, bool paused, DateTime at) => new(
        of.VolunteerId, of.PostalCode, of.MunicipalityNumber, of.Interests, of.Skills, of.Languages, of.Availability, of.RadiusKm, of.Transport,
        of.AgeAtLeast, of.Findable, paused, at);

    private async Task<Suggestions> AsAsync(Guid volunteer, string query = "") =>
        (await app.As(volunteer).GetFromJsonAsync<Suggestions>($"/api/v1/suggestions{query}"))!;

    private Task<Suggestion> SuggestedAsync(Guid volunteer, Guid opportunity) => Wait.ForAsync(
        async () => (await AsAsync(volunteer, "?limit=200")).Items.FirstOrDefault(s => s.OpportunityId == opportunity), "the opportunity is suggested");

    private sealed record Suggestions(IReadOnlyList<Suggestion> Items, string? Next, string Profile);

    private sealed record Suggestion(
        Guid OpportunityId, int Score, double DistanceKm, double Latitude, IReadOnlyList<string> Reasons, IReadOnlyList<string> Missing);
}
