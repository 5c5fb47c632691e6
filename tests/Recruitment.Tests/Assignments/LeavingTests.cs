using System.Net;
using System.Text;
using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Contracts.Recruitment.V1;

namespace FrivilligPlattform.Recruitment.Tests.Assignments;

/// <summary>How a volunteer leaves: thanked, asked, replaced, with a paper to show.</summary>
public sealed class LeavingTests(RecruitmentApp app)
{
    [Fact]
    [Trait("Row", "147")]
    public async Task Why_volunteers_leave_is_counted_without_them_and_shown_when_enough_answered()
    {
        var organisation = await app.GivenOrganisationAsync();
        var opportunity = await RecruitmentApp.GivenPublishedAsync(organisation, o => o["capacity"] = 10);
        for (var i = 0; i < 5; i++)
        {
            Assert.True((await Summary()).GetProperty("tooFew").GetBoolean());
            var (assignment, _, volunteer, client) = await app.GivenActiveAsync(organisation, opportunity);
            var answer = new { cause = "moved", again = "yes", feltSeen = 4, comment = $"Takk {i}" };
            Assert.Equal("assignment-state", (await client.RefusedAsync($"/api/v1/assignments/{assignment}/exit-answer", answer)).Code());
            await client.PostAsync($"/api/v1/assignments/{assignment}/end", new { cause = "moved" });
            await client.PostAsync($"/api/v1/assignments/{assignment}/exit-answer", answer);
            Assert.Equal("exit-answered", (await client.RefusedAsync($"/api/v1/assignments/{assignment}/exit-answer", answer)).Code());
            Assert.Equal("moved", (await app.PublishedAsync<AssignmentEnded>(e => e.VolunteerId == volunteer)).Reason);
        }

        var summary = await Summary();
        Assert.Equal((5, 5, 4.0), (summary.GetProperty("answers").GetInt32(), summary.GetProperty("causes").GetProperty("moved").GetInt32(), summary.GetProperty("feltSeen").GetDouble()));
        Assert.Equal(5, summary.GetProperty("comments").GetArrayLength());
        Assert.Contains(await app.AllPublishedAsync<ExitAnswered>(), e => e.OrganisationId == organisation.Id && e is { Cause: "moved", Again: "yes" });

        Task<System.Text.Json.JsonElement> Summary() => organisation.Coordinator.ShowAsync($"/api/v1/organisations/{organisation.Id}/exit-answers");
    }

    [Fact]
    [Trait("Row", "139")]
    public async Task A_place_that_is_handed_over_is_never_empty_and_never_taken_twice()
    {
        var organisation = await app.GivenOrganisationAsync();
        var opportunity = await RecruitmentApp.GivenPublishedAsync(organisation, o => o["capacity"] = 1);
        var second = await app.GivenInvitedAsync(organisation, opportunity);
        var first = await app.GivenActiveAsync(organisation, opportunity);
        var offer = new { interestId = second.Interest, startsOn = "2026-12-10", replaces = first.Assignment };
        Assert.Equal("nobody-leaves", (await organisation.Coordinator.RefusedAsync("/api/v1/assignments", offer)).Code());

        await first.Client.PostAsync($"/api/v1/assignments/{first.Assignment}/hand-over", new { leavesOn = "2026-12-24", note = "Liker å gå i parken." });
        var successor = (await organisation.Coordinator.PostAsync("/api/v1/assignments", offer)).Id();
        await second.Client.PostAsync($"/api/v1/assignments/{successor}/acceptance");
        await first.Client.PostAsync($"/api/v1/assignments/{first.Assignment}/end", new { cause = "handedOver" });

        var shown = await organisation.Coordinator.ShowAsync($"/api/v1/opportunities/{opportunity}");
        Assert.Equal(("filled", 1), (shown.Text("status"), shown.GetProperty("taken").GetInt32()));
        Assert.Equal(successor, (await app.PublishedAsync<AssignmentHandedOver>(e => e.AssignmentId == first.Assignment)).SuccessorId);
        await second.Client.PostAsync($"/api/v1/assignments/{successor}/end", new { reason = "Ferdig" });
        Assert.Equal("published", (await organisation.Coordinator.ShowAsync($"/api/v1/opportunities/{opportunity}")).Text("status"));
    }

    [Fact]
    [Trait("Row", "17")]
    public async Task Who_leaves_is_thanked_and_asked_to_no_more_talks()
    {
        var organisation = await app.GivenOrganisationAsync();
        var (assignment, _, _, client) = await app.GivenActiveAsync(organisation, await RecruitmentApp.GivenPublishedAsync(organisation));
        await client.SendAsync(HttpMethod.Post, $"/api/v1/assignments/{assignment}/end", new { });

        await client.PostAsync($"/api/v1/assignments/{assignment}/end", new { reason = "Flytter" });

        Assert.Equal("farewell", Assert.Single((await client.ShowAsync($"/api/v1/assignments/{assignment}/follow-ups")).Items()).Text("kind"));
    }

    [Theory]
    [InlineData("nb")]
    [InlineData("se")]
    public async Task A_certificate_of_service_is_a_PDF_with_the_hours_that_were_approved(string language)
    {
        var organisation = await app.GivenOrganisationAsync();
        var (assignment, _, volunteer, client) = await app.GivenActiveAsync(
            organisation, await RecruitmentApp.GivenPublishedAsync(organisation, o => o["startsOn"] = "2026-11-01"));
        client.DefaultRequestHeaders.AcceptLanguage.Clear();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        var early = await client.ShowAsync($"/api/v1/assignments/{assignment}/service-certificate", HttpStatusCode.Conflict);
        var (running, _, _, other) = await StartedAsync(organisation);
        other.DefaultRequestHeaders.AcceptLanguage.Clear();
        other.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        await app.ReceivesAsync(new HoursApproved(Guid.CreateVersion7(), running, Guid.CreateVersion7(), organisation.Id, volunteer, "3301", new(2026, 11, 20), 90, app.Clock.Now));

        var answer = await other.GetAsync($"/api/v1/assignments/{running}/service-certificate");

        Assert.Equal("assignment-state", early.Code());
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var pdf = await answer.Content.ReadAsByteArrayAsync();
        Assert.StartsWith("%PDF-", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
        Assert.Contains("FontFile2", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
        Assert.Equal(90, (await app.ReadAsync(db => Task.FromResult(db.LoggedTimes.Where(t => t.AssignmentId == running).Sum(t => t.Minutes)))));
        if (Environment.GetEnvironmentVariable("FRIVILLIG_KEEP_PDF") is { Length: > 0 } folder)
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{language}.pdf"), pdf);
    }

    private async Task<(Guid Assignment, Guid Interest, Guid Volunteer, HttpClient Client)> StartedAsync(AnOrganisation organisation)
    {
        var invited = await app.GivenInvitedAsync(organisation, await RecruitmentApp.GivenPublishedAsync(organisation));
        var assignment = (await organisation.Coordinator.PostAsync("/api/v1/assignments", new { interestId = invited.Interest, startsOn = "2026-11-20" })).Id();
        await invited.Client.PostAsync($"/api/v1/assignments/{assignment}/acceptance");
        return (assignment, invited.Interest, invited.Volunteer, invited.Client);
    }
}
