using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Grants.Tests.Applications;

public sealed class SaveDraftTests(GrantsApp app)
{
    [Fact]
    [Trait("Row", "43")]
    public async Task A_half_typed_draft_is_kept_and_taken_up_again_by_a_colleague()
    {
        var (callId, _) = await app.HasOpenCallAsync();
        var organisation = await app.KnowsOrganisationAsync();
        var colleague = app.As(Guid.CreateVersion7(), (organisation, Roles.Coordinator));

        var id = await GrantsApp.HasDraftAsync(
            callId, app.AsApplicant(organisation), organisation, new { projectTitle = "Tirsdagstreff", budget = new[] { new { line = "Mat" } } });

        var draft = await (await colleague.GetAsync($"/api/v1/applications/{id}")).JsonAsync();
        Assert.Equal("Tirsdagstreff", draft.GetProperty("projectTitle").GetString());
        Assert.Equal("Mat", draft.GetProperty("budget")[0].GetProperty("line").GetString());
        Assert.Equal(JsonValueKind.Null, draft.GetProperty("summary").ValueKind);
        Assert.Equal("draft", draft.GetProperty("status").GetString());
        Assert.Equal(["save", "submit", "withdraw"], draft.GetProperty("steps").EnumerateArray().Select(step => step.GetString()));
    }

    [Fact]
    public async Task Of_two_who_write_at_once_the_second_is_told_and_overwrites_nothing()
    {
        var (callId, _) = await app.HasOpenCallAsync();
        var organisation = await app.KnowsOrganisationAsync();
        var applicant = app.AsApplicant(organisation);
        var id = await GrantsApp.HasDraftAsync(callId, applicant, organisation);
        using var read = await applicant.GetAsync($"/api/v1/applications/{id}");

        using var first = await applicant.PutAsync($"/api/v1/applications/{id}", GrantsApp.ACompleteDraft(title: "Min"), read.Headers.ETag);
        using var second = await applicant.PutAsync($"/api/v1/applications/{id}", GrantsApp.ACompleteDraft(title: "Din"), read.Headers.ETag);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, second.StatusCode);
        var kept = await (await applicant.GetAsync($"/api/v1/applications/{id}")).JsonAsync();
        Assert.Equal("Min", kept.GetProperty("projectTitle").GetString());
    }

    [Fact]
    public async Task Who_does_not_say_which_version_is_changed_is_asked_to()
    {
        var (callId, _) = await app.HasOpenCallAsync();
        var organisation = await app.KnowsOrganisationAsync();
        var id = await GrantsApp.HasDraftAsync(callId, app.AsApplicant(organisation), organisation);

        using var response = await app.AsApplicant(organisation).PutAsync($"/api/v1/applications/{id}", GrantsApp.ACompleteDraft(), null);

        Assert.Equal(HttpStatusCode.PreconditionRequired, response.StatusCode);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_in_the_users_language()
    {
        var (callId, _) = await app.HasOpenCallAsync();
        var organisation = await app.KnowsOrganisationAsync();
        var applicant = app.AsApplicant(organisation);
        var id = await GrantsApp.HasDraftAsync(callId, applicant, organisation);
        using var read = await applicant.GetAsync($"/api/v1/applications/{id}");

        using var response = await applicant.PutAsync($"/api/v1/applications/{id}", new { projectTitle = new string('å', 201) }, read.Headers.ETag);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var errors = (await response.JsonAsync()).GetProperty("errors");
        Assert.Equal("Kan ha høyst 200 tegn.", errors.GetProperty("projectTitle")[0].GetString());
    }

    [Fact]
    public async Task An_organisation_of_another_kind_opens_no_draft()
    {
        var (callId, _) = await app.HasOpenCallAsync(kinds: ["municipality"]);
        var organisation = await app.KnowsOrganisationAsync("voluntaryOrganisation");

        using var response = await app.AsApplicant(organisation).PostAsJsonAsync("/api/v1/applications", new { callId, organisationId = organisation });

        Assert.Equal("kind-may-not-apply", await response.RefusalAsync());
    }

    [Fact]
    public async Task An_administrator_of_the_parent_applies_for_a_branch_and_a_coordinator_of_the_parent_does_not()
    {
        var (callId, _) = await app.HasOpenCallAsync();
        var parent = await app.KnowsOrganisationAsync("voluntaryOrganisation", null, name: "Røde Kors");
        var branch = await app.KnowsOrganisationAsync("voluntaryOrganisation", parentId: parent, name: "Drammen Røde Kors");

        await GrantsApp.HasSubmittedAsync(callId, app.AsApplicant(parent), branch);
        using var refused = await app.As(Guid.CreateVersion7(), (parent, Roles.Coordinator))
            .PostAsJsonAsync("/api/v1/applications", new { callId, organisationId = branch });

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }
}
