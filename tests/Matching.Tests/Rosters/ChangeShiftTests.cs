using System.Net;
using System.Net.Http.Json;
using FrivilligPlattform.Contracts.Matching.V1;

namespace FrivilligPlattform.Matching.Tests.Rosters;

/// <summary>What happens to those on a shift when the coordinator changes something.</summary>
public sealed class ChangeShiftTests(MatchingApp app)
{
    private readonly Steps steps = new(app);

    [Fact]
    public async Task A_changed_shift_drops_nobody_and_asks_those_who_are_on_it()
    {
        var (stays, leaves) = (await steps.AVolunteerAsync(), await steps.AVolunteerAsync());
        var shift = await steps.AShiftAsync(needed: 2);
        var (one, two) = (await steps.SignedUpAsync(stays, shift), await steps.SignedUpAsync(leaves, shift));

        using var fewer = await PutAsync(shift, "10:00", needed: 1);
        await Steps.RefusedAsync(fewer, "places-held");
        using var changed = await PutAsync(shift, "14:00", needed: 2);
        Assert.Equal(2, (await Steps.BodyAsync(changed)).GetProperty("mustChoose").GetInt32());

        Assert.Equal(("affected", "affected"), (await steps.StatusAsync(stays, one), await steps.StatusAsync(leaves, two)));
        Assert.Equal(2, await steps.TakenAsync(shift));
        await app.PublishedAsync<ShiftAltered>(e => e.SignUpId == one && e.What == "changed" && e.Reason == "Rommet er opptatt");
        await Steps.OkAsync(steps.As(stays), $"/api/v1/sign-ups/{one}/acceptance");
        await Steps.OkAsync(steps.As(leaves), $"/api/v1/sign-ups/{two}/refusal");
        Assert.Equal(1, await steps.TakenAsync(shift));
    }

    [Fact]
    public async Task Places_that_are_added_are_offered_to_those_who_wait_before_anybody_else_comes()
    {
        var (on, first, second, late) = (await steps.AVolunteerAsync(), await steps.AVolunteerAsync(), await steps.AVolunteerAsync(), await steps.AVolunteerAsync());
        var shift = await steps.AShiftAsync();
        await steps.SignedUpAsync(on, shift);
        var (one, two) = (await steps.SignedUpAsync(first, shift, "waiting", wait: true), await steps.SignedUpAsync(second, shift, "waiting", wait: true));

        using (var more = await PutAsync(shift, "10:00", needed: 2))
            Assert.Equal(HttpStatusCode.OK, more.StatusCode);

        Assert.Equal(("offered", "waiting", 2), (await steps.StatusAsync(first, one), await steps.StatusAsync(second, two), await steps.TakenAsync(shift)));
        await app.PublishedAsync<ShiftOffered>(e => e.SignUpId == one && e.Kind == "waitingList" && e.AnswerBy != null);
        await Steps.RefusedAsync(await steps.SignUpAsync(late, shift), "shift-full");

        using (var four = await PutAsync(shift, "10:00", needed: 4))
            Assert.Equal(HttpStatusCode.OK, four.StatusCode);

        Assert.Equal(("offered", 3), (await steps.StatusAsync(second, two), await steps.TakenAsync(shift)));
        await steps.SignedUpAsync(late, shift);
    }

    [Fact]
    public async Task A_cancelled_shift_is_told_to_everybody_concerned_and_nobody_else()
    {
        var (on, waits, left) = (await steps.AVolunteerAsync(), await steps.AVolunteerAsync(), await steps.AVolunteerAsync());
        var shift = await steps.AShiftAsync();
        var gone = await steps.SignedUpAsync(left, shift);
        await Steps.OkAsync(steps.As(left), $"/api/v1/sign-ups/{gone}/withdrawal", new { evenLate = true });
        var (first, second) = (await steps.SignedUpAsync(on, shift), await steps.SignedUpAsync(waits, shift, "waiting", wait: true));

        var cancelled = await Steps.OkAsync(steps.Coordinator, $"/api/v1/shifts/{shift}/cancellation", new { reason = "Stengt for smitte" });

        Assert.Equal(2, cancelled.GetProperty("told").GetInt32());
        var told = (await app.AllPublishedAsync<ShiftAltered>()).Where(e => e.ShiftId == shift).ToList();
        Assert.Equal([first, second], told.Select(e => e.SignUpId).Order());
        Assert.All(told, e => Assert.Equal(("cancelled", "Stengt for smitte", "Fjell sykehjem"), (e.What, e.Reason, e.PlaceName)));
        await Steps.RefusedAsync(await steps.SignUpAsync(left, shift), "shift-cancelled");
    }

    [Fact]
    public async Task A_coordinator_releases_somebody_only_with_a_reason_that_is_told()
    {
        var volunteer = await steps.AVolunteerAsync();
        var shift = await steps.AShiftAsync();
        var signUp = await steps.SignedUpAsync(volunteer, shift);

        using var silent = await steps.Coordinator.PostAsJsonAsync($"/api/v1/sign-ups/{signUp}/release", new { reason = "" });
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        await Steps.OkAsync(steps.Coordinator, $"/api/v1/sign-ups/{signUp}/release", new { reason = "Avdelingen trenger færre" });

        await app.PublishedAsync<ShiftAltered>(e => e.SignUpId == signUp && e.What == "released" && e.Reason == "Avdelingen trenger færre");
    }

    private async Task<HttpResponseMessage> PutAsync(Guid shift, string from, int needed)
    {
        using var read = await steps.Coordinator.GetAsync($"/api/v1/shifts/{shift}");
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/shifts/{shift}")
        {
            Content = JsonContent.Create(new
            {
                title = "Kafé",
                placeName = "Fjell sykehjem",
                on = "2026-11-24",
                from,
                to = "16:00",
                roles = new[] { new { code = "host", name = "Vert", needed } },
                importance = 3,
                reason = "Rommet er opptatt",
            }),
        };
        request.Headers.TryAddWithoutValidation("If-Match", read.Headers.ETag!.ToString());
        return await steps.Coordinator.SendAsync(request);
    }
}
