using System.Net;
using System.Text.Json.Nodes;
using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Recruitment.Tests;

/// <summary>What belongs to one organisation does not exist for its neighbour's coordinator, and is open to administrators above.</summary>
public sealed class TenantTests(RecruitmentApp app)
{
    /// <summary>Every endpoint of coordinators; {…} is filled with what the owner has.</summary>
    public static TheoryData<string, string, string?> CoordinatorEndpoints => new()
    {
        { "POST", "/api/v1/opportunities", "opportunity" },
        { "PUT", "/api/v1/opportunities/{draft}", "opportunity" },
        { "POST", "/api/v1/opportunities/{draft}/publication", null },
        { "GET", "/api/v1/opportunities/{draft}", null },
        { "POST", "/api/v1/opportunities/{published}/pause", """{"paused":true}""" },
        { "POST", "/api/v1/opportunities/{published}/closing", """{"reason":"Slutt"}""" },
        { "POST", "/api/v1/volunteers/assisted", """{"organisationId":"{organisation}","name":"Olga","phone":"32112233","postalCode":"3015"}""" },
        { "GET", "/api/v1/interests?organisationId={organisation}", null },
        { "GET", "/api/v1/interests/escalated?organisationId={organisation}", null },
        { "GET", "/api/v1/interests/{interest}", null },
        { "GET", "/api/v1/interests/{interest}/checklist", null },
        { "POST", "/api/v1/interests/{interest}/answer", """{"answer":"invited","message":"Hei"}""" },
        { "POST", "/api/v1/interests/{interest}/suitability", """{"conclusion":"suitable"}""" },
        { "POST", "/api/v1/interests/{interest}/police-certificate", """{"shownOn":"2026-11-20"}""" },
        { "POST", "/api/v1/interests/{interest}/withdrawal", """{}""" },
        { "POST", "/api/v1/assignments", """{"interestId":"{interest}","startsOn":"2026-12-01"}""" },
        { "GET", "/api/v1/assignments?organisationId={organisation}", null },
        { "POST", "/api/v1/assignments/{assignment}/acceptance", null },
        { "POST", "/api/v1/assignments/{assignment}/refusal", null },
        { "POST", "/api/v1/assignments/{assignment}/end", """{"reason":"Slutt"}""" },
        { "PUT", "/api/v1/organisations/{organisation}", """{"name":"Nytt navn"}""" },
    };

    [Theory]
    [MemberData(nameof(CoordinatorEndpoints))]
    public async Task A_neighbours_coordinator_finds_nothing(string method, string path, string? body)
    {
        var owned = await OwnedAsync();
        var neighbour = await app.GivenOrganisationAsync();

        foreach (var client in new[] { neighbour.Coordinator, neighbour.Administrator })
        {
            var answer = await client.SendAsync(new(method), Fill(path, owned), Body(body, owned), ETags.Of(Guid.CreateVersion7()));
            await Calls.ReadAsync(answer, HttpStatusCode.NotFound);
        }
    }

    [Theory]
    [MemberData(nameof(CoordinatorEndpoints))]
    public async Task Nobody_gets_in_without_signing_in(string method, string path, string? body)
    {
        var owned = await OwnedAsync();

        var answer = await app.Anonymous().SendAsync(new(method), Fill(path, owned), Body(body, owned));

        Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.NotFound, $"{method} {path}: {answer.StatusCode}");
    }

    [Fact]
    public async Task An_administrator_above_acts_for_a_branch_and_a_coordinator_above_does_not()
    {
        var umbrella = await app.GivenOrganisationAsync();
        var branch = await app.GivenOrganisationAsync(under: umbrella);
        var twig = await app.GivenOrganisationAsync(under: branch);

        await umbrella.Administrator.PostAsync("/api/v1/opportunities", RecruitmentApp.AnOpportunity(twig.Id));
        await umbrella.Administrator.ShowAsync($"/api/v1/interests?organisationId={branch.Id}");
        await umbrella.Coordinator.ShowAsync($"/api/v1/interests?organisationId={branch.Id}", HttpStatusCode.NotFound);
        await branch.Administrator.ShowAsync($"/api/v1/interests?organisationId={umbrella.Id}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Platform_administrators_see_no_volunteer()
    {
        var owned = await OwnedAsync();

        await app.AsPlatformAdministrator().ShowAsync($"/api/v1/interests?organisationId={owned["organisation"]}", HttpStatusCode.NotFound);
        await app.AsPlatformAdministrator().ShowAsync($"/api/v1/interests/{owned["interest"]}", HttpStatusCode.NotFound);
    }

    private async Task<Dictionary<string, Guid>> OwnedAsync()
    {
        var organisation = await app.GivenOrganisationAsync();
        var published = await RecruitmentApp.GivenPublishedAsync(organisation);
        var (assignment, interest, _, _) = await app.GivenOfferedAsync(organisation, published);
        return new()
        {
            ["organisation"] = organisation.Id,
            ["draft"] = await RecruitmentApp.GivenDraftAsync(organisation),
            ["published"] = published,
            ["interest"] = interest,
            ["assignment"] = assignment,
        };
    }

    private static string Fill(string text, Dictionary<string, Guid> owned) =>
        owned.Aggregate(text, (filled, one) => filled.Replace($"{{{one.Key}}}", one.Value.ToString(), StringComparison.Ordinal));

    private static JsonObject? Body(string? body, Dictionary<string, Guid> owned) => body switch
    {
        null => null,
        "opportunity" => RecruitmentApp.AnOpportunity(owned["organisation"]),
        _ => JsonNode.Parse(Fill(body, owned))!.AsObject(),
    };
}
