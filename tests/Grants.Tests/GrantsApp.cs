using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Grants.Tests;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Testing;

[assembly: AssemblyFixture(typeof(GrantsApp))]

namespace FrivilligPlattform.Grants.Tests;

/// <summary>The grants service with what a test of it needs to be there.</summary>
public sealed class GrantsApp : ServiceApp<Program, GrantsDb>
{
    protected override string Name => Names.Grants;

    /// <summary>An organisation that Recruitment has told about.</summary>
    public async Task<Guid> KnowsOrganisationAsync(
        string kind = "municipality", string? municipality = "3301", Guid? parentId = null, bool verified = true, string name = "Drammen kommune")
    {
        var id = Guid.CreateVersion7();
        await ReceivesAsync(new OrganisationRegistered(id, null, name, kind, parentId, municipality, Guid.CreateVersion7(), Clock.Now));
        if (verified)
            await ReceivesAsync(new OrganisationVerified(id, Clock.Now));
        return id;
    }

    public HttpClient AsOfficer(Guid organisationId) => As(Guid.CreateVersion7(), (organisationId, Roles.GrantsOfficer));

    public HttpClient AsApplicant(Guid organisationId) => As(Guid.CreateVersion7(), (organisationId, Roles.Administrator));

    public async Task<Guid> HasSchemeAsync(Guid ownerId) => await AsOfficer(ownerId).CreateAsync("/api/v1/schemes", new
    {
        name = "Aktivitet mot ensomhet",
        purpose = "Flere eldre har noen å være sammen med",
        ownerOrganisationId = ownerId,
        targetGroup = "Kommuner og frivillige organisasjoner",
    });

    /// <summary>A call that is open for sixty days; its owner when not given is an own one.</summary>
    public async Task<(Guid CallId, Guid OwnerId)> HasOpenCallAsync(
        long frameOre = 100_000_000, long? maxAmountOre = null, string[]? kinds = null, TimeSpan? openFor = null)
    {
        var owner = await KnowsOrganisationAsync("stateBody", null, name: "Helsedirektoratet");
        var call = await AsOfficer(owner).CreateAsync("/api/v1/calls", new
        {
            schemeId = await HasSchemeAsync(owner),
            title = "Aktivitet mot ensomhet 2027",
            opensAt = Clock.Now.AddDays(-1),
            closesAt = Clock.Now.Add(openFor ?? TimeSpan.FromDays(60)),
            frameOre,
            maxAmountOre,
            criteria = "Lav terskel, åpent for alle i målgruppen",
            applicantKinds = kinds ?? [],
        });
        return (call, owner);
    }

    /// <summary>A complete draft as somebody would send it.</summary>
    public static object ACompleteDraft(long appliedOre = 20_000_000, string kind = "grant", string? title = "Tirsdagstreff på Åskollen") => new
    {
        projectTitle = title,
        summary = "Besøksvenner og felles middag på sykehjemmet hver tirsdag",
        appliedOre,
        budget = new[] { new { line = "Koordinator", amountOre = appliedOre }, new { line = "Mat", amountOre = 100_000L } },
        period = new { from = "2027-01-01", to = "2027-12-31" },
        kind,
    };

    /// <summary>A draft that is complete, not submitted.</summary>
    public static async Task<Guid> HasDraftAsync(Guid callId, HttpClient applicant, Guid applicantId, object? draft = null)
    {
        using var started = await applicant.PostAsJsonAsync("/api/v1/applications", new { callId, organisationId = applicantId });
        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        var id = (await started.JsonAsync()).GetProperty("id").GetGuid();
        using var saved = await applicant.PutAsync($"/api/v1/applications/{id}", draft ?? ACompleteDraft(), started.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        return id;
    }

    public static async Task<Guid> HasSubmittedAsync(Guid callId, HttpClient applicant, Guid applicantId, long appliedOre = 20_000_000)
    {
        var id = await HasDraftAsync(callId, applicant, applicantId, ACompleteDraft(appliedOre));
        using var submitted = await applicant.PostAsync($"/api/v1/applications/{id}/submission", null);
        Assert.Equal(HttpStatusCode.OK, submitted.StatusCode);
        return id;
    }
}

/// <summary>Asking the service in a test.</summary>
public static class Asking
{
    public static async Task<Guid> CreateAsync(this HttpClient client, string path, object body)
    {
        using var response = await client.PostAsJsonAsync(path, body);
        Assert.True(response.StatusCode is HttpStatusCode.Created, await response.Content.ReadAsStringAsync());
        return (await response.JsonAsync()).GetProperty("id").GetGuid();
    }

    public static async Task<HttpResponseMessage> PutAsync(this HttpClient client, string path, object body, EntityTagHeaderValue? ifMatch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = JsonContent.Create(body) };
        if (ifMatch is not null)
            request.Headers.IfMatch.Add(ifMatch);
        return await client.SendAsync(request);
    }

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

    /// <summary>The answer's refusal code; null when it is no refusal.</summary>
    public static async Task<string?> RefusalAsync(this HttpResponseMessage response) =>
        (await response.JsonAsync()).TryGetProperty("type", out var type) && type.GetString()!.StartsWith(Refusal.TypePrefix, StringComparison.Ordinal)
            ? type.GetString()![Refusal.TypePrefix.Length..]
            : null;

    /// <summary>Names of the fields that a validation problem lists.</summary>
    public static async Task<string[]> FieldsAsync(this HttpResponseMessage response) =>
        [.. (await response.JsonAsync()).GetProperty("errors").EnumerateObject().Select(field => field.Name).Order()];
}
