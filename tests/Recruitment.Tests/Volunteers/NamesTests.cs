using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Tests.Volunteers;

/// <summary>Whom an organisation may know by name: those who turned to it, and nobody else.</summary>
public sealed class NamesTests(RecruitmentApp app)
{
    [Fact]
    public async Task Who_signed_up_for_a_shift_is_named_to_its_organisation_and_the_look_is_written_down()
    {
        var (organisation, other) = (await app.GivenOrganisationAsync(), await app.GivenOrganisationAsync());
        var ((signedUp, client), (stranger, _)) = (await app.GivenVolunteerAsync(), await app.GivenVolunteerAsync());
        var ends = app.Clock.Now.AddDays(3);
        await app.ReceivesAsync(new ShiftSignedUp(Guid.CreateVersion7(), Guid.CreateVersion7(), organisation.Id, signedUp, ends.AddHours(-3), ends, app.Clock.Now));

        var named = (await organisation.Coordinator.ShowAsync($"/api/v1/volunteers/names?ids={signedUp},{stranger},x&organisationId={organisation.Id}")).Items();
        var elsewhere = (await other.Coordinator.ShowAsync($"/api/v1/volunteers/names?ids={signedUp}&organisationId={other.Id}")).Items();

        var one = Assert.Single(named);
        Assert.Equal((signedUp, "Kari", "+47 900 00 000"), (one.Id(), one.Text("firstName"), one.Text("phone")));
        Assert.Empty(elsewhere);
        Assert.Equal(1, await app.ReadAsync(db => db.ContactLooks.CountAsync(l => l.VolunteerId == signedUp && l.Place == LookPlace.Shifts)));
        Assert.Single((await client.ShowAsync("/api/v1/volunteers/me/export")).GetProperty("shiftContacts").EnumerateArray());
    }

    [Fact]
    public async Task Who_said_yes_to_an_opportunity_is_named_and_a_shift_long_past_names_nobody()
    {
        var organisation = await app.GivenOrganisationAsync();
        var (_, interested, _) = await app.GivenInvitedAsync(organisation, await RecruitmentApp.GivenPublishedAsync(organisation));
        var (past, _) = await app.GivenVolunteerAsync();
        var ended = app.Clock.Now.AddDays(-40);
        await app.ReceivesAsync(new ShiftNear(
            Guid.CreateVersion7(), Guid.CreateVersion7(), organisation.Id, past, "Vakt", "Fjell", ended.AddHours(-3), ended, ended.AddDays(-1)));

        var named = (await organisation.Coordinator.ShowAsync($"/api/v1/volunteers/names?ids={interested},{past}&organisationId={organisation.Id}")).Items();

        Assert.Equal(interested, Assert.Single(named).Id());
    }

    [Fact]
    public async Task An_organisation_that_nobody_verified_is_told_of_nobody()
    {
        var organisation = await app.GivenOrganisationAsync(verified: false);
        var (signedUp, _) = await app.GivenVolunteerAsync();
        var ends = app.Clock.Now.AddDays(3);
        await app.ReceivesAsync(new ShiftSignedUp(Guid.CreateVersion7(), Guid.CreateVersion7(), organisation.Id, signedUp, ends.AddHours(-3), ends, app.Clock.Now));

        await organisation.Coordinator.ShowAsync($"/api/v1/volunteers/names?ids={signedUp}&organisationId={organisation.Id}", System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_token_that_is_none_is_told_to_the_gateway_where_anybody_may_ask()
    {
        var visitor = app.Anonymous();
        Assert.False((await visitor.SendAsync(HttpMethod.Get, "/api/v1/feeds/municipalities/3301")).Headers.Contains("X-Token-Refused"));
        visitor.DefaultRequestHeaders.Authorization = new("Bearer", "guess");

        var answer = await visitor.SendAsync(HttpMethod.Get, "/api/v1/feeds/municipalities/3301");

        Assert.NotEqual(System.Net.HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("1", answer.Headers.GetValues("X-Token-Refused").Single());
    }
}
