using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Tests.Rosters;

namespace FrivilligPlattform.Matching.Tests;

/// <summary>What belongs to one organisation does not exist for its neighbour's coordinator or for a volunteer who has nothing to do with it.</summary>
public sealed class TenantTests(MatchingApp app)
{
    private static readonly SemaphoreSlim Once = new(1, 1);
    private static Dictionary<string, string>? owned;

    /// <summary>Every endpoint of coordinators; {…} is filled with what the owner has.</summary>
    public static TheoryData<string, string, string?> CoordinatorEndpoints => new()
    {
        { "GET", "hours?organisationId={organisation}", null },
        { "GET", "hours/export?organisationId={organisation}&from=2026-11-01&to=2026-11-30", null },
        { "POST", "hours", """{"assignmentId":"{assignment}","on":"2026-11-17","minutes":60}""" },
        { "POST", "hours/group", """{"organisationId":"{organisation}","assignmentIds":["{assignment}"],"on":"2026-11-17","minutes":60}""" },
        { "POST", "hours/{hours}/approval", null },
        { "POST", "hours/{hours}/correction", """{"minutes":5,"reason":"Nei"}""" },
        { "POST", "rosters", """{"organisationId":"{organisation}","type":"event","title":"x","placeName":"x","postalCode":"3018","signUp":"open"}""" },
        { "GET", "rosters?organisationId={organisation}", null },
        { "GET", "rosters/at-risk?organisationId={organisation}", null },
        { "POST", "rosters/unit-calendar", """{"organisationId":"{organisation}","unitId":"{roster}"}""" },
        { "GET", "rosters/{roster}", null },
        { "PUT", "rosters/{roster}", """{"title":"x","placeName":"x","postalCode":"3018","signUp":"open","cancelHours":12}""" },
        { "GET", "rosters/{roster}/wishes", null },
        { "GET", "rosters/{roster}/sign-ups?from=2026-11-23&to=2026-11-29", null },
        { "POST", "rosters/{roster}/shifts", """{"on":"2026-11-24","from":"10:00","to":"12:00","roles":[{"code":"a","name":"a","needed":1}]}""" },
        { "GET", "rosters/{roster}/shifts", null },
        { "GET", "rosters/{roster}/at-risk", null },
        { "POST", "rosters/{roster}/calendar", null },
        { "POST", "rosters/{roster}/proposals", """{"week":"2026-11-24"}""" },
        { "GET", "rosters/{roster}/proposals/{proposal}", null },
        { "POST", "rosters/{roster}/proposals/{proposal}/invitations", """{}""" },
        { "GET", "shifts/{draft}", null },
        { "POST", "shifts/{draft}/publication", null },
        { "PUT", "shifts/{shift}", """{"title":"x","placeName":"x","on":"2026-11-24","from":"10:00","to":"12:00","importance":3}""" },
        { "POST", "shifts/{shift}/cancellation", """{"reason":"x"}""" },
        { "POST", "shifts/{shift}/invitations", """{"volunteerId":"{volunteer}"}""" },
        { "GET", "shifts/{shift}/sign-ups", null },
        { "GET", "shifts/{shift}/check-in-code", null },
        { "POST", "sign-ups/{signUp}/approval", """{}""" },
        { "POST", "sign-ups/{signUp}/rejection", """{}""" },
        { "POST", "sign-ups/{signUp}/release", """{"reason":"x"}""" },
        { "POST", "sign-ups/{signUp}/stay-on", null },
        { "POST", "sign-ups/{signUp}/replacement", """{"volunteerId":"{volunteer}"}""" },
        { "POST", "sign-ups/{signUp}/check-in", null },
        { "POST", "sign-ups/{signUp}/no-show", null },
        { "POST", "sign-ups/{signUp}/check-out", """{}""" },
        { "POST", "vigils", """{"organisationId":"{organisation}","placeName":"x","postalCode":"3018","on":"2026-11-24","from":"18:00","hours":4}""" },
        { "GET", "vigils?organisationId={organisation}", null },
        { "GET", "vigils/{vigil}", null },
        { "POST", "vigils/{vigil}/contacts", """{"contacts":[{"name":"x","phone":"1","from":"2026-11-24T10:00:00Z","to":"2026-11-25T10:00:00Z"}]}""" },
        { "POST", "vigils/{vigil}/publication", null },
        { "POST", "vigils/{vigil}/waves", null },
        { "POST", "vigils/{vigil}/reach", """{"askPerPlace":2,"waveMinutes":30}""" },
        { "POST", "vigils/{vigil}/stop", """{"reason":"other"}""" },
        { "GET", "vigils/debriefs?organisationId={organisation}", null },
        { "POST", "vigils/debriefs/{signUp}", null },
        { "POST", "pairs", """{"organisationId":"{organisation}","volunteerId":"{volunteer}","recipient":"B-9"}""" },
        { "GET", "pairs?organisationId={organisation}", null },
        { "GET", "pairs/continuity?organisationId={organisation}", null },
        { "POST", "pairs/{pair}/wishes", """{"wish":"stop"}""" },
        { "POST", "pairs/{pair}/calls", """{"outcome":"well"}""" },
    };

