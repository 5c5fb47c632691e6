using System.Net;
using System.Net.Http.Json;
using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Grants.Tests.Applications;

/// <summary>What belongs to somebody else does not exist, whatever one tries.</summary>
public sealed class NeighbourTests(GrantsApp app)
{
    [Fact]
    public async Task A_neighbours_applicant_is_refused_everywhere()
    {
        var (callId, _) = await app.HasOpenCallAsync();
        var organisation = await app.KnowsOrganisationAsync();
        var id = await GrantsApp.HasSubmittedAsync(callId, app.AsApplicant(organisation), organisation);
        var neighbour = app.AsApplicant(await app.KnowsOrganisationAsync());

        await IsRefused(neighbour, id, organisation, callId);
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.PostAsJsonAsync("/api/v1/applications", new { callId, organisationId = organisation })).StatusCode);
    }

    [Fact]
    public async Task A_neighbours_officer_is_refused_everywhere()
    {
        var (callId, _) = await app.HasOpenCallAsync();
        var (_, otherOwner) = await app.HasOpenCallAsync();
        var organisation = await app.KnowsOrganisationAsync();
        var id = await GrantsApp.HasSubmittedAsync(callId, app.AsApplicant(organisation), organisation);

        await IsRefused(app.AsOfficer(otherOwner), id, organisation, callId);
    }

    [Fact]
    public async Task An_administrator_of_the_platform_decides_nothing()
    {
        var (callId, _) = await app.HasOpenCallAsync();
        var organisation = await app.KnowsOrganisationAsync();
        var id = await GrantsApp.HasSubmittedAsync(callId, app.AsApplicant(organisation), organisation);

        await IsRefused(app.AsPlatformAdministrator(), id, organisation, callId);
    }

    [Fact]
    public async Task An_officer_sees_no_draft_and_an_applicant_decides_nothing()
    {
        var (callId, owner) = await app.HasOpenCallAsync();
        var organisation = await app.KnowsOrganisationAsync();
        var applicant = app.AsApplicant(organisation);
        var draft = await GrantsApp.HasDraftAsync(callId, applicant, organisation);
        var submitted = await GrantsApp.HasSubmittedAsync(callId, applicant, organisation);

        Assert.Equal(HttpStatusCode.NotFound, (await app.AsOfficer(owner).GetAsync($"/api/v1/applications/{draft}")).StatusCode);
        var listed = await (await app.AsOfficer(owner).GetAsync($"/api/v1/applications?callId={callId}")).JsonAsync();
        Assert.Equal([submitted], listed.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid()));
        Assert.Equal(HttpStatusCode.NotFound, (await Impartial(applicant, submitted)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Declined(applicant, submitted)).StatusCode);
    }

    [Fact]
    public async Task Somebody_who_is_member_nowhere_is_kept_out()
    {
        var visitor = app.As(Guid.CreateVersion7());

        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync($"/api/v1/applications?callId={Guid.CreateVersion7()}")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Anonymous().GetAsync("/api/v1/applications")).StatusCode);
    }

    [Fact]
    public async Task A_list_names_an_organisation_or_a_call()
    {
        using var response = await app.As(Guid.CreateVersion7(), (Guid.CreateVersion7(), Roles.Administrator)).GetAsync("/api/v1/applications");

        Assert.Equal(["organisationId"], await response.FieldsAsync());
    }

    private static async Task IsRefused(HttpClient somebody, Guid id, Guid organisationId, Guid callId)
    {
        HttpResponseMessage[] answers =
        [
            await somebody.GetAsync($"/api/v1/applications/{id}"),
            await somebody.GetAsync($"/api/v1/applications?organisationId={organisationId}"),
            await somebody.GetAsync($"/api/v1/applications?callId={callId}"),
            await somebody.PutAsync($"/api/v1/applications/{id}", GrantsApp.ACompleteDraft(), new("\"x\"")),
            await somebody.PostAsync($"/api/v1/applications/{id}/submission", null),
            await somebody.PostAsync($"/api/v1/applications/{id}/withdrawal", null),
            await Impartial(somebody, id),
            await Declined(somebody, id),
        ];

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
    }

    private static Task<HttpResponseMessage> Impartial(HttpClient somebody, Guid id) =>
        somebody.PostAsJsonAsync($"/api/v1/applications/{id}/impartiality", new { impartial = true });

    private static Task<HttpResponseMessage> Declined(HttpClient somebody, Guid id) =>
        somebody.PostAsJsonAsync($"/api/v1/applications/{id}/decision", new { outcome = "declined", reasons = "Nei" });
}
