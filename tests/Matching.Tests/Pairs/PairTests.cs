using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Matching.Pairs;
using FrivilligPlattform.Matching.Tests.Rosters;

namespace FrivilligPlattform.Matching.Tests.Pairs;

public sealed class PairTests(MatchingApp app)
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private readonly Steps steps = new(app);

    [Fact]
    [Trait("Row", "85")]
    [Trait("Row", "145")]
    public async Task A_pair_runs_when_both_have_said_yes_and_shows_what_they_share_and_what_the_recipient_gives()
    {
        var volunteer = await steps.AnAssignedVolunteerAsync();
        var (pair, code) = await ProposedAsync(volunteer);

        Assert.Equal("proposed", await StepAsync(volunteer, pair, "accept"));
        Assert.Equal("active", (await WishAsync(code, "accept")).GetProperty("status").GetString());

        var mine = Assert.Single((await steps.As(volunteer).GetFromJsonAsync<JsonElement>("/api/v1/pairs/mine")).GetProperty("items").EnumerateArray());
        Assert.Equal(("conversation", "baking"), (mine.GetProperty("shared")[0].GetString(), mine.GetProperty("gives")[0].GetString()));
        Assert.False(mine.TryGetProperty("recipient", out _));
    }

    [Fact]
    [Trait("Row", "85")]
    public async Task The_recipient_pauses_goes_on_asks_for_somebody_else_and_stops_by_the_code_in_the_letter_without_a_reason()
    {
        var (pair, code) = await AnActivePairAsync(await steps.AnAssignedVolunteerAsync());

        Assert.Equal("paused", (await WishAsync($" {code[..4]}-{code[4..].ToLowerInvariant()} ", "pause")).GetProperty("status").GetString());
        Assert.Equal("active", (await WishAsync(code, "resume")).GetProperty("status").GetString());
        Assert.True((await WishAsync(code, "contactMe")).GetProperty("contactWanted").GetBoolean());
        Assert.Equal("changeWanted", (await WishAsync(code, "change")).GetProperty("status").GetString());
        Assert.Equal("stopped", (await WishAsync(code, "stop")).GetProperty("status").GetString());

        Assert.Contains(await DueAsync(), p => p.GetProperty("id").GetGuid() == pair && p.GetProperty("contactWanted").GetBoolean());
        using var wrong = await app.Anonymous().PostAsJsonAsync("/api/v1/pairs/wishes", new { code = "FEILKODE2345", wish = "stop" });
        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
    }

    [Fact]
    [Trait("Row", "126")]
    public async Task The_volunteer_declines_pauses_and_stops_without_a_reason()
    {
        var volunteer = await steps.AnAssignedVolunteerAsync();
        var (declined, _) = await ProposedAsync(volunteer, "B-2");
        Assert.Equal("declined", await StepAsync(volunteer, declined, "decline"));

        var (pair, _) = await AnActivePairAsync(volunteer);
        Assert.Equal("paused", await StepAsync(volunteer, pair, "pause"));
        Assert.Equal("active", await StepAsync(volunteer, pair, "resume"));
        Assert.Equal("stopped", await StepAsync(volunteer, pair, "stop"));
        await Steps.RefusedAsync(steps.As(volunteer), $"/api/v1/pairs/{pair}/steps", "pair-step", new { step = "resume" });
    }

    [Fact]
    [Trait("Row", "139")]
    public async Task One_volunteer_hands_over_to_another_without_a_day_between()
    {
        var (first, second) = (await steps.AnAssignedVolunteerAsync(), await steps.AnAssignedVolunteerAsync());
        var (old, _) = await AnActivePairAsync(first);

        var (next, code) = await ProposedAsync(second, follows: old);
        await StepAsync(second, next, "accept");
        Assert.Equal("active", await StatusAsync(first, old));
        await WishAsync(code, "accept");

        Assert.Equal(("handedOver", "active"), (await StatusAsync(first, old), await StatusAsync(second, next)));
    }

    [Fact]
    [Trait("Row", "85")]
    [Trait("Row", "139")]
    public async Task What_happens_to_a_pair_is_told_with_who_wished_it_and_never_with_the_recipient_or_a_reason()
    {
        var (first, second) = (await steps.AnAssignedVolunteerAsync(), await steps.AnAssignedVolunteerAsync());
        var (old, code) = await AnActivePairAsync(first);
        await WishAsync(code, "pause");
        await WishAsync(code, "resume");
        var (next, letter) = await ProposedAsync(second, follows: old);
        await StepAsync(second, next, "accept");
        await WishAsync(letter, "accept");
        await StepAsync(second, next, "stop");

        await app.PublishedAsync<PairProposed>(e => e.PairId == next && e.VolunteerId == second);
        var told = (await app.AllPublishedAsync<PairAltered>()).Where(e => e.PairId == old || e.PairId == next).Select(e => (e.VolunteerId, e.What, e.By)).ToList();
        Assert.Equal(
            [
                (first, "started", "coordinator"), (first, "paused", "recipient"), (first, "resumed", "recipient"), (second, "started", "recipient"),
                (first, "handedOver", "coordinator"), (second, "stopped", "volunteer"),
            ],
            told);
        Assert.DoesNotContain(typeof(PairAltered).GetProperties(), p => p.Name is "Recipient" or "Reason");
    }

    [Fact]
    [Trait("Row", "139")]
    public async Task Continuity_is_the_share_of_meetings_with_the_one_who_came_most()
    {
        var (first, second) = (await steps.AnAssignedVolunteerAsync(), await steps.AnAssignedVolunteerAsync());
        var (old, _) = await AnActivePairAsync(first);
        await Steps.CreatedAsync(steps.As(first), $"/api/v1/pairs/{old}/meetings", new { on = Today, minutes = 90 });
        var (next, code) = await ProposedAsync(second, follows: old);
        await StepAsync(second, next, "accept");
        await WishAsync(code, "accept");
        await Steps.CreatedAsync(steps.As(second), $"/api/v1/pairs/{next}/meetings", new { on = Today, minutes = 60 });

        var measure = await steps.Coordinator.GetFromJsonAsync<JsonElement>($"/api/v1/pairs/continuity?organisationId={steps.Organisation}");

        Assert.Equal((1, 2, 0.5, 1.0), (measure.GetProperty("recipients").GetInt32(), measure.GetProperty("meetings").GetInt32(), measure.GetProperty("sameVolunteer").GetDouble(), measure.GetProperty("handedOver").GetDouble()));
        Assert.Equal(0, measure.GetProperty("withoutAnybody").GetInt32());
    }

    [Fact]
    public async Task A_meeting_is_noted_once_a_day_and_only_when_it_has_been()
    {
        var volunteer = await steps.AnAssignedVolunteerAsync();
        var (pair, _) = await AnActivePairAsync(volunteer);
        using var first = await steps.As(volunteer).PostAsJsonAsync($"/api/v1/pairs/{pair}/meetings", new { on = Today, minutes = 60 });

        Assert.Equal(Today.AddDays(14).ToString("O"), (await Steps.BodyAsync(first)).GetProperty("nextBy").GetString());
        await Steps.RefusedAsync(steps.As(volunteer), $"/api/v1/pairs/{pair}/meetings", "pair-exists", new { on = Today, minutes = 60 });
        await Steps.RefusedAsync(steps.As(volunteer), $"/api/v1/pairs/{pair}/meetings", "meeting-in-the-future", new { on = Today.AddDays(1), minutes = 60 });
    }

    [Fact]
    [Trait("Row", "85")]
    public async Task The_recipient_is_rung_up_at_the_agreed_times_and_again_when_nobody_answers()
    {
        var (pair, _) = await AnActivePairAsync(await steps.AnAssignedVolunteerAsync());

        using var unanswered = await steps.Coordinator.PostAsJsonAsync($"/api/v1/pairs/{pair}/calls", new { outcome = "noAnswer" });
        using var well = await steps.Coordinator.PostAsJsonAsync($"/api/v1/pairs/{pair}/calls", new { outcome = "well" });

        Assert.Equal(Today.AddDays(3).ToString("O"), (await Steps.BodyAsync(unanswered)).GetProperty("callOn").GetString());
        Assert.Equal(Today.AddDays(60).ToString("O"), (await Steps.BodyAsync(well)).GetProperty("callOn").GetString());
        Assert.DoesNotContain(typeof(PairCall).GetProperties(), p => p.PropertyType == typeof(string));
    }

    [Fact]
    public async Task A_neighbouring_coordinator_and_other_volunteers_find_no_pair()
    {
        var (pair, _) = await AnActivePairAsync(await steps.AnAssignedVolunteerAsync());
        var neighbour = steps.Neighbour;

        var answers = new List<HttpResponseMessage>
        {
            await neighbour.GetAsync($"/api/v1/pairs?organisationId={steps.Organisation}"),
            await neighbour.GetAsync($"/api/v1/pairs/continuity?organisationId={steps.Organisation}"),
            await neighbour.PostAsJsonAsync($"/api/v1/pairs/{pair}/wishes", new { wish = "stop" }),
            await neighbour.PostAsJsonAsync($"/api/v1/pairs/{pair}/calls", new { outcome = "well" }),
            await neighbour.PostAsJsonAsync($"/api/v1/pairs/{pair}/steps", new { step = "stop" }),
            await neighbour.PostAsJsonAsync($"/api/v1/pairs/{pair}/meetings", new { on = Today, minutes = 60 }),
            await neighbour.PostAsJsonAsync("/api/v1/pairs", new { organisationId = steps.Organisation, volunteerId = Guid.CreateVersion7(), recipient = "B-9" }),
        };

        Assert.All(answers, a => Assert.True(a.StatusCode == HttpStatusCode.NotFound, $"{a.RequestMessage!.RequestUri} {a.StatusCode}"));
    }

    private async Task<(Guid Id, string Code)> ProposedAsync(Guid volunteer, string recipient = "B-1", Guid? follows = null)
    {
        var body = await Created(new
        {
            organisationId = steps.Organisation,
            volunteerId = volunteer,
            recipient,
            recipientLikes = new[] { "conversation", "baking" },
            recipientGives = new[] { "baking" },
            followsId = follows,
        });
        return (body.GetProperty("id").GetGuid(), body.GetProperty("code").GetString()!);

        async Task<JsonElement> Created(object request)
        {
            using var answer = await steps.Coordinator.PostAsJsonAsync("/api/v1/pairs", request);
            Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
            return await Steps.BodyAsync(answer);
        }
    }

    private async Task<(Guid Id, string Code)> AnActivePairAsync(Guid volunteer)
    {
        var pair = await ProposedAsync(volunteer);
        await StepAsync(volunteer, pair.Id, "accept");
        await Steps.OkAsync(steps.Coordinator, $"/api/v1/pairs/{pair.Id}/wishes", new { wish = "accept" });
        return pair;
    }

    private async Task<string> StepAsync(Guid volunteer, Guid pair, string step) =>
        (await Steps.OkAsync(steps.As(volunteer), $"/api/v1/pairs/{pair}/steps", new { step })).GetProperty("status").GetString()!;

    private async Task<JsonElement> WishAsync(string code, string wish) => await Steps.OkAsync(app.Anonymous(), "/api/v1/pairs/wishes", new { code, wish });

    private async Task<string> StatusAsync(Guid volunteer, Guid pair) =>
        (await steps.As(volunteer).GetFromJsonAsync<JsonElement>("/api/v1/pairs/mine")).GetProperty("items").EnumerateArray()
            .Single(p => p.GetProperty("id").GetGuid() == pair).GetProperty("status").GetString()!;

    private async Task<List<JsonElement>> DueAsync() =>
        [.. (await steps.Coordinator.GetFromJsonAsync<JsonElement>($"/api/v1/pairs?organisationId={steps.Organisation}&due=true")).GetProperty("items").EnumerateArray()];
}
