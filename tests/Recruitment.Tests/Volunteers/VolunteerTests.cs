using System.Net;
using System.Text.Json;
using FrivilligPlattform.Contracts.Identity.V1;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Contracts.Training.V1;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Tests.Volunteers;

public sealed class VolunteerTests(RecruitmentApp app)
{
    [Theory]
    [InlineData("2014-01-01", 0)]
    [InlineData("2013-11-22", 13)]
    [InlineData("2013-11-23", 0)]
    [InlineData("2008-11-22", 18)]
    [InlineData("2008-11-23", 16)]
    [InlineData("1950-01-01", 25)]
    [InlineData(null, 18)]
    public void Only_the_band_of_an_age_leaves_the_service(string? born, int band)
    {
        var volunteer = new Volunteer { Id = Guid.CreateVersion7(), RegisteredAt = default };
        var today = new DateOnly(2026, 11, 22);

        var refusal = volunteer.Describe(
            new RegisterVolunteer.Request { Name = "Kari", PostalCode = "3015", BirthDate = born is null ? null : DateOnly.Parse(born, null) }, null, 0, today);

        Assert.Null(refusal);
        Assert.Equal(band, volunteer.AgeAtLeast(today));
    }

    [Fact]
    public async Task A_registration_is_told_without_name_or_contact()
    {
        var (id, client) = await app.GivenVolunteerAsync();

        var told = await app.PublishedAsync<VolunteerRegistered>(e => e.VolunteerId == id);

        Assert.Equal(("3301", 25, "bicycle", 15), (told.MunicipalityNumber, told.AgeAtLeast, told.Transport, told.RadiusKm));
        Assert.DoesNotContain("kari", JsonSerializer.Serialize(told), StringComparison.OrdinalIgnoreCase);
        var again = await client.RefusedAsync("/api/v1/volunteers", RecruitmentApp.AVolunteer());
        Assert.Equal("already-a-volunteer", again.Code());
    }

    [Theory]
    [InlineData("walk", 3)]
    [InlineData("bicycle", 8)]
    [InlineData("car", 30)]
    [InlineData(null, 15)]
    [Trait("Row", "16")]
    public async Task Who_does_not_say_how_far_is_reached_by_the_way_they_travel(string? transport, int reach)
    {
        var client = app.As(Guid.CreateVersion7());
        var id = (await client.PostAsync("/api/v1/volunteers", new { name = "Kari N", email = "kari@example.no", postalCode = "3015", transport })).Id();

        var told = await app.PublishedAsync<VolunteerRegistered>(e => e.VolunteerId == id);

        Assert.Equal(reach, told.RadiusKm);
        var profile = await client.ShowAsync("/api/v1/volunteers/me");
        Assert.Equal(JsonValueKind.Null, profile.GetProperty("radiusKm").ValueKind);
        Assert.Equal(reach, profile.GetProperty("reachKm").GetInt32());
    }

    [Fact]
    public async Task An_unknown_postal_code_is_named_in_the_readers_language()
    {
        var problem = await app.As(Guid.CreateVersion7()).RefusedAsync(
            "/api/v1/volunteers", new { name = "Kari", email = "kari", postalCode = "0000" }, HttpStatusCode.BadRequest);

        Assert.Equal("Postnummeret finnes ikke. Skriv fire sifre.", problem.GetProperty("errors").GetProperty("postalCode")[0].GetString());
        Assert.True(problem.GetProperty("errors").TryGetProperty("email", out _));
    }

    [Fact]
    public async Task Children_do_not_register_alone()
    {
        var refusal = await app.As(Guid.CreateVersion7()).RefusedAsync("/api/v1/volunteers", RecruitmentApp.AVolunteer("2015-01-01"));

        Assert.Equal("too-young-to-register", refusal.Code());
    }

    [Fact]
    [Trait("Row", "16")]
    public async Task A_pause_and_a_change_are_told()
    {
        var (id, client) = await app.GivenVolunteerAsync();
        await client.PostAsync("/api/v1/volunteers/me/pause", new { paused = true });
        var tag = (await client.SendAsync(HttpMethod.Get, "/api/v1/volunteers/me")).Headers.ETag?.ToString();

        var changed = await client.SendAsync(
            HttpMethod.Put, "/api/v1/volunteers/me", new { name = "Kari N", email = "kari@example.no", postalCode = "0150", radiusKm = 5 }, tag);

        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        var told = (await app.AllPublishedAsync<VolunteerProfileChanged>()).Where(e => e.VolunteerId == id).ToList();
        Assert.True(told[0].Paused);
        Assert.Equal(("0301", true), (told[1].MunicipalityNumber, told[1].Paused));
    }

    [Theory]
    [InlineData("2010-02-28", 18, "2028-02-28", "2028-02-27")]
    [InlineData("2008-02-29", 18, "2026-02-28", "2026-02-27")]
    [InlineData("2008-02-29", 20, "2028-02-29", "2028-02-28")]
    [InlineData("2008-11-22", 18, "2026-11-22", "2026-11-21")]
    public void Who_has_reached_an_age_is_told_from_the_birth_date_as_the_age_itself_is(string born, int age, string on, string before)
    {
        var volunteer = new Volunteer { Id = Guid.CreateVersion7(), RegisteredAt = DateTime.UnixEpoch };
        volunteer.Describe(new ChangeMyProfile.Request { Name = "Kari", PostalCode = "0150", BirthDate = DateOnly.Parse(born) }, null, 0, DateOnly.Parse(before));

        Assert.Equal((age, age - 1), (volunteer.AgeOn(DateOnly.Parse(on)), volunteer.AgeOn(DateOnly.Parse(before))));
        Assert.True(volunteer.BirthDate <= Volunteer.LastBirthDate(age, DateOnly.Parse(on)));
        Assert.True(volunteer.BirthDate > Volunteer.LastBirthDate(age, DateOnly.Parse(before)));
    }