    /// <summary>Every endpoint at which a volunteer acts on something of one's own.</summary>
    public static TheoryData<string, string?> VolunteerEndpoints => new()
    {
        { "sign-ups/{signUp}/acceptance", null },
        { "sign-ups/{signUp}/refusal", null },
        { "sign-ups/{signUp}/withdrawal", """{"evenLate":true}""" },
        { "sign-ups/{signUp}/hand-over", """{"wanted":true}""" },
        { "sign-ups/{signUp}/take-over", """{}""" },
        { "sign-ups/{signUp}/swap", null },
        { "sign-ups/{signUp}/stay", """{"minutes":30}""" },
        { "sign-ups/{signUp}/check-out", """{}""" },
        { "shifts/{shift}/check-in", """{"code":"x"}""" },
        { "vigils/turns/{signUp}/stop", null },
        { "pairs/{pair}/steps", """{"step":"stop"}""" },
        { "pairs/{pair}/meetings", """{"on":"2026-11-22","minutes":60}""" },
    };

    [Theory]
    [MemberData(nameof(CoordinatorEndpoints))]
    public async Task A_neighbours_coordinator_finds_nothing(string method, string path, string? body)
    {
        var neighbour = Guid.CreateVersion7();

        foreach (var role in new[] { Roles.Coordinator, Roles.Administrator })
        {
            using var answer = await SendAsync(app.As(Guid.CreateVersion7(), (neighbour, role)), method, path, body);
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound, $"{method} {path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }
    }

    [Theory]
    [MemberData(nameof(CoordinatorEndpoints))]
    public async Task Nobody_gets_in_without_signing_in(string method, string path, string? body)
    {
        using var answer = await SendAsync(app.Anonymous(), method, path, body);

        Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized, $"{method} {path}: {answer.StatusCode}");
    }

    [Theory]
    [MemberData(nameof(VolunteerEndpoints))]
    public async Task Another_volunteer_finds_nothing(string path, string? body)
    {
        using var answer = await SendAsync(app.As(Guid.CreateVersion7()), "POST", path, body);

        Assert.True(answer.StatusCode is HttpStatusCode.NotFound, $"{path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    private async Task<HttpResponseMessage> SendAsync(HttpClient client, string method, string path, string? body)
    {
        var known = await OwnedAsync();
        using var request = new HttpRequestMessage(new(method), "/api/v1/" + Fill(path, known));
        if (body is not null)
            request.Content = new StringContent(Fill(body, known), System.Text.Encoding.UTF8, "application/json");
        if (method == "PUT")
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{Guid.CreateVersion7():N}\"");
        return await client.SendAsync(request);
    }

    private static string Fill(string text, Dictionary<string, string> known) => known.Aggregate(text, (t, k) => t.Replace($"{{{k.Key}}}", k.Value, StringComparison.Ordinal));

    /// <summary>An organisation with one of everything.</summary>
    private async Task<Dictionary<string, string>> OwnedAsync()
    {
        await Once.WaitAsync();
        try
        {
            return owned ??= await MakeAsync(new(app));
        }
        finally
        {
            Once.Release();
        }
    }

    private async Task<Dictionary<string, string>> MakeAsync(Steps steps)
    {
        var volunteer = await steps.AVolunteerAsync();
        var started = An.Assignment(volunteer, organisation: steps.Organisation);
        await app.ReceivesAsync(started);
        var roster = await steps.ARosterAsync();
        var (draft, shift) = (await steps.AShiftAsync(roster, published: false), await steps.AShiftAsync(roster));
        var proposal = await Steps.CreatedAsync(steps.Coordinator, $"/api/v1/rosters/{roster}/proposals", new { week = "2026-11-24" });
        return new()
        {
            ["organisation"] = steps.Organisation.ToString(),
            ["volunteer"] = volunteer.ToString(),
            ["assignment"] = started.AssignmentId.ToString(),
            ["hours"] = (await Steps.CreatedAsync(steps.As(volunteer), "/api/v1/hours", new { assignmentId = started.AssignmentId, on = "2026-11-17", minutes = 60 })).ToString(),
            ["roster"] = roster.ToString(),
            ["draft"] = draft.ToString(),
            ["shift"] = shift.ToString(),
            ["signUp"] = (await steps.SignedUpAsync(volunteer, shift)).ToString(),
            ["proposal"] = proposal.ToString(),
            ["vigil"] = (await Steps.CreatedAsync(steps.Coordinator, "/api/v1/vigils", new
            {
                organisationId = steps.Organisation,
                placeName = "Fjell sykehjem",
                postalCode = "3018",
                on = "2026-11-24",
                from = "18:00",
                hours = 4,
            })).ToString(),
            ["pair"] = (await Steps.CreatedAsync(steps.Coordinator, "/api/v1/pairs", new { organisationId = steps.Organisation, volunteerId = volunteer, recipient = "B-1" })).ToString(),
        };
    }
}
