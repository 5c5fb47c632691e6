using System.Net;
using System.Net.Http.Json;
using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Matching.Tests.Requests;

/// <summary>An organisation finds volunteers who want to be found, asks through the platform, and learns who it was only by a yes.</summary>
public sealed class FindVolunteersTests(MatchingApp app)
{
    // A town of its own, so that the volunteers of other tests do not come in between.
    private const string Code = "9800";
    private const string Municipality = "5607";

    [Fact]
    [Trait("Row", "145")]
    public async Task A_coordinator_sees_who_would_fit_and_why_but_not_who_it_is()
    {
        var (opportunity, volunteer) = (Opportunity(), Volunteer());
        await app.ReceivesAsync(opportunity);
        await app.ReceivesAsync(volunteer);

        var candidate = await FoundAsync(opportunity, c => c.SharedInterests.SequenceEqual(["conversation", "reading"]));

        Assert.InRange(candidate.Score, 1, 100);
        Assert.False(candidate.BeenHereBefore);
        Assert.Contains("tirsdag kveld passer", candidate.Reasons);
        Assert.Contains("interessert i samtaler og lesing", candidate.Reasons);
        var text = await Coordinator(opportunity).GetStringAsync(Address(opportunity));
        Assert.DoesNotContain(volunteer.VolunteerId.ToString(), text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(volunteer.PostalCode, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_did_not_ask_to_be_found_or_has_paused_or_is_erased_is_not_found()
    {
        var opportunity = Opportunity();
        var (hidden, paused, erased) = (Volunteer("games") with { Findable = false }, Volunteer("games"), Volunteer("games"));
        await app.ReceivesAsync(opportunity with { Interests = ["games"] });
        foreach (var volunteer in new[] { hidden, paused, erased })
            await app.ReceivesAsync(volunteer);
        await Wait.UntilAsync(async () => (await CandidatesAsync(opportunity)).Count(c => c.SharedInterests.Contains("games")) == 2, "two are found");

        await app.ReceivesAsync(new VolunteerProfileChanged(
            paused.VolunteerId, paused.PostalCode, paused.MunicipalityNumber, paused.Interests, paused.Skills, paused.Languages, paused.Availability,
            paused.RadiusKm, paused.Transport, paused.AgeAtLeast, true, true, An.Morning.AddHours(1)));
        await app.ReceivesAsync(new VolunteerErased(erased.VolunteerId, An.Morning.AddHours(1)));

        await Wait.UntilAsync(async () => !(await CandidatesAsync(opportunity)).Any(c => c.SharedInterests.Contains("games")), "nobody is found");
    }

    [Fact]
    [Trait("Row", "126")]
    public async Task A_volunteer_is_asked_through_the_platform_says_no_and_is_not_found_again()
    {
        var (opportunity, volunteer) = (Opportunity("cycling"), Volunteer("cycling"));
        await app.ReceivesAsync(opportunity);
        await app.ReceivesAsync(volunteer);
        var candidate = await FoundAsync(opportunity, c => c.SharedInterests.Contains("cycling"));

        var request = await AskAsync(opportunity, candidate.Id, HttpStatusCode.Created);

        var sent = await app.PublishedAsync<VolunteerAsked>(e => e.VolunteerId == volunteer.VolunteerId);
        Assert.Equal((request, opportunity.OpportunityId), (sent.RequestId, sent.OpportunityId));
        await AskAsync(opportunity, candidate.Id, HttpStatusCode.Conflict);
        var mine = (await app.As(volunteer.VolunteerId).GetFromJsonAsync<Requests>("/api/v1/suggestions/requests"))!.Items.Single();
        Assert.Equal((request, "waiting", "Kan du tenke deg det?", opportunity.Title), (mine.Id, mine.Answer, mine.Message, mine.Title));

        using var others = await app.As(Guid.CreateVersion7()).PostAsync($"/api/v1/suggestions/requests/{request}/refusal", null);
        Assert.Equal(HttpStatusCode.NotFound, others.StatusCode);
        using var no = await app.As(volunteer.VolunteerId).PostAsync($"/api/v1/suggestions/requests/{request}/refusal", null);
        Assert.Equal(HttpStatusCode.NoContent, no.StatusCode);
        Assert.DoesNotContain(await CandidatesAsync(opportunity), c => c.Id == candidate.Id);
    }

    [Fact]
    public async Task To_express_interest_is_to_say_yes()
    {
        var (opportunity, volunteer) = (Opportunity("driving"), Volunteer("driving"));
        await app.ReceivesAsync(opportunity);
        await app.ReceivesAsync(volunteer);
        await AskAsync(opportunity, (await FoundAsync(opportunity, c => c.SharedInterests.Contains("driving"))).Id, HttpStatusCode.Created);

        await app.ReceivesAsync(new InterestExpressed(
            Guid.CreateVersion7(), opportunity.OpportunityId, opportunity.OrganisationId, volunteer.VolunteerId, Municipality, null, An.Morning.AddHours(3)));

        Assert.Equal("yes", (await app.As(volunteer.VolunteerId).GetFromJsonAsync<Requests>("/api/v1/suggestions/requests"))!.Items.Single().Answer);
        Assert.DoesNotContain(await CandidatesAsync(opportunity), c => c.SharedInterests.Contains("driving"));
    }

    [Fact]
    public async Task Nobody_is_asked_more_often_than_is_good()
    {
        var volunteer = Volunteer("gardening");
        await app.ReceivesAsync(volunteer);
        for (var i = 0; i < 4; i++)
        {
            var opportunity = Opportunity("gardening");
            await app.ReceivesAsync(opportunity);
            var candidate = await FoundAsync(opportunity, c => c.SharedInterests.Contains("gardening"));
            await AskAsync(opportunity, candidate.Id, i < 3 ? HttpStatusCode.Created : HttpStatusCode.Conflict);
        }
    }

    [Fact]
    [Trait("Row", "139")]
    public async Task One_who_has_been_with_the_organisation_before_is_marked_and_lifted()
    {
        var (opportunity, known, other) = (Opportunity("dogs"), Volunteer("dogs"), Volunteer("dogs"));
        await app.ReceivesAsync(opportunity);
        await app.ReceivesAsync(known);
        await app.ReceivesAsync(other);
        await app.ReceivesAsync(An.Assignment(known.VolunteerId, organisation: opportunity.OrganisationId));

        await Wait.UntilAsync(async () => (await CandidatesAsync(opportunity)).Count(c => c.SharedInterests.Contains("dogs")) == 2, "both are found");
        var found = (await CandidatesAsync(opportunity)).Where(c => c.SharedInterests.Contains("dogs")).ToList();
        Assert.Equal([true, false], found.Select(c => c.BeenHereBefore));
        Assert.True(found[0].Score > found[1].Score);
    }

    [Fact]
    public async Task Only_those_who_coordinate_the_organisation_look_and_every_look_is_written_down()
    {
        var opportunity = Opportunity();
        await app.ReceivesAsync(opportunity);
        using var stranger = await app.As(Guid.CreateVersion7(), (Guid.CreateVersion7(), Roles.Coordinator)).GetAsync(Address(opportunity));
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
        using var volunteer = await app.As(Guid.CreateVersion7()).GetAsync(Address(opportunity));
        Assert.Equal(HttpStatusCode.Forbidden, volunteer.StatusCode);
        using var asked = await app.As(Guid.CreateVersion7(), (Guid.CreateVersion7(), Roles.Coordinator))
            .PostAsJsonAsync("/api/v1/suggestions/volunteers", new { opportunityId = opportunity.OpportunityId, candidate = Guid.CreateVersion7() });
        Assert.Equal(HttpStatusCode.NotFound, asked.StatusCode);

        var account = Guid.CreateVersion7();
        var coordinator = app.As(account, (opportunity.OrganisationId, Roles.Coordinator));
        using var look = await coordinator.GetAsync(Address(opportunity));
        look.EnsureSuccessStatusCode();

        var looks = (await coordinator.GetFromJsonAsync<Looks>($"/api/v1/suggestions/volunteers/looks?organisationId={opportunity.OrganisationId}"))!.Items;
        Assert.Equal((account, opportunity.OpportunityId), (looks.Single().AccountId, looks.Single().OpportunityId));
        using var others = await app.As(Guid.CreateVersion7(), (Guid.CreateVersion7(), Roles.Coordinator)).GetAsync($"/api/v1/suggestions/volunteers/looks?organisationId={opportunity.OrganisationId}");
        Assert.Equal(HttpStatusCode.NotFound, others.StatusCode);
    }

    private static OpportunityPublished Opportunity(params string[] interests) => An.Opportunity(
        scheduleKind: "pair", postalCode: Code, municipality: Municipality, interests: interests.Length == 0 ? ["conversation", "reading"] : interests);

    private static VolunteerRegistered Volunteer(params string[] interests) =>
        An.Volunteer(postalCode: Code, municipality: Municipality, interests: interests.Length == 0 ? ["conversation", "reading"] : interests);

    private static string Address(OpportunityPublished opportunity) => $"/api/v1/suggestions/volunteers?limit=200&opportunityId={opportunity.OpportunityId}";

    private HttpClient Coordinator(OpportunityPublished opportunity) => app.As(Guid.CreateVersion7(), (opportunity.OrganisationId, Roles.Coordinator));

    private async Task<IReadOnlyList<Candidate>> CandidatesAsync(OpportunityPublished opportunity) =>
        (await Coordinator(opportunity).GetFromJsonAsync<Candidates>(Address(opportunity)))!.Items;

    private Task<Candidate> FoundAsync(OpportunityPublished opportunity, Func<Candidate, bool> which) =>
        Wait.ForAsync(async () => (await CandidatesAsync(opportunity)).FirstOrDefault(which), "the volunteer is found");

    private async Task<Guid> AskAsync(OpportunityPublished opportunity, Guid candidate, HttpStatusCode expected)
    {
        using var answer = await Coordinator(opportunity).PostAsJsonAsync(
            "/api/v1/suggestions/volunteers", new { opportunityId = opportunity.OpportunityId, candidate, message = "Kan du tenke deg det?" });
        Assert.Equal(expected, answer.StatusCode);
        return expected is HttpStatusCode.Created ? (await answer.Content.ReadFromJsonAsync<Asked>())!.Id : Guid.Empty;
    }

    private sealed record Candidates(IReadOnlyList<Candidate> Items);

    private sealed record Candidate(Guid Id, int Score, int DistanceKm, bool BeenHereBefore, bool Asked, IReadOnlyList<string> SharedInterests, IReadOnlyList<string> Reasons);

    private sealed record Requests(IReadOnlyList<Request> Items);

    private sealed record Request(Guid Id, string Title, string Message, string Answer);

    private sealed record Asked(Guid Id);

    private sealed record Looks(IReadOnlyList<Look> Items);

    private sealed record Look(Guid AccountId, Guid OpportunityId);
}
