using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Matching.Tests.Rosters;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Matching.Tests.Vigils;

public sealed class VigilTests(VigilTests.MovingApp app) : IClassFixture<VigilTests.MovingApp>
{
    public sealed class MovingApp : ServiceApp<Program, MatchingDb>
    {
        protected override string Name => Hosting.Names.Matching;
    }

    private readonly Steps steps = new(app);

    [Fact]
    [Trait("Row", "69")]
    public async Task A_vigil_is_not_opened_without_somebody_of_the_staff_on_duty_throughout()
    {
        var (alone, gap) = (await AVigilAsync(staffed: false), await AVigilAsync(contacts: [new { name = "Kari", phone = "99887766", to = Start().AddHours(2) }]));

        await Steps.RefusedAsync(steps.Coordinator, $"/api/v1/vigils/{alone}/publication", "staff-contact-missing");
        await Steps.RefusedAsync(steps.Coordinator, $"/api/v1/vigils/{gap}/publication", "staff-contact-missing");

        var named = await Steps.OkAsync(steps.Coordinator, $"/api/v1/vigils/{gap}/contacts", new
        {
            contacts = new[]
            {
                new { name = "Kari", phone = "99887766", from = Start(), to = Start().AddHours(5) },
                new { name = "Ola", phone = "99887755", from = Start().AddHours(5), to = Start().AddHours(12) },
            },
        });
        Assert.True(named.GetProperty("throughout").GetBoolean());
        await Steps.OkAsync(steps.Coordinator, $"/api/v1/vigils/{gap}/publication");
    }

    [Fact]
    [Trait("Row", "69")]
    public async Task A_vigil_never_counts_as_staffing_and_is_in_no_open_list()
    {
        var vigil = await AVigilAsync();
        await Steps.OkAsync(steps.Coordinator, $"/api/v1/vigils/{vigil}/publication");

        Assert.False((await VigilAsync(vigil)).GetProperty("countsAsStaffing").GetBoolean());
        var list = await steps.As(await AWatcherAsync(trained: false)).GetFromJsonAsync<JsonElement>($"/api/v1/shifts?organisationId={steps.Organisation}");
        Assert.Empty(list.GetProperty("items").EnumerateArray());
    }

    [Fact]
    [Trait("Row", "68")]
    public async Task Only_those_old_enough_and_with_the_course_are_called_and_the_first_who_say_yes_have_it()
    {
        var fit = new[] { await AWatcherAsync(), await AWatcherAsync() };
        var (young, untrained) = (await AWatcherAsync(age: 20), await AWatcherAsync(trained: false));
        var vigil = await AVigilAsync(hours: 4);

        var opened = await Steps.OkAsync(steps.Coordinator, $"/api/v1/vigils/{vigil}/publication");
        Assert.Equal(2, opened.GetProperty("called").GetInt32());
        var calls = new[] { await CallAsync(fit[0]), await CallAsync(fit[1]) };
        Assert.All(calls, c => Assert.Equal("called", c.GetProperty("status").GetString()));
        await app.PublishedAsync<ShiftOffered>(e => e.VolunteerId == fit[0] && e.Kind == "callOut");
        Assert.DoesNotContain(await app.AllPublishedAsync<ShiftOffered>(), e => e.VolunteerId == young || e.VolunteerId == untrained);

        // How to get in and whom to ring is told with the yes, not with the call.
        Assert.Equal(JsonValueKind.Null, (await VigilAsync(vigil, fit[0])).GetProperty("access").ValueKind);
        await Steps.OkAsync(steps.As(fit[0]), $"/api/v1/sign-ups/{calls[0].GetProperty("id").GetGuid()}/acceptance");
        Assert.Equal("Ring på hovedinngangen", (await VigilAsync(vigil, fit[0])).GetProperty("access").GetString());
        Assert.Equal("Kari", (await VigilAsync(vigil, fit[0])).GetProperty("contacts")[0].GetProperty("name").GetString());

        await Steps.RefusedAsync(steps.As(fit[1]), $"/api/v1/sign-ups/{calls[1].GetProperty("id").GetGuid()}/acceptance", "shift-full");
        await Steps.OkAsync(steps.As(fit[1]), $"/api/v1/sign-ups/{calls[1].GetProperty("id").GetGuid()}/refusal");
    }

