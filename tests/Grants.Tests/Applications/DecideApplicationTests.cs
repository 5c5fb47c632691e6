using System.Net;
using System.Net.Http.Json;
using FrivilligPlattform.Contracts.Grants.V1;
using FrivilligPlattform.Hosting;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Grants.Tests.Applications;

public sealed class DecideApplicationTests(GrantsApp app)
{
    [Fact]
    public async Task Impartiality_is_answered_before_anything_is_decided()
    {
        var (_, owner, id) = await ASubmittedApplication();
        var officer = app.AsOfficer(owner);

        using var tooEarly = await Decide(officer, id, "awarded", 20_000_000);
        using var answered = await Answer(officer, id, true);
        using var decided = await Decide(officer, id, "awarded", 20_000_000);

        Assert.Equal("impartiality-unanswered", await tooEarly.RefusalAsync());
        Assert.Contains("forvaltningsloven §§ 6–10", (await tooEarly.JsonAsync()).GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("underAssessment", (await answered.JsonAsync()).GetProperty("status").GetString());
        Assert.Equal("awarded", (await decided.JsonAsync()).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_partial_officer_decides_nothing_and_a_colleague_takes_over()
    {
        var (_, owner, id) = await ASubmittedApplication();
        var (partial, colleague) = (app.AsOfficer(owner), app.AsOfficer(owner));
        using var said = await Answer(partial, id, false);
        using var regretted = await Answer(partial, id, true);

        using var refused = await Decide(partial, id, "awarded", 20_000_000);
        using var answered = await Answer(colleague, id, true);
        using var decided = await Decide(colleague, id, "awarded", 20_000_000);

        Assert.Equal("already-partial", await regretted.RefusalAsync());
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("not-impartial", await refused.RefusalAsync());
        Assert.Equal(HttpStatusCode.OK, decided.StatusCode);
    }

    [Fact]
    public async Task Who_may_act_for_the_applicant_is_not_impartial()
    {
        var (applicant, owner, id) = await ASubmittedApplication();
        var both = app.As(Guid.CreateVersion7(), (owner, Roles.GrantsOfficer), (applicant, Roles.Administrator));

        using var response = await Answer(both, id, true);

        Assert.Equal("party-to-the-case", await response.RefusalAsync());
    }

    [Theory]
    [InlineData("awarded", 19_999_999)]
    [InlineData("partlyAwarded", 20_000_000)]
    [InlineData("declined", 1)]
    public async Task An_amount_that_does_not_fit_the_outcome_is_a_mistake(string outcome, long ore)
    {
        var (_, owner, id) = await ASubmittedApplication();
        var officer = app.AsOfficer(owner);
        using var answered = await Answer(officer, id, true);

        using var response = await Decide(officer, id, outcome, ore);

        Assert.Equal(["awardedOre"], await response.FieldsAsync());
    }

    [Fact]
    public async Task A_decision_has_reasons()
    {
        var (_, owner, id) = await ASubmittedApplication();
        var officer = app.AsOfficer(owner);
        using var answered = await Answer(officer, id, true);

        using var response = await officer.PostAsJsonAsync($"/api/v1/applications/{id}/decision", new { outcome = "declined", reasons = " " });

        Assert.Equal(["reasons"], await response.FieldsAsync());
    }

    [Fact]
    public async Task A_declined_application_is_told_and_enters_no_register()
    {
        var (_, owner, id) = await ASubmittedApplication();
        var officer = app.AsOfficer(owner);
        using var answered = await Answer(officer, id, true);

        using var decided = await Decide(officer, id, "declined", 0);

        Assert.Equal(HttpStatusCode.OK, decided.StatusCode);
        var told = await app.PublishedAsync<GrantDecided>(e => e.ApplicationId == id);
        Assert.Equal(("declined", 0, "3301"), (told.Outcome, told.AwardedOre, told.MunicipalityNumber));
        Assert.Equal(0, await app.ReadAsync(db => db.Awards.CountAsync(a => a.ApplicationId == id)));
    }

    [Fact]
    public async Task Decisions_at_once_never_exceed_the_frame_together()
    {
        var (callId, owner) = await app.HasOpenCallAsync(frameOre: 100_000_000);
        var cases = new List<(HttpClient Officer, Guid Id)>();
        for (var i = 0; i < 8; i++)
        {
            var organisation = await app.KnowsOrganisationAsync(verified: true);
            var officer = app.AsOfficer(owner);
            var id = await GrantsApp.HasSubmittedAsync(callId, app.AsApplicant(organisation), organisation, appliedOre: 30_000_000);
            using var answered = await Answer(officer, id, true);
            cases.Add((officer, id));
        }

        for (var round = 0; round < 8; round++)
        {
            var answers = await Task.WhenAll(cases.Select(c => Decide(c.Officer, c.Id, "awarded", 30_000_000)));
            Assert.All(answers, a => Assert.True(
                a.StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed, a.StatusCode.ToString()));
        }

        var events = await app.AllPublishedAsync<GrantDecided>();
        Assert.Equal(3, events.Count(e => e.CallId == callId && e.Outcome == "awarded"));
        var call = await (await app.Anonymous().GetAsync($"/api/v1/calls/{callId}")).JsonAsync();
        Assert.Equal(10_000_000, call.GetProperty("leftOre").GetInt64());
        using var tooMuch = await Decide(cases[0].Officer, cases[0].Id, "awarded", 30_000_000);
        Assert.Equal(HttpStatusCode.Conflict, tooMuch.StatusCode);
    }

    [Fact]
    public async Task The_highest_amount_of_the_call_holds_for_the_application()
    {
        var (callId, _) = await app.HasOpenCallAsync(maxAmountOre: 10_000_000);
        var organisation = await app.KnowsOrganisationAsync();
        var applicant = app.AsApplicant(organisation);
        var id = await GrantsApp.HasDraftAsync(callId, applicant, organisation, GrantsApp.ACompleteDraft(10_000_001));

        using var response = await applicant.PostAsync($"/api/v1/applications/{id}/submission", null);

        Assert.Equal(["appliedOre"], await response.FieldsAsync());
    }

    private async Task<(Guid Applicant, Guid Owner, Guid Id)> ASubmittedApplication()
    {
        var (callId, owner) = await app.HasOpenCallAsync();
        var applicant = await app.KnowsOrganisationAsync();
        return (applicant, owner, await GrantsApp.HasSubmittedAsync(callId, app.AsApplicant(applicant), applicant));
    }

    private static Task<HttpResponseMessage> Answer(HttpClient officer, Guid id, bool impartial) =>
        officer.PostAsJsonAsync($"/api/v1/applications/{id}/impartiality", new { impartial });

    private static Task<HttpResponseMessage> Decide(HttpClient officer, Guid id, string outcome, long awardedOre) =>
        officer.PostAsJsonAsync($"/api/v1/applications/{id}/decision", new { outcome, awardedOre, reasons = "Tiltaket treffer målgruppen" });
}
