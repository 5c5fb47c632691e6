using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Matching.Tests.Hours;

public sealed class HoursTests(MatchingApp app)
{
    private readonly Guid volunteer = Guid.CreateVersion7();
    private readonly Guid coordinator = Guid.CreateVersion7();
    private readonly Guid organisation = Guid.CreateVersion7();

    [Fact]
    public async Task Hours_are_logged_by_the_volunteer_and_approved_by_the_coordinator()
    {
        var assignment = await AnActiveAssignmentAsync();

        var id = await LogAsync(assignment, "2026-11-17", 120);
        var logged = await app.PublishedAsync<HoursLogged>(e => e.HoursId == id);
        Assert.Equal((assignment, organisation, volunteer, 120), (logged.AssignmentId, logged.OrganisationId, logged.VolunteerId, logged.Minutes));

        var inbox = await Coordinator.GetFromJsonAsync<JsonElement>($"/api/v1/hours?organisationId={organisation}&status=logged");
        Assert.Equal(id, Assert.Single(inbox.GetProperty("items").EnumerateArray()).GetProperty("id").GetGuid());

        using var approved = await Coordinator.PostAsync($"/api/v1/hours/{id}/approval", null);
        Assert.Equal(HttpStatusCode.OK, approved.StatusCode);
        var told = await app.PublishedAsync<HoursApproved>(e => e.HoursId == id);
        Assert.Equal((120, An.Drammen, new DateOnly(2026, 11, 17)), (told.Minutes, told.MunicipalityNumber, told.On));

        using var twice = await Coordinator.PostAsync($"/api/v1/hours/{id}/approval", null);
        await RefusedAsync(twice, HttpStatusCode.Conflict, "hours-approved");
        var mine = await Volunteer.GetFromJsonAsync<JsonElement>("/api/v1/hours/mine");
        Assert.Equal("approved", mine.GetProperty("items")[0].GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("2026-11-23", "hours-in-the-future")]
    [InlineData("2026-10-31", "assignment-not-running")]
    [InlineData("2024-11-17", "hours-too-old")]
    public async Task Days_on_which_nothing_could_be_given_are_refused(string on, string code)
    {
        var assignment = await AnActiveAssignmentAsync();

        using var answer = await Volunteer.PostAsJsonAsync("/api/v1/hours", new { assignmentId = assignment, on, minutes = 60 });

        Assert.Equal(Refusal.TypePrefix + code, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("type").GetString());
    }

    [Fact]
    public async Task An_ended_assignment_takes_hours_for_the_days_it_ran_and_no_others()
    {
        var assignment = await AnActiveAssignmentAsync();
        await app.ReceivesAsync(new AssignmentEnded(
            assignment, Guid.CreateVersion7(), organisation, volunteer, An.Drammen, "moved", new DateTime(2026, 11, 18, 12, 0, 0, DateTimeKind.Utc)));

        await LogAsync(assignment, "2026-11-18", 60);
        using var after = await Volunteer.PostAsJsonAsync("/api/v1/hours", new { assignmentId = assignment, on = "2026-11-19", minutes = 60 });

        await RefusedAsync(after, HttpStatusCode.Conflict, "assignment-not-running");
    }

    [Fact]
    public async Task A_day_has_no_more_than_twenty_four_hours()
    {
        var assignment = await AnActiveAssignmentAsync();
        await LogAsync(assignment, "2026-11-17", 1000);

        using var more = await Volunteer.PostAsJsonAsync("/api/v1/hours", new { assignmentId = assignment, on = "2026-11-17", minutes = 500 });
        using var nonsense = await Volunteer.PostAsJsonAsync("/api/v1/hours", new { assignmentId = assignment, on = "2026-11-17", minutes = 5000 });

        await RefusedAsync(more, HttpStatusCode.UnprocessableEntity, "day-full");
        Assert.Equal(HttpStatusCode.BadRequest, nonsense.StatusCode);
    }

    [Fact]
    public async Task Hours_of_several_are_logged_at_once_and_who_cannot_have_them_holds_up_nobody()
    {
        var (one, two) = (An.Assignment(Guid.CreateVersion7(), organisation: organisation), An.Assignment(Guid.CreateVersion7(), organisation: organisation));
        var later = An.Assignment(Guid.CreateVersion7(), organisation: organisation, startsOn: new(2026, 11, 20));
        var elsewhere = An.Assignment(Guid.CreateVersion7());
        foreach (var assignment in new[] { one, two, later, elsewhere })
            await app.ReceivesAsync(assignment);
        object Body(params Guid[] ids) => new { organisationId = organisation, assignmentIds = ids, on = "2026-11-17", minutes = 150, note = "Bakekveld" };

        using var answer = await Coordinator.PostAsJsonAsync("/api/v1/hours/group", Body(one.AssignmentId, two.AssignmentId, later.AssignmentId));
        using var strange = await Coordinator.PostAsJsonAsync("/api/v1/hours/group", Body(one.AssignmentId, elsewhere.AssignmentId));

        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal([one.AssignmentId, two.AssignmentId], body.GetProperty("logged").EnumerateArray().Select(l => l.GetProperty("assignmentId").GetGuid()));
        var left = Assert.Single(body.GetProperty("leftOut").EnumerateArray());
        Assert.Equal((later.AssignmentId, "assignment-not-running"), (left.GetProperty("assignmentId").GetGuid(), left.GetProperty("code").GetString()));
        Assert.Equal(HttpStatusCode.NotFound, strange.StatusCode);
        await app.PublishedAsync<HoursLogged>(e => e.VolunteerId == two.VolunteerId && e.Minutes == 150);
        Assert.Equal(2, await app.ReadAsync(db => Task.FromResult(db.Hours.Count(h => h.OrganisationId == organisation && h.LoggedBy == coordinator))));
    }

    [Fact]
    public async Task A_coordinator_logs_afterwards_for_somebody_who_does_not_log()
    {
        var assignment = await AnActiveAssignmentAsync();

        using var answer = await Coordinator.PostAsJsonAsync("/api/v1/hours", new { assignmentId = assignment, on = "2026-11-17", minutes = 90 });

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var logged = await app.PublishedAsync<HoursLogged>(e => e.AssignmentId == assignment);
        Assert.Equal((volunteer, 90), (logged.VolunteerId, logged.Minutes));
        var mine = await Volunteer.GetFromJsonAsync<JsonElement>("/api/v1/hours/mine");
        Assert.Equal(logged.HoursId, Assert.Single(mine.GetProperty("items").EnumerateArray()).GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task The_hours_of_a_period_are_exported_with_their_corrections_and_no_formula_gets_through()
    {
        var assignment = await AnActiveAssignmentAsync();
        var inside = await LogAsync(assignment, "2026-11-17", 120);
        await LogAsync(assignment, "2026-11-05", 60);
        using var note = await Volunteer.PostAsJsonAsync("/api/v1/hours", new { assignmentId = assignment, on = "2026-11-18", minutes = 30, note = "=1+1;\"x\"" });
        using var corrected = await Coordinator.PostAsJsonAsync($"/api/v1/hours/{inside}/correction", new { minutes = 90, reason = "Gikk tidligere" });

        using var answer = await Coordinator.GetAsync($"/api/v1/hours/export?organisationId={organisation}&from=2026-11-10&to=2026-11-20");
        using var tooLong = await Coordinator.GetAsync($"/api/v1/hours/export?organisationId={organisation}&from=2020-11-10&to=2026-11-20");

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith($"{inside};2026-11-17;90;Logged;", lines[1], StringComparison.Ordinal);
        Assert.Contains("120>90 Gikk tidligere", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"'=1+1;\"\"x\"\"\"", lines[2], StringComparison.Ordinal);
        await RefusedAsync(tooLong, HttpStatusCode.UnprocessableEntity, "period-outside");
    }

    [Fact]
    public async Task What_is_not_yours_does_not_exist()
    {
        var assignment = await AnActiveAssignmentAsync();
        var id = await LogAsync(assignment, "2026-11-17", 60);
        var stranger = app.As(Guid.CreateVersion7(), (Guid.CreateVersion7(), Roles.Coordinator));

        using var log = await stranger.PostAsJsonAsync("/api/v1/hours", new { assignmentId = assignment, on = "2026-11-17", minutes = 60 });
        using var approve = await stranger.PostAsync($"/api/v1/hours/{id}/approval", null);
        using var correct = await stranger.PostAsJsonAsync($"/api/v1/hours/{id}/correction", new { minutes = 5, reason = "x" });
        using var list = await stranger.GetAsync($"/api/v1/hours?organisationId={organisation}");

        Assert.All(new[] { log, approve, correct, list }, a => Assert.Equal(HttpStatusCode.NotFound, a.StatusCode));
    }

    [Fact]
    public async Task Nobody_approves_their_own_hours()
    {
        var id = await LogAsync(await AnActiveAssignmentAsync(), "2026-11-17", 60);

        using var answer = await app.As(volunteer, (organisation, Roles.Coordinator)).PostAsync($"/api/v1/hours/{id}/approval", null);

        await RefusedAsync(answer, HttpStatusCode.Forbidden, "own-hours");
    }

    [Fact]
    [Trait("Row", "137")]
    public async Task An_administrator_of_the_parent_approves_a_branchs_hours()
    {
        var parent = Guid.CreateVersion7();
        await app.ReceivesAsync(new OrganisationRegistered(organisation, null, "Lokallaget", "voluntaryOrganisation", parent, null, coordinator, An.Morning));
        var id = await LogAsync(await AnActiveAssignmentAsync(), "2026-11-17", 60);

        using var answer = await app.As(Guid.CreateVersion7(), (parent, Roles.Administrator)).PostAsync($"/api/v1/hours/{id}/approval", null);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_correction_keeps_its_trace_and_is_told_anew_when_approved()
    {
        var id = await LogAsync(await AnActiveAssignmentAsync(), "2026-11-17", 120);
        using var approved = await Coordinator.PostAsync($"/api/v1/hours/{id}/approval", null);

        using var byVolunteer = await Volunteer.PostAsJsonAsync($"/api/v1/hours/{id}/correction", new { minutes = 180, reason = "Glemte en time" });
        using var byCoordinator = await Coordinator.PostAsJsonAsync($"/api/v1/hours/{id}/correction", new { minutes = 90, reason = "Var kortere" });

        await RefusedAsync(byVolunteer, HttpStatusCode.Conflict, "hours-approved");
        Assert.Equal(HttpStatusCode.OK, byCoordinator.StatusCode);
        await app.PublishedAsync<HoursApproved>(e => e.HoursId == id && e.Minutes == 90);
        var mine = await Volunteer.GetFromJsonAsync<JsonElement>("/api/v1/hours/mine");
        var trace = Assert.Single(mine.GetProperty("items")[0].GetProperty("corrections").EnumerateArray());
        Assert.Equal(
            (120, 90, "Var kortere"),
            (trace.GetProperty("fromMinutes").GetInt32(), trace.GetProperty("toMinutes").GetInt32(), trace.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task Hours_of_a_forgotten_volunteer_stay_as_nobodys()
    {
        var id = await LogAsync(await AnActiveAssignmentAsync(), "2026-11-17", 120);

        await app.ReceivesAsync(new VolunteerErased(volunteer, app.Clock.Now.AddMinutes(1)));

        var list = await Coordinator.GetFromJsonAsync<JsonElement>($"/api/v1/hours?organisationId={organisation}");
        var hours = Assert.Single(list.GetProperty("items").EnumerateArray());
        Assert.Equal(
            (id, Guid.Empty, 120),
            (hours.GetProperty("id").GetGuid(), hours.GetProperty("volunteerId").GetGuid(), hours.GetProperty("minutes").GetInt32()));
    }

    private HttpClient Volunteer => app.As(volunteer);

    private HttpClient Coordinator => app.As(coordinator, (organisation, Roles.Coordinator));

    private async Task<Guid> AnActiveAssignmentAsync()
    {
        var started = An.Assignment(volunteer, organisation: organisation);
        await app.ReceivesAsync(started);
        return started.AssignmentId;
    }

    private async Task<Guid> LogAsync(Guid assignment, string on, int minutes)
    {
        using var answer = await Volunteer.PostAsJsonAsync("/api/v1/hours", new { assignmentId = assignment, on, minutes });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    private static async Task RefusedAsync(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(Refusal.TypePrefix + code, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("type").GetString());
    }
}