    [Fact]
    [Trait("Row", "68")]
    public async Task Waves_go_out_one_after_the_other_until_somebody_comes()
    {
        var people = new List<Guid>();
        for (var i = 0; i < 3; i++)
            people.Add(await AWatcherAsync());
        var vigil = await AVigilAsync(hours: 4, askPerPlace: 1);
        await Steps.OkAsync(steps.Coordinator, $"/api/v1/vigils/{vigil}/publication");
        Assert.Equal(1, await CalledAsync(people));

        app.Clock.Advance(TimeSpan.FromMinutes(31));
        await Wait.UntilAsync(async () => await CalledAsync(people) == 2, "the second wave");
        await Steps.OkAsync(steps.Coordinator, $"/api/v1/vigils/{vigil}/waves");
        Assert.Equal(3, await CalledAsync(people));

        await Steps.RefusedAsync(steps.Coordinator, $"/api/v1/vigils/{vigil}/waves", "nobody-to-call");
    }

    [Fact]
    [Trait("Row", "68")]
    public async Task More_are_asked_at_a_time_and_sooner_when_it_is_urgent()
    {
        var people = new List<Guid>();
        for (var i = 0; i < 4; i++)
            people.Add(await AWatcherAsync());
        var vigil = await AVigilAsync(hours: 4, askPerPlace: 1);
        await Steps.OkAsync(steps.Coordinator, $"/api/v1/vigils/{vigil}/publication");
        var first = (await VigilAsync(vigil)).GetProperty("nextWaveAt").GetDateTime();

        var changed = await Steps.OkAsync(steps.Coordinator, $"/api/v1/vigils/{vigil}/reach", new { askPerPlace = 3, waveMinutes = 10 });

        Assert.Equal(first.AddMinutes(-20), changed.GetProperty("nextWaveAt").GetDateTime());
        var shown = await VigilAsync(vigil);
        Assert.Equal((3, 10), (shown.GetProperty("askPerPlace").GetInt32(), shown.GetProperty("waveMinutes").GetInt32()));
        app.Clock.Advance(TimeSpan.FromMinutes(11));
        await Wait.UntilAsync(async () => await CalledAsync(people) == 4, "the three others are called");
        using var tooMany = await steps.Coordinator.PostAsJsonAsync($"/api/v1/vigils/{vigil}/reach", new { askPerPlace = 11, waveMinutes = 10 });
        Assert.Equal(HttpStatusCode.BadRequest, tooMany.StatusCode);
        await Steps.OkAsync(steps.Coordinator, $"/api/v1/vigils/{vigil}/stop", new { reason = "other" });
        await Steps.RefusedAsync(steps.Coordinator, $"/api/v1/vigils/{vigil}/reach", "vigil-not-open", new { askPerPlace = 2, waveMinutes = 10 });
    }

    [Fact]
    [Trait("Row", "68")]
    public async Task Who_keeps_watch_may_stop_at_any_moment_and_is_owed_a_talk_before_the_next()
    {
        var watcher = await AWatcherAsync();
        var vigil = await AVigilAsync(hours: 4);
        await Steps.OkAsync(steps.Coordinator, $"/api/v1/vigils/{vigil}/publication");
        var signUp = (await CallAsync(watcher)).GetProperty("id").GetGuid();
        await Steps.OkAsync(steps.As(watcher), $"/api/v1/sign-ups/{signUp}/acceptance");
        var turn = (await VigilAsync(vigil)).GetProperty("turns")[0];

        app.Clock.Advance(turn.GetProperty("startsAt").GetDateTime().ToUniversalTime().AddMinutes(40) - app.Clock.Now);
        var left = await Steps.OkAsync(steps.As(watcher), $"/api/v1/vigils/turns/{signUp}/stop");
        Assert.Equal("99887766", left.GetProperty("tell")[0].GetProperty("phone").GetString());
        await app.PublishedAsync<ShiftReleased>(e => e.ShiftId == turn.GetProperty("shiftId").GetGuid());

        var next = await AVigilAsync(hours: 4);
        Assert.Equal(0, (await Steps.OkAsync(steps.Coordinator, $"/api/v1/vigils/{next}/publication")).GetProperty("called").GetInt32());
        var owed = await steps.Coordinator.GetFromJsonAsync<JsonElement>($"/api/v1/vigils/debriefs?organisationId={steps.Organisation}&status=due");
        Assert.Equal(signUp, Assert.Single(owed.GetProperty("items").EnumerateArray()).GetProperty("signUpId").GetGuid());

        Assert.Equal("held", (await Steps.OkAsync(steps.Coordinator, $"/api/v1/vigils/debriefs/{signUp}")).GetProperty("status").GetString());
        await Steps.RefusedAsync(steps.As(watcher), $"/api/v1/vigils/debriefs/{signUp}", "debrief-settled");
        Assert.Equal(1, (await Steps.OkAsync(steps.Coordinator, $"/api/v1/vigils/{next}/waves")).GetProperty("called").GetInt32());
    }

