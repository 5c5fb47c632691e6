using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Matching.Tests.Rosters;

/// <summary>What people do with rosters, in the words of a test.</summary>
internal sealed class Steps(ServiceApp<Program, MatchingDb> app, bool verified = true)
{
    private bool isVerified;

    public Guid Organisation { get; } = Guid.CreateVersion7();

    public HttpClient Coordinator => field ??= app.As(Guid.CreateVersion7(), (Organisation, Roles.Coordinator));

    public HttpClient Neighbour => app.As(Guid.CreateVersion7(), (Guid.CreateVersion7(), Roles.Coordinator));

    public HttpClient As(Guid volunteer) => app.As(volunteer);

    /// <summary>A volunteer the service knows, of this age; one under 18 with a guardian's consent, unless the test is about that.</summary>
    public async Task<Guid> AVolunteerAsync(
        int age = 25, IReadOnlyList<WeeklySlot>? availability = null, string postalCode = An.DrammenCentre, bool guardian = true)
    {
        var registered = An.Volunteer(age: age, availability: availability, postalCode: postalCode);
        await app.ReceivesAsync(registered);
        if (age < 18 && guardian)
            await GuardianAsync(registered.VolunteerId, true);
        return registered.VolunteerId;
    }

    /// <summary>A guardian agrees, or takes it back.</summary>
    public Task GuardianAsync(Guid volunteer, bool stands, DateTime? at = null) =>
        app.ReceivesAsync(new GuardianAnswered(volunteer, stands, at ?? An.Morning));

    /// <summary>A volunteer with an assignment in the organisation.</summary>
    public async Task<Guid> AnAssignedVolunteerAsync(
        int age = 25, IReadOnlyList<WeeklySlot>? availability = null, string postalCode = An.DrammenCentre, bool guardian = true)
    {
        var volunteer = await AVolunteerAsync(age, availability, postalCode, guardian);
        await app.ReceivesAsync(An.Assignment(volunteer, organisation: Organisation));
        return volunteer;
    }

    public async Task<Guid> ARosterAsync(
        string type = "event", string signUp = "open", int cancelHours = 12, int minimumAge = 0, object? requirements = null,
        Guid? unitId = null)
    {
        if (verified)
            await VerifiedAsync();
        return await CreatedAsync(Coordinator, "/api/v1/rosters", new
        {
            organisationId = Organisation,
            unitId,
            type,
            title = "Kafé på sykehjemmet",
            placeName = "Fjell sykehjem",
            postalCode = "3018",
            minimumAge,
            requirements,
            signUp,
            cancelHours,
        });
    }

    /// <summary>The organisation is found to be what it says, once; done for a roster unless the test is about one that is not.</summary>
    public async Task VerifiedAsync()
    {
        if (!isVerified)
            await app.ReceivesAsync(new OrganisationVerified(Organisation, An.Morning));
        isVerified = true;
    }

    public async Task<Guid> AShiftAsync(
        Guid roster, string on = "2026-11-24", string from = "10:00", string to = "12:00", int needed = 1, bool published = true,
        DateTime? opensAt = null, int importance = 3, int weeks = 1)
    {
        var id = await CreatedAsync(Coordinator, $"/api/v1/rosters/{roster}/shifts", new
        {
            on,
            from,
            to,
            roles = new[] { new { code = "host", name = "Vert", needed } },
            opensAt,
            importance,
            weeks,
        });
        if (published)
            await OkAsync(Coordinator, $"/api/v1/shifts/{id}/publication");
        return id;
    }

    /// <summary>A published shift in a roster of its own.</summary>
    public async Task<Guid> AShiftAsync(string signUp = "open", int needed = 1, string type = "event") =>
        await AShiftAsync(await ARosterAsync(type, signUp), needed: needed);

    public Task<HttpResponseMessage> SignUpAsync(Guid volunteer, Guid shift, bool wait = false) =>
        As(volunteer).PostAsJsonAsync($"/api/v1/shifts/{shift}/sign-ups", new { waitIfFull = wait });

    public async Task<Guid> SignedUpAsync(Guid volunteer, Guid shift, string status = "accepted", bool wait = false)
    {
        using var answer = await SignUpAsync(volunteer, shift, wait);
        var body = await BodyAsync(answer);
        Assert.Equal((HttpStatusCode.Created, status), (answer.StatusCode, body.TryGetProperty("status", out var s) ? s.ToString() : body.ToString()));
        return body.GetProperty("id").GetGuid();
    }

    public async Task<Guid> InvitedAsync(Guid volunteer, Guid shift, string? why = null) =>
        await CreatedAsync(Coordinator, $"/api/v1/shifts/{shift}/invitations", new { volunteerId = volunteer, @override = why });

    public async Task<JsonElement> MineAsync(Guid volunteer, Guid signUp)
    {
        var mine = await As(volunteer).GetFromJsonAsync<JsonElement>("/api/v1/sign-ups/mine?from=2026-01-01T00:00:00Z");
        return mine.GetProperty("items").EnumerateArray().Single(s => s.GetProperty("id").GetGuid() == signUp);
    }

    public async Task<string> StatusAsync(Guid volunteer, Guid signUp) => (await MineAsync(volunteer, signUp)).GetProperty("status").GetString()!;

    public async Task<JsonElement> ShiftAsync(Guid shift) => await Coordinator.GetFromJsonAsync<JsonElement>($"/api/v1/shifts/{shift}");

    public async Task<int> TakenAsync(Guid shift) => (await ShiftAsync(shift)).GetProperty("roles")[0].GetProperty("taken").GetInt32();

    public static async Task<Guid> CreatedAsync(HttpClient client, string path, object body)
    {
        using var answer = await client.PostAsJsonAsync(path, body);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return (await BodyAsync(answer)).GetProperty("id").GetGuid();
    }

    public static async Task<JsonElement> OkAsync(HttpClient client, string path, object? body = null)
    {
        using var answer = body is null ? await client.PostAsync(path, null) : await client.PostAsJsonAsync(path, body);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await BodyAsync(answer);
    }

    public static async Task RefusedAsync(HttpClient client, string path, string code, object? body = null)
    {
        using var answer = body is null ? await client.PostAsync(path, null) : await client.PostAsJsonAsync(path, body);
        await RefusedAsync(answer, code);
    }

    public static async Task RefusedAsync(HttpResponseMessage answer, string code)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(text.Contains($"{Refusal.TypePrefix}{code}\"", StringComparison.Ordinal), $"{(int)answer.StatusCode} {text}");
    }

    public static async Task<JsonElement> BodyAsync(HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>();
}
