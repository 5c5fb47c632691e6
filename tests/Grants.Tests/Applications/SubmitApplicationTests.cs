using System.Net;
using System.Net.Http.Json;
using FrivilligPlattform.Contracts.Grants.V1;

namespace FrivilligPlattform.Grants.Tests.Applications;

public sealed class SubmitApplicationTests(GrantsApp app)
{
    [Fact]
    [Trait("Row", "43")]
    public async Task A_complete_application_is_handed_in_once()
    {
        var (callId, _) = await app.HasOpenCallAsync();
        var organisation = await app.KnowsOrganisationAsync();
        var applicant = app.AsApplicant(organisation);

        var id = await GrantsApp.HasSubmittedAsync(callId, applicant, organisation, appliedOre: 30_000_000);
        using var again = await applicant.PostAsync($"/api/v1/applications/{id}/submission", null);

        Assert.Equal("not-possible-now", await again.RefusalAsync());
        var sent = Assert.Single(await app.AllPublishedAsync<ApplicationSubmitted>(), e => e.ApplicationId == id);
        Assert.Equal((30_000_000, "3301", callId), (sent.AppliedOre, sent.MunicipalityNumber, sent.CallId));
    }

    [Fact]
    [Trait("Row", "46")]
    public async Task An_incomplete_application_gets_a_list_of_fields()
    {
        var (callId, _) = await app.HasOpenCallAsync();
        var organisation = await app.KnowsOrganisationAsync();
        var applicant = app.AsApplicant(organisation);
        var id = await GrantsApp.HasDraftAsync(callId, applicant, organisation, new { projectTitle = "Tirsdagstreff" });

        using var response = await applicant.PostAsync($"/api/v1/applications/{id}/submission", null);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(["appliedOre", "budget", "kind", "period", "summary"], await response.FieldsAsync());
    }

    [Fact]
    [Trait("Row", "4")]
    public async Task A_purchase_of_services_is_stopped()
    {
        var (callId, _) = await app.HasOpenCallAsync();
        var organisation = await app.KnowsOrganisationAsync();
        var applicant = app.AsApplicant(organisation);
        var id = await GrantsApp.HasDraftAsync(callId, applicant, organisation, GrantsApp.ACompleteDraft(kind: "purchase"));

        using var response = await applicant.PostAsync($"/api/v1/applications/{id}/submission", null);

        Assert.Equal("purchase-not-grant", await response.RefusalAsync());
    }

    [Fact]
    public async Task Nothing_is_handed_in_after_the_deadline_and_the_draft_stays()
    {
        var (callId, _) = await app.HasOpenCallAsync(openFor: TimeSpan.FromDays(1));
        var organisation = await app.KnowsOrganisationAsync();
        var applicant = app.AsApplicant(organisation);
        var id = await GrantsApp.HasDraftAsync(callId, applicant, organisation);
        app.Clock.Advance(TimeSpan.FromDays(2));

        using var response = await applicant.PostAsync($"/api/v1/applications/{id}/submission", null);

        Assert.Equal("deadline-passed", await response.RefusalAsync());
        var draft = await (await applicant.GetAsync($"/api/v1/applications/{id}")).JsonAsync();
        Assert.Equal("draft", draft.GetProperty("status").GetString());
    }

    [Fact]
    public async Task An_organisation_that_is_not_verified_hands_nothing_in()
    {
        var (callId, _) = await app.HasOpenCallAsync();
        var organisation = await app.KnowsOrganisationAsync(verified: false);
        var applicant = app.AsApplicant(organisation);
        var id = await GrantsApp.HasDraftAsync(callId, applicant, organisation);

        using var response = await applicant.PostAsync($"/api/v1/applications/{id}/submission", null);

        Assert.Equal("organisation-not-verified", await response.RefusalAsync());
    }

    [Fact]
    public async Task A_withdrawn_application_cannot_be_handed_in_or_assessed()
    {
        var (callId, ownerId) = await app.HasOpenCallAsync();
        var organisation = await app.KnowsOrganisationAsync();
        var applicant = app.AsApplicant(organisation);
        var id = await GrantsApp.HasSubmittedAsync(callId, applicant, organisation);

        using var withdrawn = await applicant.PostAsync($"/api/v1/applications/{id}/withdrawal", null);
        using var again = await applicant.PostAsync($"/api/v1/applications/{id}/submission", null);
        using var assessed = await app.AsOfficer(ownerId).PostAsJsonAsync(
            $"/api/v1/applications/{id}/impartiality", new { impartial = true });

        Assert.Equal("withdrawn", (await withdrawn.JsonAsync()).GetProperty("status").GetString());
        Assert.Equal("not-possible-now", await again.RefusalAsync());
        Assert.Equal("not-possible-now", await assessed.RefusalAsync());
    }

    [Fact]
    public async Task A_branch_that_calls_itself_a_municipality_is_verified_for_itself()
    {
        var (callId, _) = await app.HasOpenCallAsync(kinds: ["municipality"]);
        var parent = await app.KnowsOrganisationAsync("voluntaryOrganisation", null, name: "Laget");
        var branch = await app.KnowsOrganisationAsync("municipality", "0301", parent, verified: false, name: "Oslo kommune");
        var applicant = app.AsApplicant(branch);
        var id = await GrantsApp.HasDraftAsync(callId, applicant, branch, GrantsApp.ACompleteDraft(20_000_000));

        using var response = await applicant.PostAsync($"/api/v1/applications/{id}/submission", null);

        Assert.Equal("organisation-not-verified", await response.RefusalAsync());
    }
}