    [Fact]
    [Trait("Row", "68")]
    public async Task When_somebody_who_had_said_yes_cannot_come_the_next_are_called_at_once()
    {
        var (first, second) = (await AWatcherAsync(), await AWatcherAsync());
        var vigil = await AVigilAsync(hours: 4, askPerPlace: 1);
        await Steps.OkAsync(steps.Coordinator, $"/api/v1/vigils/{vigil}/publication");
        var (asked, next) = await CalledAsync([first]) == 1 ? (first, second) : (second, first);
        var signUp = (await CallAsync(asked)).GetProperty("id").GetGuid();
        await Steps.OkAsync(steps.As(asked), $"/api/v1/sign-ups/{signUp}/acceptance");
        app.Clock.Advance(TimeSpan.FromMinutes(40));
        await Wait.UntilAsync(async () => (await VigilAsync(vigil)).GetProperty("nextWaveAt").ValueKind is JsonValueKind.Null, "a full vigil rests");

        await Steps.OkAsync(steps.As(asked), $"/api/v1/sign-ups/{signUp}/withdrawal", new { evenLate = true });
        app.Clock.Advance(TimeSpan.FromMinutes(2));

        await Wait.UntilAsync(async () => await CalledAsync([next]) == 1, "the next is called");
    }

    [Fact]
    [Trait("Row", "68")]
    public async Task Who_left_a_turn_early_stands_on_the_coordinators_list()
    {
        var watcher = await AWatcherAsync();
        var vigil = await AVigilAsync(hours: 4);
        await Steps.OkAsync(steps.Coordinator, $"/api/v1/vigils/{vigil}/publication");
        var signUp = (await CallAsync(watcher)).GetProperty("id").GetGuid();
        await Steps.OkAsync(steps.As(watcher), $"/api/v1/sign-ups/{signUp}/acceptance");
        var whole = await VigilAsync(vigil);
        app.Clock.Advance(whole.GetProperty("turns")[0].GetProperty("startsAt").GetDateTime().ToUniversalTime().AddMinutes(40) - app.Clock.Now);

        await Steps.OkAsync(steps.As(watcher), $"/api/v1/vigils/turns/{signUp}/stop");

        var risks = await steps.Coordinator.GetFromJsonAsync<JsonElement>($"/api/v1/rosters/{whole.GetProperty("rosterId").GetGuid()}/at-risk");
        Assert.Equal("leftEarly", Assert.Single(risks.GetProperty("items").EnumerateArray()).GetProperty("why")[0].GetString());
    }

    [Fact]
    [Trait("Row", "68")]
    public async Task A_stopped_vigil_tells_everybody_and_forgets_door_and_contacts()
    {
        var watcher = await AWatcherAsync();
        var vigil = await AVigilAsync(hours: 8);
        await Steps.OkAsync(steps.Coordinator, $"/api/v1/vigils/{vigil}/publication");
        var signUp = (await CallAsync(watcher)).GetProperty("id").GetGuid();

        var stopped = await Steps.OkAsync(steps.Coordinator, $"/api/v1/vigils/{vigil}/stop", new { reason = "familyWishes" });

        Assert.Equal(1, stopped.GetProperty("told").GetInt32());
        await app.PublishedAsync<ShiftAltered>(e => e.SignUpId == signUp && e.What == "cancelled");
        var after = await VigilAsync(vigil);
        Assert.Equal((JsonValueKind.Null, 0), (after.GetProperty("access").ValueKind, after.GetProperty("contacts").GetArrayLength()));
        await Steps.RefusedAsync(steps.Coordinator, $"/api/v1/vigils/{vigil}/waves", "vigil-not-open");
    }

