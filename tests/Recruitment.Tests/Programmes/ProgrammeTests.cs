using System.Net;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Recruitment.Programmes;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Tests.Programmes;

/// <summary>Activities adapted to the elderly: getting there, signing up without a screen, and whether they come again.</summary>
public sealed class ProgrammeTests(RecruitmentApp.WithOwnClock app) : IClassFixture<RecruitmentApp.WithOwnClock>
{
    [Fact]
    [Trait("Row", "24")]
    public async Task An_activity_says_whether_one_is_fetched_or_followed_and_the_coordinator_who_needs_it()
    {
        var organisation = await app.GivenOrganisationAsync();
        var id = await GivenWalkAsync(organisation);

        await SignUpAsync(organisation, id, new { name = "Olga Hansen", phone = "32 11 22 33", way = "phone", needsTransport = true });
        await SignUpAsync(organisation, id, new { name = "Arne Berg", way = "relative", relativeName = "Nina Berg", relativePhone = "90 11 22 33", needsEscort = true });

        var shown = await app.Anonymous().ShowAsync($"/api/v1/opportunities/{id}");
        Assert.Equal((true, true, true), (shown.GetProperty("forParticipants").GetBoolean(), shown.GetProperty("offersTransport").GetBoolean(), shown.GetProperty("offersEscort").GetBoolean()));
        var listed = (await organisation.Coordinator.ShowAsync($"/api/v1/opportunities/{id}/participants")).Items();
        Assert.Equal(["Olga Hansen", "Arne Berg"], listed.Select(p => p.Text("name")));
        Assert.Equal(("relative", "Nina Berg", true), (listed[1].Text("way"), listed[1].Text("relativeName"), listed[1].GetProperty("needsEscort").GetBoolean()));
        var seen = listed.Select(p => p.Id()).ToList();
        Assert.Equal(2, await app.ReadAsync(db => db.ContactLooks.CountAsync(l => seen.Contains(l.VolunteerId) && l.Place == LookPlace.Participants)));
    }

    [Fact]
    [Trait("Row", "24")]
    public async Task A_relative_is_named_and_somebody_can_be_rung()
    {
        var organisation = await app.GivenOrganisationAsync();
        var id = await GivenWalkAsync(organisation);
        var path = $"/api/v1/opportunities/{id}/participants";

        var nobody = await organisation.Coordinator.RefusedAsync(path, new { name = "Olga", way = "phone" }, HttpStatusCode.BadRequest);
        var unnamed = await organisation.Coordinator.RefusedAsync(path, new { name = "Arne", way = "relative", relativePhone = "90 11 22 33" }, HttpStatusCode.BadRequest);
        var closed = await organisation.Coordinator.RefusedAsync(
            $"/api/v1/opportunities/{await RecruitmentApp.GivenPublishedAsync(organisation)}/participants", new { name = "Olga", phone = "32 11 22 33", way = "phone" });

        Assert.True(nobody.GetProperty("errors").TryGetProperty("phone", out _), nobody.ToString());
        Assert.True(unnamed.GetProperty("errors").TryGetProperty("relativeName", out _), unnamed.ToString());
        Assert.Equal("no-programme", closed.Code());
    }

    [Fact]
    [Trait("Row", "24")]
    public async Task It_is_measured_how_many_come_again_and_it_stays_known_when_people_are_forgotten()
    {
        var organisation = await app.GivenOrganisationAsync();
        var id = await GivenWalkAsync(organisation);
        var people = new List<Guid>();
        foreach (var name in new[] { "Olga", "Arne", "Berit" })
            people.Add(await SignUpAsync(organisation, id, new { name, phone = "32 11 22 33", way = "inPerson", needsTransport = name == "Olga" }));

        var today = DateOnly.FromDateTime(app.Clock.Now);
        await NoteAsync(organisation, id, today.AddDays(-14), people);
        await NoteAsync(organisation, id, today.AddDays(-7), [people[0], people[1]]);
        var last = await NoteAsync(organisation, id, today, [people[0], people[2]]);
        var corrected = await NoteAsync(organisation, id, today, [people[0]]);

        Assert.Equal((2, 2), last);
        Assert.Equal((1, 1), corrected);
        var told = (await app.AllPublishedAsync<AttendanceCounted>()).Last(e => e.OpportunityId == id);
        Assert.Equal((1, 1, "walkingGroup"), (told.Attended, told.Returning, told.Type));
        var measured = await organisation.Coordinator.ShowAsync($"/api/v1/opportunities/{id}/attendance");
        Assert.Equal((3, 3, 2, 1), (Number("gatherings"), Number("people"), Number("cameAgain"), Number("cameOften")));
        Assert.Equal((3, 1), (Number("signedUp"), Number("needTransport")));

        await organisation.Coordinator.SendAsync(HttpMethod.Delete, $"/api/v1/opportunities/{id}/participants/{people[0]}");
        app.Clock.Advance(TimeSpan.FromDays(400));
        await app.HourPassesAsync<ForgetOldParticipants>();

        Assert.Empty((await organisation.Coordinator.ShowAsync($"/api/v1/opportunities/{id}/participants")).Items());
        measured = await organisation.Coordinator.ShowAsync($"/api/v1/opportunities/{id}/attendance");
        Assert.Equal((3, 2, 1, 0), (Number("people"), Number("cameAgain"), Number("cameOften"), Number("signedUp")));

        int Number(string name) => measured.GetProperty(name).GetInt32();
    }

    [Fact]
    [Trait("Row", "24")]
    public async Task Nobody_is_noted_before_the_day_or_from_another_list()
    {
        var organisation = await app.GivenOrganisationAsync();
        var (id, other) = (await GivenWalkAsync(organisation), await GivenWalkAsync(organisation));
        var stranger = await SignUpAsync(organisation, other, new { name = "Olga", phone = "32 11 22 33", way = "phone" });
        var today = DateOnly.FromDateTime(app.Clock.Now);

        var early = await organisation.Coordinator.RefusedAsync($"/api/v1/opportunities/{id}/attendance", new { on = today.AddDays(2) }, HttpStatusCode.UnprocessableEntity);
        var unknown = await organisation.Coordinator.RefusedAsync(
            $"/api/v1/opportunities/{id}/attendance", new { on = today, participantIds = new[] { stranger } }, HttpStatusCode.UnprocessableEntity);

        Assert.Equal(("not-yet", "participant-unknown"), (early.Code(), unknown.Code()));
    }

    private async Task<Guid> GivenWalkAsync(AnOrganisation organisation) => await RecruitmentApp.GivenPublishedAsync(organisation, o =>
    {
        (o["type"], o["title"], o["endsOn"]) = ("walkingGroup", "Rusletur for seniorer", app.Clock.Now.AddYears(3).ToString("yyyy-MM-dd"));
        (o["forParticipants"], o["offersTransport"], o["offersEscort"]) = (true, true, true);
    });

    private static async Task<Guid> SignUpAsync(AnOrganisation organisation, Guid id, object who) =>
        (await organisation.Coordinator.PostAsync($"/api/v1/opportunities/{id}/participants", who)).Id();

    private static async Task<(int Attended, int Returning)> NoteAsync(AnOrganisation organisation, Guid id, DateOnly on, IEnumerable<Guid> people)
    {
        var noted = await organisation.Coordinator.PostAsync($"/api/v1/opportunities/{id}/attendance", new { on, participantIds = people });
        return (noted.GetProperty("attended").GetInt32(), noted.GetProperty("returning").GetInt32());
    }
}