    [Fact]
    public async Task Erasing_the_profile_leaves_nothing_and_frees_the_place()
    {
        var organisation = await app.GivenOrganisationAsync();
        var opportunity = await RecruitmentApp.GivenPublishedAsync(organisation, o => o["capacity"] = 1);
        var (assignment, _, volunteer, client) = await app.GivenOfferedAsync(organisation, opportunity);
        await client.PostAsync($"/api/v1/assignments/{assignment}/acceptance");

        var erased = await client.SendAsync(HttpMethod.Delete, "/api/v1/volunteers/me");

        Assert.Equal(HttpStatusCode.NoContent, erased.StatusCode);
        await client.ShowAsync("/api/v1/volunteers/me", HttpStatusCode.NotFound);
        await app.PublishedAsync<VolunteerErased>(e => e.VolunteerId == volunteer);
        await app.PublishedAsync<AssignmentEnded>(e => e.AssignmentId == assignment);
        Assert.Empty((await organisation.Coordinator.ShowAsync($"/api/v1/interests?organisationId={organisation.Id}")).Items());
        Assert.Equal("published", (await app.Anonymous().ShowAsync($"/api/v1/opportunities/{opportunity}")).Text("status"));
    }

    [Fact]
    public async Task An_erased_account_is_forgotten_once_and_nothing_late_brings_it_back()
    {
        var (id, client) = await app.GivenVolunteerAsync();
        var message = Guid.CreateVersion7(app.Clock.GetUtcNow());

        await app.ReceivesAsync(new AccountErased(id, app.Clock.Now), message);
        await app.ReceivesAsync(new AccountErased(id, app.Clock.Now), message);
        await app.ReceivesAsync(new AccountErased(id, app.Clock.Now));
        await app.ReceivesAsync(new CertificateIssued(Guid.CreateVersion7(), "introduction", id, null, app.Clock.Now));

        Assert.Single((await app.AllPublishedAsync<VolunteerErased>()).Where(e => e.VolunteerId == id).ToList());
        Assert.False(await app.ReadAsync(db => db.Clearances.AnyAsync(c => c.VolunteerId == id)));
        Assert.Equal("account-erased", (await client.RefusedAsync("/api/v1/volunteers", RecruitmentApp.AVolunteer())).Code());
    }

    [Fact]
    public async Task The_volunteer_sees_who_looked_at_their_contact_data()
    {
        var organisation = await app.GivenOrganisationAsync();
        var opportunity = await RecruitmentApp.GivenPublishedAsync(organisation);
        var (_, client) = await app.GivenVolunteerAsync();
        var interest = (await client.PostAsync("/api/v1/interests", new { opportunityId = opportunity, message = "Hei" })).Id();
        Assert.Empty((await client.ShowAsync("/api/v1/volunteers/me/access-log")).Items());

        await organisation.Coordinator.ShowAsync($"/api/v1/interests?organisationId={organisation.Id}");
        await organisation.Coordinator.ShowAsync($"/api/v1/interests?organisationId={organisation.Id}");
        await organisation.Coordinator.ShowAsync($"/api/v1/interests/{interest}");
        await client.ShowAsync($"/api/v1/interests/{interest}");

        var looks = (await client.ShowAsync("/api/v1/volunteers/me/access-log")).Items();
        Assert.Equal(["inbox", "interest"], looks.Select(l => l.Text("place")).Order());
        Assert.All(looks, l => Assert.Equal(organisation.Id, l.GetProperty("organisationId").GetGuid()));
    }

    [Fact]
    [Trait("Row", "144")]
    public async Task A_coordinator_acts_for_a_volunteer_without_an_account()
    {
        var organisation = await app.GivenOrganisationAsync();
        var neighbour = await app.GivenOrganisationAsync();
        var opportunity = await RecruitmentApp.GivenPublishedAsync(organisation);
        var coordinator = organisation.Coordinator;
        var unreachable = await coordinator.RefusedAsync(
            "/api/v1/volunteers/assisted", new { organisationId = organisation.Id, name = "Olga", postalCode = "3015" }, HttpStatusCode.BadRequest);
        var volunteer = (await coordinator.PostAsync(
            "/api/v1/volunteers/assisted", new { organisationId = organisation.Id, name = "Olga", phone = "32 11 22 33", postalCode = "3015" })).Id();

        await neighbour.Coordinator.RefusedAsync(
            "/api/v1/interests", new { opportunityId = opportunity, volunteerId = volunteer }, HttpStatusCode.NotFound);
        var interest = (await coordinator.PostAsync("/api/v1/interests", new { opportunityId = opportunity, volunteerId = volunteer, message = "Ringte" })).Id();
        await coordinator.PostAsync($"/api/v1/interests/{interest}/answer", new { answer = "invited", message = "Velkommen" });
        var assignment = (await coordinator.PostAsync("/api/v1/assignments", new { interestId = interest, startsOn = "2026-12-01" })).Id();
        await coordinator.PostAsync($"/api/v1/assignments/{assignment}/acceptance");

        Assert.True(unreachable.GetProperty("errors").TryGetProperty("phone", out _));
        await app.PublishedAsync<AssignmentStarted>(e => e.VolunteerId == volunteer);
    }
}