    [Fact]
    public async Task A_neighbouring_coordinator_and_who_was_not_called_find_no_vigil()
    {
        var vigil = await AVigilAsync();
        var neighbour = steps.Neighbour;

        var answers = new List<HttpResponseMessage>
        {
            await neighbour.GetAsync($"/api/v1/vigils/{vigil}"),
            await neighbour.GetAsync($"/api/v1/vigils?organisationId={steps.Organisation}"),
            await neighbour.GetAsync($"/api/v1/vigils/debriefs?organisationId={steps.Organisation}"),
            await neighbour.PostAsJsonAsync($"/api/v1/vigils/{vigil}/stop", new { reason = "other" }),
            await neighbour.PostAsJsonAsync($"/api/v1/vigils/{vigil}/contacts", new { contacts = new[] { new { name = "x", phone = "1", from = Start(), to = Start() } } }),
            await neighbour.PostAsync($"/api/v1/vigils/{vigil}/publication", null),
            await neighbour.PostAsync($"/api/v1/vigils/{vigil}/waves", null),
            await neighbour.PostAsync($"/api/v1/vigils/debriefs/{Guid.CreateVersion7()}", null),
            await steps.As(Guid.CreateVersion7()).GetAsync($"/api/v1/vigils/{vigil}"),
        };

        Assert.All(answers, a => Assert.True(a.StatusCode == HttpStatusCode.NotFound, $"{a.RequestMessage!.RequestUri} {a.StatusCode}"));
    }

    private DateTime Start() => new DateTime(app.Clock.Now.Year, app.Clock.Now.Month, app.Clock.Now.Day, 0, 0, 0, DateTimeKind.Utc).AddDays(2).AddHours(17);

    private async Task<Guid> AVigilAsync(int hours = 12, int askPerPlace = 3, bool staffed = true, object[]? contacts = null)
    {
        await steps.VerifiedAsync();
        var named = contacts ?? (staffed ? new object[] { new { name = "Kari", phone = "99887766" } } : []);
        return await Steps.CreatedAsync(steps.Coordinator, "/api/v1/vigils", new
        {
            organisationId = steps.Organisation,
            placeName = "Fjell sykehjem",
            postalCode = "3018",
            access = "Ring på hovedinngangen",
            on = DateOnly.FromDateTime(Start()),
            from = "18:00",
            hours,
            askPerPlace,
            contacts = named,
        });
    }

    private async Task<Guid> AWatcherAsync(int age = 25, bool trained = true)
    {
        var volunteer = await steps.AnAssignedVolunteerAsync(age, availability: []);
        await app.ReceivesAsync(new ClearanceGranted(volunteer, steps.Organisation, An.Declaration, null, An.Morning.AddHours(1)));
        if (trained)
            await app.ReceivesAsync(new ClearanceGranted(volunteer, null, new Requirement("course", "vigil"), null, An.Morning.AddHours(1)));
        return volunteer;
    }

    private async Task<JsonElement> VigilAsync(Guid vigil, Guid? volunteer = null) =>
        await (volunteer is { } v ? steps.As(v) : steps.Coordinator).GetFromJsonAsync<JsonElement>($"/api/v1/vigils/{vigil}");

    private async Task<JsonElement> CallAsync(Guid volunteer) =>
        Assert.Single((await steps.As(volunteer).GetFromJsonAsync<JsonElement>("/api/v1/sign-ups/mine")).GetProperty("items").EnumerateArray());

    private async Task<int> CalledAsync(IEnumerable<Guid> people)
    {
        var called = 0;
        foreach (var person in people)
            called += (await steps.As(person).GetFromJsonAsync<JsonElement>("/api/v1/sign-ups/mine")).GetProperty("items").GetArrayLength();
        return called;
    }
}
