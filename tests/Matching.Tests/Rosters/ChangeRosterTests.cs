using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace FrivilligPlattform.Matching.Tests.Rosters;

public sealed class ChangeRosterTests(MatchingApp app)
{
    private readonly Steps steps = new(app);

    [Fact]
    public async Task Shifts_that_nobody_is_concerned_by_follow_a_changed_roster_and_the_others_stay_as_they_were_told()
    {
        var roster = await steps.ARosterAsync();
        var (empty, taken) = (await steps.AShiftAsync(roster, "2026-12-01"), await steps.AShiftAsync(roster, "2026-12-02", needed: 2));
        var volunteer = await steps.AVolunteerAsync();
        await steps.SignedUpAsync(volunteer, taken);

        using var changed = await PutAsync(roster, "approval", opensDaysBefore: 3);

        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        var counts = await Steps.BodyAsync(changed);
        Assert.Equal((1, 1), (counts.GetProperty("followed").GetInt32(), counts.GetProperty("kept").GetInt32()));
        var follows = await steps.ShiftAsync(empty);
        Assert.Equal(("Kveldskafé", "approval", "2026-11-28T17:00:00Z"), (Text(follows, "title"), Text(follows, "signUp"), Text(follows, "opensAt")));
        var stays = await steps.ShiftAsync(taken);
        Assert.Equal(("Kafé på sykehjemmet", "open"), (Text(stays, "title"), Text(stays, "signUp")));
        Assert.Equal(JsonValueKind.Null, stays.GetProperty("opensAt").ValueKind);

        var added = await steps.ShiftAsync(await steps.AShiftAsync(roster, "2026-12-03"));
        Assert.Equal("2026-11-30T17:00:00Z", Text(added, "opensAt"));
    }

    [Fact]
    public async Task Whom_to_ring_is_told_to_those_on_a_shift_and_the_coordinator_only()
    {
        var (roster, on, other) = (await steps.ARosterAsync(), await steps.AVolunteerAsync(), await steps.AVolunteerAsync());
        using var changed = await PutAsync(roster, "open");
        var shift = await steps.AShiftAsync(roster);
        await steps.SignedUpAsync(on, shift);

        var (mine, others) = (await ReadAsync(on), await ReadAsync(other));

        Assert.Equal(("Kari Kontakt", "22334455"), (Text(mine, "contactName"), Text(mine, "contactPhone")));
        Assert.Equal(JsonValueKind.Null, others.GetProperty("contactName").ValueKind);

        Task<JsonElement> ReadAsync(Guid person) => steps.As(person).GetFromJsonAsync<JsonElement>($"/api/v1/shifts/{shift}");
    }

    [Fact]
    public async Task A_roster_that_somebody_else_changed_meanwhile_is_not_written_over_and_that_of_a_vigil_is_not_changed_here()
    {
        var roster = await steps.ARosterAsync();
        using var first = await PutAsync(roster, "open");
        using var stale = await PutAsync(roster, "open", etag: $"\"{Guid.CreateVersion7():N}\"");
        var vigil = await steps.ARosterAsync("vigil", "invitation");
        using var strange = await PutAsync(vigil, "open");

        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.PreconditionFailed, HttpStatusCode.NotFound), (first.StatusCode, stale.StatusCode, strange.StatusCode));
    }

    [Fact]
    [Trait("Row", "16")]
    public async Task Volunteers_wish_for_rosters_and_the_coordinator_sees_who()
    {
        var (volunteer, stranger) = (await steps.AnAssignedVolunteerAsync(), await steps.AVolunteerAsync());
        var (wished, other) = (await steps.ARosterAsync(), await steps.ARosterAsync());
        foreach (var person in new[] { volunteer, stranger })
            await Steps.OkAsync(steps.As(person), "/api/v1/diary", new { remindHours = 24, mostShiftsAWeek = 2, noNights = true, wishedRosters = new[] { wished } });

        var mine = (await steps.As(volunteer).GetFromJsonAsync<JsonElement>("/api/v1/diary/rosters")).GetProperty("items").EnumerateArray()
            .ToDictionary(r => r.GetProperty("id").GetGuid(), r => r.GetProperty("wished").GetBoolean());
        var who = (await steps.Coordinator.GetFromJsonAsync<JsonElement>($"/api/v1/rosters/{wished}/wishes")).GetProperty("items");

        Assert.Equal((true, false), (mine[wished], mine[other]));
        Assert.Empty((await steps.As(stranger).GetFromJsonAsync<JsonElement>("/api/v1/diary/rosters")).GetProperty("items").EnumerateArray());
        var one = Assert.Single(who.EnumerateArray());
        Assert.Equal((volunteer, 2, true), (one.GetProperty("volunteerId").GetGuid(), one.GetProperty("mostShiftsAWeek").GetInt32(), one.GetProperty("noNights").GetBoolean()));
        Assert.Equal("wishes", await app.ReadAsync(db => Task.FromResult(db.Readings.Single(r => r.SubjectId == wished).What)));
    }

    [Fact]
    public async Task Who_comes_in_a_week_is_read_at_once_and_the_reading_leaves_a_trace()
    {
        var (roster, volunteer) = (await steps.ARosterAsync(), await steps.AVolunteerAsync());
        var (within, after) = (await steps.AShiftAsync(roster, "2026-11-26"), await steps.AShiftAsync(roster, "2026-12-01"));
        await steps.SignedUpAsync(volunteer, within);
        await steps.SignedUpAsync(volunteer, after);
        await steps.SignedUpAsync(await steps.AVolunteerAsync(), within, "waiting", wait: true);

        var people = (await steps.Coordinator.GetFromJsonAsync<JsonElement>($"/api/v1/rosters/{roster}/sign-ups?from=2026-11-23&to=2026-11-29")).GetProperty("items");

        var one = Assert.Single(people.EnumerateArray());
        Assert.Equal((within, volunteer, "accepted"), (one.GetProperty("shiftId").GetGuid(), one.GetProperty("volunteerId").GetGuid(), Text(one, "status")));
        Assert.Equal("week", await app.ReadAsync(db => Task.FromResult(db.Readings.Single(r => r.SubjectId == roster).What)));
    }

    private static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();

    private async Task<HttpResponseMessage> PutAsync(Guid roster, string signUp, int? opensDaysBefore = null, string? etag = null)
    {
        using var read = await steps.Coordinator.GetAsync($"/api/v1/rosters/{roster}");
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/rosters/{roster}")
        {
            Content = JsonContent.Create(new
            {
                title = "Kveldskafé",
                placeName = "Fjell sykehjem",
                postalCode = "3018",
                signUp,
                cancelHours = 24,
                contactName = "Kari Kontakt",
                contactPhone = "22334455",
                opensDaysBefore,
                opensFrom = opensDaysBefore is null ? null : "18:00",
            }),
        };
        request.Headers.TryAddWithoutValidation("If-Match", etag ?? read.Headers.ETag!.ToString());
        return await steps.Coordinator.SendAsync(request);
    }
}
