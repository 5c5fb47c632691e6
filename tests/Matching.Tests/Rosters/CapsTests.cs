using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Contracts.Recruitment.V1;

namespace FrivilligPlattform.Matching.Tests.Rosters;

/// <summary>The caps of each type of task as people meet them, and what each role of a shift asks.</summary>
public sealed class CapsTests(MatchingApp app)
{
    private readonly Steps steps = new(app);

    /// <summary>Type, what somebody has, what they ask for, and what stands in the way; the week begins on 30 November.</summary>
    public static TheoryData<string, string[], string, string> Breaches => new()
    {
        { "event", ["2026-11-30 08:00 12:00"], "2026-11-30 12:00 17:00", "too-many-hours-on-end" },
        { "visitingFriend", ["2026-11-30 10:00 12:00"], "2026-11-30 12:00 15:00", "too-many-hours-on-end" },
        { "event", ["2026-11-30 12:00 18:00"], "2026-11-30 23:00 05:00", "too-little-rest" },
        { "nightPatrol", ["2026-11-30 22:00 03:00", "2026-12-01 22:00 03:00"], "2026-12-02 22:00 03:00", "too-many-nights" },
        {
            "visitingFriend", ["2026-11-30 10:00 14:00", "2026-12-01 10:00 14:00", "2026-12-02 10:00 14:00", "2026-12-03 10:00 14:00", "2026-12-04 10:00 14:00"],
            "2026-12-05 10:00 12:00", "week-full"
        },
    };

    [Theory]
    [MemberData(nameof(Breaches))]
    public async Task A_cap_of_the_type_is_told_and_gives_way_only_to_a_deliberate_override(string type, string[] has, string asks, string code)
    {
        var (volunteer, roster) = (await steps.AnAssignedVolunteerAsync(), await steps.ARosterAsync(type));
        foreach (var held in has)
            await steps.SignedUpAsync(volunteer, await ShiftAsync(roster, held));
        var shift = await ShiftAsync(roster, asks);

        await Steps.RefusedAsync(await steps.SignUpAsync(volunteer, shift), code);
        await Steps.RefusedAsync(steps.Coordinator, $"/api/v1/shifts/{shift}/invitations", code, new { volunteerId = volunteer });

        var invited = await steps.InvitedAsync(volunteer, shift, "Hun vil gjerne, og er uthvilt");
        await Steps.OkAsync(steps.As(volunteer), $"/api/v1/sign-ups/{invited}/acceptance");
        var people = await steps.Coordinator.GetFromJsonAsync<JsonElement>($"/api/v1/shifts/{shift}/sign-ups");
        Assert.Equal("Hun vil gjerne, og er uthvilt", people.GetProperty("items")[0].GetProperty("override").GetString());
    }

    [Fact]
    public async Task A_shift_has_roles_each_with_its_own_number_age_and_requirement()
    {
        var roster = await steps.ARosterAsync();
        var shift = await Steps.CreatedAsync(steps.Coordinator, $"/api/v1/rosters/{roster}/shifts", new
        {
            on = "2026-12-08",
            from = "10:00",
            to = "12:00",
            roles = new object[]
            {
                new { code = "host", name = "Vert", needed = 1 },
                new { code = "driver", name = "Sjåfør", needed = 2, minimumAge = 18, requirements = new[] { new { kind = "declaration" } } },
            },
        });
        await Steps.OkAsync(steps.Coordinator, $"/api/v1/shifts/{shift}/publication");
        var (young, grown, other) = (await steps.AVolunteerAsync(age: 16), await steps.AVolunteerAsync(), await steps.AVolunteerAsync());

        await Steps.RefusedAsync(await AsAsync(young, null), "unknown-role");
        await Steps.RefusedAsync(await AsAsync(young, "driver"), "too-young");
        await Steps.RefusedAsync(await AsAsync(grown, "driver"), "requirement-missing");
        Assert.True((await AsAsync(young, "host")).IsSuccessStatusCode);
        await Steps.RefusedAsync(await AsAsync(other, "host"), "shift-full");
        Assert.True((await AsAsync(other, "host", wait: true)).IsSuccessStatusCode);
        await Steps.RefusedAsync(await AsAsync(other, "host", wait: true), "already-signed-up");
        foreach (var cleared in new[] { grown, other })
            await app.ReceivesAsync(new ClearanceGranted(cleared, steps.Organisation, An.Declaration, null, An.Morning.AddHours(1)));
        Assert.True((await AsAsync(grown, "driver")).IsSuccessStatusCode);
        // Who waits for one role takes another that is free, and waits no more.
        Assert.Equal("accepted", (await Steps.BodyAsync(await AsAsync(other, "driver"))).GetProperty("status").GetString());

        var roles = (await steps.ShiftAsync(shift)).GetProperty("roles");
        Assert.Equal([(1, 1), (2, 2)], roles.EnumerateArray().Select(r => (r.GetProperty("needed").GetInt32(), r.GetProperty("taken").GetInt32())));

        Task<HttpResponseMessage> AsAsync(Guid volunteer, string? role, bool wait = false) =>
            steps.As(volunteer).PostAsJsonAsync($"/api/v1/shifts/{shift}/sign-ups", new { role, waitIfFull = wait });
    }

    [Fact]
    public async Task Who_wants_no_suggestions_still_hears_what_one_must_know_of_ones_own_shift()
    {
        var volunteer = await steps.AVolunteerAsync();
        await Steps.OkAsync(steps.As(volunteer), "/api/v1/suggestions/digest", new { rhythm = "never" });
        var shift = await steps.AShiftAsync();
        var signUp = await steps.SignedUpAsync(volunteer, shift);

        await Steps.OkAsync(steps.Coordinator, $"/api/v1/shifts/{shift}/cancellation", new { reason = "Sykehjemmet stenger" });

        var told = await app.PublishedAsync<ShiftAltered>(e => e.SignUpId == signUp);
        Assert.Equal(("cancelled", "Sykehjemmet stenger"), (told.What, told.Reason));
    }

    private async Task<Guid> ShiftAsync(Guid roster, string when) =>
        when.Split(' ') is [var on, var from, var to] ? await steps.AShiftAsync(roster, on, from, to, needed: 2) : throw new ArgumentException(when, nameof(when));
}
