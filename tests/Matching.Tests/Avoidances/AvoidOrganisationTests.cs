using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts.Identity.V1;
using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Tests.Rosters;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Matching.Tests.Avoidances;

/// <summary>A volunteer wants nothing suggested from an organisation: it holds both ways, can be undone, and the organisation learns nothing.</summary>
public sealed class AvoidOrganisationTests(AvoidOrganisationTests.OwnApp app) : IClassFixture<AvoidOrganisationTests.OwnApp>
{
    private readonly Steps steps = new(app);

    [Fact]
    [Trait("Row", "126")]
    public async Task Nothing_is_suggested_either_way_until_it_is_undone()
    {
        var (opportunity, other) = (An.Opportunity(organisation: steps.Organisation, interests: ["history"]), An.Opportunity(interests: ["history"]));
        var volunteer = await AVolunteerAsync("history");
        await RegisteredAsync(steps.Organisation, "Drammen Sanitetsforening");
        foreach (var published in new[] { opportunity, other })
            await app.ReceivesAsync(published);
        await Wait.UntilAsync(
            async () => await IsSuggestedAsync(volunteer, opportunity) && await IsSuggestedAsync(volunteer, other) && await IsFoundAsync(opportunity),
            "they are suggested to each other");

        var avoided = await AvoidAsync(volunteer, steps.Organisation);

        Assert.Equal("Drammen Sanitetsforening", avoided.GetProperty("organisationName").GetString());
        Assert.False(await IsSuggestedAsync(volunteer, opportunity));
        Assert.True(await IsSuggestedAsync(volunteer, other));
        Assert.False(await IsFoundAsync(opportunity));
        var mine = Assert.Single(await ItemsAsync(app.As(volunteer), "/api/v1/suggestions/avoided"));
        Assert.Equal((steps.Organisation, "Drammen Sanitetsforening"), (mine.GetProperty("organisationId").GetGuid(), mine.GetProperty("organisationName").GetString()));

        using var undone = await app.As(volunteer).DeleteAsync($"/api/v1/suggestions/avoided/{steps.Organisation}");
        Assert.Equal(HttpStatusCode.NoContent, undone.StatusCode);
        Assert.True(await IsSuggestedAsync(volunteer, opportunity));
        Assert.True(await IsFoundAsync(opportunity));
        Assert.Empty(await ItemsAsync(app.As(volunteer), "/api/v1/suggestions/avoided"));
    }

    [Fact]
    public async Task It_is_ones_own_and_once_is_enough()
    {
        var (volunteer, organisation) = (await AVolunteerAsync(), await RegisteredAsync(Guid.CreateVersion7(), "Laget"));
        await AvoidAsync(volunteer, organisation);
        await AvoidAsync(volunteer, organisation);

        Assert.Single(await ItemsAsync(app.As(volunteer), "/api/v1/suggestions/avoided"));
        Assert.Empty(await ItemsAsync(app.As(Guid.CreateVersion7(), (organisation, Roles.Coordinator)), "/api/v1/suggestions/avoided"));
        using var others = await app.As(Guid.CreateVersion7(), (organisation, Roles.Administrator)).DeleteAsync($"/api/v1/suggestions/avoided/{organisation}");
        Assert.Equal(HttpStatusCode.NotFound, others.StatusCode);
        using var unknown = await app.As(volunteer).PostAsJsonAsync("/api/v1/suggestions/avoided", new { organisationId = Guid.CreateVersion7() });
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        using var nobody = await app.Anonymous().GetAsync("/api/v1/suggestions/avoided");
        Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
    }

