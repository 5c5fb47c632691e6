using System.Text.Json.Nodes;

namespace FrivilligPlattform.Portal.Tests.Rosters;

/// <summary>Nights on which somebody does not come, from the first page to the last, by what the pages themselves offer.</summary>
public sealed class StepInStoryTests(PortalApp app)
{
    private static readonly string Risk = $"/organisasjon/{Some.Other}/vakter/{RosterThings.Roster}/usikre";
    private static readonly string ShiftPage = $"/vakter/{RosterThings.Shift}";
    private static readonly Guid Late = Guid.Parse("01990000-0000-7000-8000-0000000000b1");

    [Fact]
    public async Task Somebody_offers_to_stay_the_coordinator_takes_it_up_and_the_volunteer_sees_it()
    {
        Everything.Answers(app.Gateway);
        var mine = Edited(RosterThings.Mine("accepted"));
        app.Gateway.On("GET sign-ups/mine", _ => new(Some.List(mine)));
        app.Gateway.On($"POST sign-ups/{RosterThings.SignUp}/stay", asked =>
        {
            mine["canStayUntil"] = RosterThings.Tomorrow.AddMinutes(120 + (int)asked.Body!["minutes"]!);
            return new(new { id = RosterThings.SignUp });
        });
        app.Gateway.On($"POST sign-ups/{RosterThings.SignUp}/stay-on", _ =>
        {
            mine["stayAskedAt"] = RosterThings.Tomorrow;
            return new(new { id = RosterThings.SignUp });
        });
        app.Gateway.On($"GET rosters/{RosterThings.Roster}/at-risk", _ => new(Some.List(AtRisk(stays: mine))));
        var (volunteer, coordinator) = (app.SignedIn(), Coordinator());

        await volunteer.Send(await volunteer.Open(ShiftPage), "bli", ("Stay.Minutes", "60"));
        var list = await coordinator.Open(Risk);
        var after = await coordinator.Follow(await coordinator.Send(list, $"bli-{Late}-{RosterThings.SignUp}"));
        var told = await volunteer.Open(ShiftPage);

        Assert.Contains("Be Berit Berg bli til", list.Main);
        Assert.Contains("Berit Berg har fått beskjed om å bli", after.Html);
        Assert.Contains("Har fått beskjed om å bli", after.Main);
        Assert.DoesNotContain("Be Berit Berg bli til", after.Main);
        Assert.Contains("De trenger at du blir til", told.Main);
    }

    [Fact]
    [Trait("Row", "126")]
    public async Task Somebody_who_does_not_come_is_replaced_by_who_says_yes_on_my_shifts()
    {
        Everything.Answers(app.Gateway);
        var (asked, accepted) = (false, false);
        app.Gateway.On("GET sign-ups/mine", _ => new(asked ? Some.List(RosterThings.Mine(accepted ? "accepted" : "invited")) : Some.List()));
        app.Gateway.On($"POST sign-ups/{Late}/replacement", sent =>
        {
            asked = (Guid?)sent.Body!["volunteerId"] == RosterThings.Volunteer;
            return new(new { id = RosterThings.SignUp }, 201);
        });
        app.Gateway.On($"POST sign-ups/{RosterThings.SignUp}/acceptance", _ =>
        {
            accepted = true;
            return new(new { id = RosterThings.SignUp });
        });
        app.Gateway.On($"GET rosters/{RosterThings.Roster}/at-risk", _ => new(asked ? Some.List() : Some.List(AtRisk())));
        var (volunteer, coordinator) = (app.SignedIn(), Coordinator());

        var list = await coordinator.Open(Risk);
        var after = await coordinator.Follow(await coordinator.Send(list, $"inviter-{Late}-{RosterThings.Volunteer}"));
        var invited = await volunteer.Open("/mine-vakter");
        await volunteer.Send(invited, $"ja-{RosterThings.SignUp}");
        var comes = await volunteer.Open("/mine-vakter");

        Assert.Contains("Spør Berit Berg", list.Main);
        Assert.Contains("Ingen er usikre", after.Main);
        Assert.Contains("Vi venter på svar fra deg", invited.Main);
        Assert.DoesNotContain("Vi venter på svar fra deg", comes.Main);
        Assert.Contains("Neste vakt", comes.Main);
    }

