using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Recruitment.Tests;

/// <summary>What belongs to one organisation does not exist for its neighbour's coordinator, and is open to administrators above.</summary>
public sealed partial class TenantTests(RecruitmentApp app)
{
    private static readonly ConcurrentDictionary<RecruitmentApp, Lazy<Task<Dictionary<string, Guid>>>> Shared = new();

    /// <summary>Every endpoint of coordinators; {…} is filled with what the owner has.</summary>
    public static TheoryData<string, string, string?> CoordinatorEndpoints => new()
    {
        { "POST", "/api/v1/opportunities", "opportunity" },
        { "PUT", "/api/v1/opportunities/{draft}", "opportunity" },
        { "POST", "/api/v1/opportunities/{draft}/publication", null },
        { "GET", "/api/v1/opportunities/{draft}", null },
        { "POST", "/api/v1/opportunities/{published}/pause", """{"paused":true}""" },
        { "POST", "/api/v1/opportunities/{published}/closing", """{"reason":"Slutt"}""" },
        { "POST", "/api/v1/opportunities/{draft}/agreement", """{"organisationId":"{organisation}","contactPerson":"Kari","contactPhone":"90 00 00 00"}""" },
        { "POST", "/api/v1/opportunities/{draft}/agreement/withdrawal", """{"organisationId":"{organisation}"}""" },
        { "POST", "/api/v1/opportunities/{programme}/participants", """{"name":"Olga","phone":"32112233","way":"phone"}""" },
        { "GET", "/api/v1/opportunities/{programme}/participants", null },
        { "DELETE", "/api/v1/opportunities/{programme}/participants/{participant}", null },
        { "POST", "/api/v1/opportunities/{programme}/attendance", """{"on":"2026-11-20"}""" },
        { "GET", "/api/v1/opportunities/{programme}/attendance", null },
        { "POST", "/api/v1/organisations/{organisation}/agreements", """{"municipalityNumber":"3301","reference":"25/1","signedOn":"2026-01-01"}""" },
        { "GET", "/api/v1/organisations/{organisation}/agreements", null },
        { "POST", "/api/v1/organisations/{organisation}/agreements/{agreement}/end", """{"validUntil":"2026-12-31"}""" },
        { "POST", "/api/v1/interests/{interest}/expectations-talk", """{"heldOn":"2026-11-20","sheetVersion":"2026-1"}""" },
        { "GET", "/api/v1/vigil-wishes?organisationId={organisation}", null },
        { "POST", "/api/v1/vigil-wishes/{wish}/answer", """{"accepted":true}""" },
        { "GET", "/api/v1/volunteers/names?organisationId={organisation}&ids={interest}", null },
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
        { "PUT", "/api/v1/organisations/{organisation}/answer-goals", """{"answerWithinWorkingDays":2}""" },
        { "PUT", "/api/v1/organisations/{organisation}/review", """{"reviewsOpportunities":true}""" },
        { "PUT", "/api/v1/organisations/{organisation}/police-certificate-viewer", """{"accountId":null}""" },
        { "PUT", "/api/v1/organisations/{organisation}/profile", """{"weOffer":["Kaffe"]}""" },
        { "POST", "/api/v1/organisations/{organisation}/profile/confirmation", null },
        { "POST", "/api/v1/organisations/{organisation}/capabilities", """{"code":"dementia","grounds":"Erfaring"}""" },
        { "GET", "/api/v1/organisations/{organisation}/colleagues", null },
        { "GET", "/api/v1/organisations/{organisation}/exit-answers", null },
        { "GET", "/api/v1/organisations/{organisation}/funnel", null },
        { "GET", "/api/v1/organisations/{organisation}/branch-imports", null },
        { "POST", "/api/v1/organisations/{organisation}/branch-imports", """{"csv":"navn"}""" },
        { "GET", "/api/v1/branch-imports/{import}", null },
        { "GET", "/api/v1/branch-imports/{import}/rows", null },
        { "POST", "/api/v1/branch-imports/{import}/start", null },
        { "GET", "/api/v1/capabilities?organisationId={organisation}", null },
        { "POST", "/api/v1/capabilities/{capability}/judgement", """{"organisationId":"{organisation}","verified":true}""" },
        { "POST", "/api/v1/opportunities/{draft}/review", null },
        { "POST", "/api/v1/opportunities/{draft}/return", """{"note":"Nei"}""" },
        { "POST", "/api/v1/opportunities/{published}/refresh", null },
        { "POST", "/api/v1/opportunities/{draft}/copy", """{"organisationId":"{organisation}"}""" },
        { "POST", "/api/v1/opportunities/{draft}/template", """{"name":"Mal"}""" },
        { "POST", "/api/v1/opportunities/{draft}/duplication-check", null },
        { "GET", "/api/v1/opportunities/{published}/duplication-check", null },
        { "POST", "/api/v1/opportunities/{published}/comments", """{"organisationId":"{organisation}","text":"Hei"}""" },
        { "POST", "/api/v1/opportunities/{published}/duplication-check/answer", """{"text":"Hei"}""" },
        { "GET", "/api/v1/opportunity-templates?organisationId={organisation}", null },
        { "POST", "/api/v1/interests/{interest}/assignee", """{"accountId":null}""" },
        { "POST", "/api/v1/interests/{interest}/hand-on", """{"opportunityId":"{published}","message":"Hei"}""" },
        { "POST", "/api/v1/interests/{interest}/police-certificate/request", null },
        { "GET", "/api/v1/interests/{interest}/police-certificate", null },
        { "GET", "/api/v1/interests/{interest}/references", null },
        { "POST", "/api/v1/interests/{interest}/references", """{"name":"Nils","phone":"90000000","relation":"Nabo"}""" },
        { "POST", "/api/v1/references/{reference}/conclusion", """{"conclusion":"recommends"}""" },
        { "POST", "/api/v1/hand-ons/{handOn}/answer", """{"agreed":true}""" },
        { "GET", "/api/v1/saved-replies?organisationId={organisation}", null },
        { "POST", "/api/v1/saved-replies", """{"organisationId":"{organisation}","title":"Hei","text":"Hei"}""" },
        { "PUT", "/api/v1/saved-replies/{reply}", """{"title":"Hei","text":"Hei"}""" },
        { "DELETE", "/api/v1/saved-replies/{reply}", null },
        { "GET", "/api/v1/follow-ups?organisationId={organisation}", null },
        { "GET", "/api/v1/follow-ups/not-contacted?organisationId={organisation}", null },
        { "POST", "/api/v1/follow-ups/{followUp}/completion", """{"contact":"phone"}""" },
        { "GET", "/api/v1/assignments/{assignment}/follow-ups", null },
        { "POST", "/api/v1/assignments/{assignment}/follow-ups", """{"dueOn":"2030-01-01"}""" },
        { "POST", "/api/v1/assignments/{assignment}/hand-over", """{"leavesOn":"2030-01-01"}""" },
        { "POST", "/api/v1/assignments/{assignment}/exit-answer", """{"cause":"moved","again":"yes","feltSeen":4}""" },
        { "GET", "/api/v1/assignments/{assignment}/service-certificate", null },
        { "GET", "/api/v1/ideas?organisationId={organisation}", null },
        { "POST", "/api/v1/ideas/{idea}/owner", null },
        { "POST", "/api/v1/ideas/{idea}/answer", """{"outcome":"notNow","text":"Nei"}""" },
        { "GET", "/api/v1/campaigns?organisationId={organisation}", null },
        { "POST", "/api/v1/campaigns", """{"organisationId":"{organisation}","slug":"sammen","title":"Sammen","text":"Bli med","startsOn":"2026-12-01","endsOn":"2026-12-24"}""" },
        { "PUT", "/api/v1/campaigns/{campaign}", """{"title":"Sammen","text":"Bli med","startsOn":"2026-12-01","endsOn":"2026-12-24"}""" },
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

    [Fact]
    public void Every_endpoint_of_members_stands_in_the_table()
    {
        var table = CoordinatorEndpoints.Select(row => $"{row.Data.Item1} {Bare(row.Data.Item2)}").ToHashSet();

        var offenders = app.EndpointsOf(Policies.Member).Select(e => $"{e.Method} {Bare(e.Path)}").Where(e => !table.Contains(e));

        Assert.Empty(offenders);
    }

    [Fact]
    public void What_anybody_signed_in_may_call_is_their_own_or_stands_in_the_table()
    {
        var table = CoordinatorEndpoints.Select(row => $"{row.Data.Item1} {Bare(row.Data.Item2)}").ToHashSet();

        var offenders = app.EndpointsOf(Policies.SignedIn).Where(e => !Own().IsMatch(e.Path) && !table.Contains($"{e.Method} {Bare(e.Path)}"))
            .Select(e => $"{e.Method} {e.Path}").Except(Begun);

        Assert.Empty(offenders);
    }

    /// <summary>Where a person begins something of their own: nothing of anybody else's is named.</summary>
    private static readonly string[] Begun =
        ["POST /api/v1/organisations", "POST /api/v1/volunteers", "POST /api/v1/interests", "POST /api/v1/declarations", "GET /api/v1/declarations/current", "POST /api/v1/ideas"];

    [GeneratedRegex("/(me|mine)(/|$)")]
    private static partial Regex Own();

    private static string Bare(string path) => Place().Replace(path.Split('?')[0].TrimEnd('/'), "{}");

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Place();

    /// <summary>What one organisation owns; refusals change nothing of it, so all rows of the table share it.</summary>
    private Task<Dictionary<string, Guid>> OwnedAsync() => Shared.GetOrAdd(app, _ => new(OwnAsync)).Value;

    private async Task<Dictionary<string, Guid>> OwnAsync()
    {
        var organisation = await app.GivenOrganisationAsync();
        var (coordinator, administrator) = (organisation.Coordinator, organisation.Administrator);
        var published = await RecruitmentApp.GivenPublishedAsync(organisation);
        var (assignment, interest, _, client) = await app.GivenOfferedAsync(organisation, published);
        var active = await app.GivenActiveAsync(organisation, published);
        var followUps = await coordinator.ShowAsync($"/api/v1/assignments/{active.Assignment}/follow-ups");
        var of = new { organisationId = organisation.Id };
        var programme = await RecruitmentApp.GivenPublishedAsync(organisation, o => o["forParticipants"] = true);
        var participant = (await coordinator.PostAsync($"/api/v1/opportunities/{programme}/participants", new { name = "Olga", phone = "32 11 22 33", way = "phone" })).Id();
        return new()
        {
            ["organisation"] = organisation.Id,
            ["draft"] = await RecruitmentApp.GivenDraftAsync(organisation),
            ["published"] = published,
            ["interest"] = interest,
            ["programme"] = programme,
            ["wish"] = (await app.Anonymous().PostAsync("/api/v1/vigil-wishes", RecruitmentApp.AVigilWish((await app.GivenOrganisationAsync(kind: "municipality")).Id))).Id(),
            ["participant"] = participant,
            ["agreement"] = (await coordinator.PostAsync($"/api/v1/organisations/{organisation.Id}/agreements", new { municipalityNumber = "3301", reference = "25/1", signedOn = "2026-01-01" })).Id(),
            ["assignment"] = assignment,
            ["followUp"] = followUps.Items()[0].Id(),
            ["reference"] = (await client.PostAsync($"/api/v1/interests/{interest}/references", new { name = "Nils", phone = "90 00 00 00", relation = "Nabo" })).Id(),
            ["reply"] = (await coordinator.PostAsync("/api/v1/saved-replies", new { of.organisationId, title = "Hei", text = "Hei" })).Id(),
            ["import"] = (await administrator.PostAsync($"/api/v1/organisations/{organisation.Id}/branch-imports", new { csv = "navn\nLaget\n" })).Id(),
            ["capability"] = (await administrator.PostAsync($"/api/v1/organisations/{organisation.Id}/capabilities", new { code = "grief", grounds = "Erfaring" })).Id(),
            ["handOn"] = await ProposedAsync(organisation, published),
            ["idea"] = (await client.PostAsync("/api/v1/ideas", new { of.organisationId, title = "Kor", text = "Syng", municipalityNumber = "3301" })).Id(),
            ["campaign"] = (await coordinator.PostAsync("/api/v1/campaigns", new
            {
                of.organisationId,
                slug = $"kampanje-{Guid.CreateVersion7():N}",
                title = "Sammen",
                text = "Bli med",
                startsOn = "2026-11-01",
                endsOn = "2026-12-24",
            })).Id(),
        };
    }

    private async Task<Guid> ProposedAsync(AnOrganisation organisation, Guid opportunity)
    {
        var (interest, _, client) = await app.GivenInvitedAsync(organisation, opportunity);
        var elsewhere = await RecruitmentApp.GivenPublishedAsync(await app.GivenOrganisationAsync());
        return (await organisation.Coordinator.PostAsync($"/api/v1/interests/{interest}/hand-on", new { opportunityId = elsewhere, message = "De har plass." })).Id();
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