    [Fact]
    [Trait("Row", "126")]
    public async Task What_the_organisation_asked_and_waits_for_is_a_no_and_it_looks_like_any_other()
    {
        var opportunity = An.Opportunity(organisation: steps.Organisation, interests: ["dogs"]);
        var volunteer = await AVolunteerAsync("dogs");
        await RegisteredAsync(steps.Organisation, "Hundevennene");
        await app.ReceivesAsync(opportunity);
        var candidate = await Wait.ForAsync(
            async () => (await ItemsAsync(steps.Coordinator, Candidates(opportunity))).Where(Shares("dogs")).Select(c => c.GetProperty("id").GetString()).FirstOrDefault(), "the volunteer is found");
        var asked = new { opportunityId = opportunity.OpportunityId, candidate, message = "Vil du?" };
        await Steps.CreatedAsync(steps.Coordinator, "/api/v1/suggestions/volunteers", asked);
        var before = await SaidOfAsync(volunteer);

        await AvoidAsync(volunteer, steps.Organisation);

        Assert.Equal("no", Assert.Single(await ItemsAsync(app.As(volunteer), "/api/v1/suggestions/requests")).GetProperty("answer").GetString());
        Assert.Equal(before, await SaidOfAsync(volunteer));
        using var again = await steps.Coordinator.PostAsJsonAsync("/api/v1/suggestions/volunteers", asked);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task The_planner_a_call_out_and_the_list_of_shifts_leave_it_out_too()
    {
        var (stays, leaves) = (await steps.AnAssignedVolunteerAsync(availability: []), await steps.AnAssignedVolunteerAsync(availability: []));
        await RegisteredAsync(steps.Organisation, "Laget");
        var roster = await steps.ARosterAsync();
        await steps.AShiftAsync(roster, needed: 2);
        Assert.NotEmpty(await ItemsAsync(app.As(leaves), "/api/v1/shifts?municipality=3301"));

        await AvoidAsync(leaves, steps.Organisation);

        var proposal = await Steps.CreatedAsync(steps.Coordinator, $"/api/v1/rosters/{roster}/proposals", new { week = "2026-11-24" });
        var proposed = await steps.Coordinator.GetFromJsonAsync<JsonElement>($"/api/v1/rosters/{roster}/proposals/{proposal}");
        Assert.Equal([stays], proposed.GetProperty("choices").EnumerateArray().Select(c => c.GetProperty("volunteerId").GetGuid()));
        Assert.DoesNotContain(await ItemsAsync(app.As(leaves), "/api/v1/shifts?municipality=3301"), s => s.GetProperty("organisationId").GetGuid() == steps.Organisation);
        Assert.Contains(await ItemsAsync(app.As(stays), "/api/v1/shifts?municipality=3301"), s => s.GetProperty("organisationId").GetGuid() == steps.Organisation);
        // Who goes to the organisation's own list has chosen it.
        Assert.NotEmpty(await ItemsAsync(app.As(leaves), $"/api/v1/shifts?organisationId={steps.Organisation}"));
    }

    [Fact]
    public async Task Digests_and_saved_searches_leave_it_out_even_when_it_was_put_by_before()
    {
        // A village of its own, and quiet hours around now, so that what fits is put by.
        var (registered, organisation) = (An.Volunteer(postalCode: "9960", municipality: "5634", interests: ["conversation", "reading"]), await RegisteredAsync(Guid.CreateVersion7(), "Laget"));
        var (volunteer, local) = (registered.VolunteerId, OsloTime.FromUtc(app.Clock.Now));
        await app.ReceivesAsync(registered);
        var quiet = new { rhythm = "usual", quietFrom = TimeOnly.FromDateTime(local.AddHours(-2)), quietTo = TimeOnly.FromDateTime(local.AddHours(8)) };
        await Steps.OkAsync(app.As(volunteer), "/api/v1/suggestions/digest", quiet);
        await Steps.CreatedAsync(app.As(volunteer), "/api/v1/search/saved", new { name = "Alt", municipality = new[] { "5634" }, every = "day" });
        var at = app.Clock.Now.AddMinutes(1);
        var (first, second) = (An.Opportunity(organisation: organisation, postalCode: "9960", municipality: "5634", at: at), An.Opportunity(postalCode: "9960", municipality: "5634", at: at));
        foreach (var published in new[] { first, second })
            await app.ReceivesAsync(published);
        await Wait.UntilAsync(async () => await IsSuggestedAsync(volunteer, first) && await IsSuggestedAsync(volunteer, second), "both are suggested");
        app.Clock.Advance(TimeSpan.FromHours(2));
        await Wait.UntilAsync(
            async () => (await app.As(volunteer).GetFromJsonAsync<JsonElement>("/api/v1/suggestions/digest")).GetProperty("gathered").GetInt32() == 2, "both are put by");

        await AvoidAsync(volunteer, organisation);
        app.Clock.Advance(TimeSpan.FromHours(32));

        var digest = await app.PublishedAsync<OpportunitiesSuggested>(e => e.VolunteerId == volunteer);
        Assert.Equal([second.OpportunityId], digest.OpportunityIds);
        var answered = await app.PublishedAsync<SavedSearchAnswered>(e => e.AccountId == volunteer);
        Assert.Equal([second.OpportunityId], answered.OpportunityIds);
        Assert.Equal((1, 1), (digest.Total, answered.Total));
    }

    [Fact]
    public async Task It_goes_with_the_volunteer()
    {
        var (volunteer, organisation) = (await AVolunteerAsync(), await RegisteredAsync(Guid.CreateVersion7(), "Laget"));
        await AvoidAsync(volunteer, organisation);

        await app.ReceivesAsync(new AccountErased(volunteer, app.Clock.Now.AddMinutes(1)));

        Assert.Empty(await ItemsAsync(app.As(volunteer), "/api/v1/suggestions/avoided"));
        Assert.False(await app.ReadAsync(db => Task.FromResult(db.Avoidances.Any(a => a.VolunteerId == volunteer))));
    }

    private async Task<Guid> AVolunteerAsync(params string[] interests)
    {
        var volunteer = An.Volunteer(interests: interests.Length == 0 ? ["conversation", "reading"] : interests);
        await app.ReceivesAsync(volunteer);
        return volunteer.VolunteerId;
    }

    private async Task<Guid> RegisteredAsync(Guid organisation, string name)
    {
        await app.ReceivesAsync(new OrganisationRegistered(organisation, null, name, "voluntaryOrganisation", null, An.Drammen, Guid.CreateVersion7(), An.Morning));
        return organisation;
    }

    private async Task<JsonElement> AvoidAsync(Guid volunteer, Guid organisation)
    {
        using var answer = await app.As(volunteer).PostAsJsonAsync("/api/v1/suggestions/avoided", new { organisationId = organisation });
        Assert.True(answer.StatusCode is HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return await Steps.BodyAsync(answer);
    }

    private static string Candidates(OpportunityPublished opportunity) => $"/api/v1/suggestions/volunteers?limit=200&opportunityId={opportunity.OpportunityId}";

    private static Func<JsonElement, bool> Shares(string interest) => c => c.GetProperty("sharedInterests").EnumerateArray().Any(i => i.GetString() == interest);

    private async Task<bool> IsSuggestedAsync(Guid volunteer, OpportunityPublished opportunity) =>
        (await ItemsAsync(app.As(volunteer), "/api/v1/suggestions?limit=200")).Any(s => s.GetProperty("opportunityId").GetGuid() == opportunity.OpportunityId);

    /// <summary>One who shares history with the opportunity, as nobody else here does.</summary>
    private async Task<bool> IsFoundAsync(OpportunityPublished opportunity) => (await ItemsAsync(steps.Coordinator, Candidates(opportunity))).Any(Shares("history"));

    private Task<int> SaidOfAsync(Guid volunteer) => app.ReadAsync(db => Task.FromResult(db.Set<OutboxMessage>().Count(m => m.Body.Contains($"{volunteer}"))));

    private static async Task<IReadOnlyList<JsonElement>> ItemsAsync(HttpClient client, string path) =>
        [.. (await client.GetFromJsonAsync<JsonElement>(path)).GetProperty("items").EnumerateArray()];

    /// <summary>The service with a clock that may be moved, awake at all hours.</summary>
    public sealed class OwnApp : ServiceApp<Program, MatchingDb>
    {
        protected override string Name => Names.Matching;

        protected override IEnumerable<KeyValuePair<string, string>> Settings =>
        [
            new("Matching:RefreshEvery", "00:00:00.050"), new("Matching:DigestEvery", "00:00:00.100"), new("Matching:QuietFrom", "03:00"), new("Matching:QuietTo", "03:00"),
        ];
    }
}