    [Fact]
    [Trait("Row", "68")]
    [Trait("Row", "69")]
    public async Task A_vigil_is_called_out_in_waves_kept_stopped_and_talked_about_afterwards()
    {
        Everything.Answers(app.Gateway);
        var (vigil, call) = (Edited(RosterThings.AVigil("draft", null)), Edited(RosterThings.Called()));
        (call["startsAt"], call["endsAt"]) = (Now.AddMinutes(-30), Now.AddHours(4));
        (vigil["turns"]![0]!["startsAt"], vigil["turns"]![0]!["endsAt"], vigil["wave"]) = (Now.AddMinutes(-30), Now.AddHours(4), 0);
        var talks = new List<object>();
        app.Gateway.On("POST vigils", new { id = RosterThings.Vigil }, 201);
        app.Gateway.On($"GET vigils/{RosterThings.Vigil}", _ => new(vigil));
        app.Gateway.On("GET sign-ups/mine", _ => new((int)vigil["wave"]! > 1 ? Some.List(call) : Some.List()));
        app.Gateway.On("GET vigils/debriefs", _ => new(Some.List([.. talks])));
        app.Gateway.On($"POST vigils/{RosterThings.Vigil}/publication", _ => Wave(1, "calling"));
        app.Gateway.On($"POST vigils/{RosterThings.Vigil}/waves", _ => Wave(2, "calling"));
        app.Gateway.On($"POST sign-ups/{RosterThings.SignUp}/acceptance", _ => Turn("accepted"));
        app.Gateway.On($"POST vigils/turns/{RosterThings.SignUp}/stop", _ =>
        {
            (call["checkedInAt"], call["checkedOutAt"]) = (Now, Now);
            talks.Add(new { signUpId = RosterThings.SignUp, vigilId = RosterThings.Vigil, volunteerId = RosterThings.Volunteer, dueAt = Now.AddDays(2), status = "due" });
            Turn("attended");
            return new(new { signUpId = RosterThings.SignUp, tell = new[] { new { name = "Kari Vakt", phone = "99887766", from = Now, to = Now.AddHours(4) } } });
        });
        app.Gateway.On($"POST vigils/debriefs/{RosterThings.SignUp}", _ =>
        {
            talks.Clear();
            return new(new { signUpId = RosterThings.SignUp });
        });
        var (volunteer, coordinator) = (app.SignedIn(), Coordinator());
        var (desk, bedside) = ($"/organisasjon/{Some.Other}/vaking", $"/vaking/{RosterThings.Vigil}");

        var made = await coordinator.Send(
            await coordinator.Open($"{desk}/ny"), "ny-vaking", ("Form.PlaceName", "Fjell"), ("Form.PostalCode", "3018"), ("Form.On", "2026-12-01"), ("Form.From", "18"),
            ("Form.Hours", "12"), ("Form.TurnHours", "4"), ("Form.ContactName", "Kari Vakt"), ("Form.ContactPhone", "99887766"));
        var first = await coordinator.Follow(await coordinator.Send(await coordinator.Follow(made), "ring"));
        var second = await coordinator.Follow(await coordinator.Send(first, "ring"));
        await volunteer.Send(await volunteer.Open(bedside), $"ja-{RosterThings.SignUp}");
        var kept = await volunteer.Open(bedside);
        var stopped = await volunteer.Follow(await volunteer.Send(kept, $"stopp-{RosterThings.SignUp}"));
        var owed = await coordinator.Open(desk);
        var settled = await coordinator.Follow(await coordinator.Send(owed, $"samtale-{RosterThings.SignUp}"));

        Assert.Contains("3 personer er kalt ut", first.Html);
        Assert.Contains("3 personer er kalt ut", second.Html);
        Assert.Single(app.Gateway.All($"POST vigils/{RosterThings.Vigil}/waves"));
        Assert.Contains("tel:99887766", kept.Main);
        Assert.Contains("Kari Vakt (99887766)", stopped.Html);
        Assert.Contains("Berit Berg", owed.Main);
        Assert.DoesNotContain("Berit Berg", settled.Main);

        FakeGateway.Reply Wave(int wave, string status)
        {
            (vigil["wave"], vigil["status"]) = (wave, status);
            return new(new { wave, called = 3 });
        }

        FakeGateway.Reply Turn(string status)
        {
            (call["status"], vigil["turns"]![0]!["myStatus"]) = (status, status);
            return new(new { id = RosterThings.SignUp });
        }
    }

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    private static object AtRisk(JsonNode? stays = null) => new
    {
        signUpId = Late,
        shiftId = RosterThings.Shift,
        volunteerId = Some.Id,
        role = "r1",
        startsAt = RosterThings.Tomorrow,
        why = new[] { "notCheckedIn" },
        couldCome = new[] { RosterThings.Volunteer },
        stays = stays?["canStayUntil"] is { } until
            ? new[] { new { signUpId = RosterThings.SignUp, volunteerId = RosterThings.Volunteer, until = (DateTime)until, asked = stays["stayAskedAt"] is not null } }
            : [],
    };

    /// <summary>An answer that changes as the story goes on.</summary>
    private static JsonObject Edited(object answer) => System.Text.Json.JsonSerializer.SerializeToNode(answer)!.AsObject();

    private Browser Coordinator() =>
        app.SignedIn(Some.Account(memberships: new { organisationId = Some.Other, organisationName = "Drammen Røde Kors", role = "coordinator" }));
}
