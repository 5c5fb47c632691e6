using System.Net;
using System.Text.Json;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Tests.Volunteers;

/// <summary>What a volunteer may decide, see and take along, and what is forgotten by itself.</summary>
public sealed class RightsTests(RecruitmentApp.WithOwnClock app) : IClassFixture<RecruitmentApp.WithOwnClock>
{
    [Fact]
    [Trait("Row", "135")]
    public async Task Who_is_under_eighteen_starts_when_a_guardian_agrees_and_after_the_birthday_nobody_asks()
    {
        var organisation = await app.GivenOrganisationAsync();
        var today = DateOnly.FromDateTime(app.Clock.Now);
        var (young, client) = await app.GivenVolunteerAsync(today.AddYears(-17).AddDays(-300).ToString("yyyy-MM-dd"));
        var interest = await InvitedAsync(organisation, client);
        var offer = new { interestId = interest, startsOn = "2026-11-25", adultAlong = "Lise Leder" };

        Assert.Equal("guardian-missing", (await organisation.Coordinator.RefusedAsync("/api/v1/assignments", offer)).Code());
        Assert.True((await client.ShowAsync("/api/v1/volunteers/me/guardian")).GetProperty("needed").GetBoolean());
        var asked = (await client.PostAsync("/api/v1/volunteers/me/guardian", new { guardianName = "Mor Nordmann", guardianEmail = "mor@example.no" })).Id();
        var letter = await app.ReadAsync(db => db.EmailLetters.Where(l => l.EmailInterestId == asked).Select(l => l.Id).SingleAsync());
        var fetched = await app.AsService().ShowAsync($"/internal/letters/{letter}");
        Assert.Equal(("mor@example.no", "interestGuardian"), (fetched.Text("toAddress"), fetched.Text("kind")));
        var code = fetched.Text("code");
        Assert.Equal("Kari Nordmann", (await app.Anonymous().ShowAsync($"/api/v1/guardian-consents/{asked}?code={code}")).Text("volunteerName"));
        await app.Anonymous().RefusedAsync($"/api/v1/guardian-consents/{asked}/answer", new { code = "feil", agreed = true }, HttpStatusCode.UnprocessableEntity);
        await app.Anonymous().PostAsync($"/api/v1/guardian-consents/{asked}/answer", new { code, agreed = true });
        var assignment = (await organisation.Coordinator.PostAsync("/api/v1/assignments", offer)).Id();
        await app.Anonymous().PostAsync($"/api/v1/guardian-consents/{asked}/answer", new { code, agreed = false });

        Assert.Equal("guardian-missing", (await client.RefusedAsync($"/api/v1/assignments/{assignment}/acceptance", null)).Code());
        app.Clock.Advance(TimeSpan.FromDays(70));
        await client.PostAsync($"/api/v1/assignments/{assignment}/acceptance");
        Assert.Equal("no-guardian-needed", (await client.RefusedAsync("/api/v1/volunteers/me/guardian", new { guardianName = "Mor", guardianEmail = "mor@example.no" })).Code());
    }

    [Fact]
    [Trait("Row", "135")]
    public async Task Others_learn_whether_a_guardian_agrees_to_volunteering_as_such_and_nothing_more()
    {
        var organisation = await app.GivenOrganisationAsync();
        var (young, client) = await app.GivenVolunteerAsync(DateOnly.FromDateTime(app.Clock.Now).AddYears(-16).ToString("yyyy-MM-dd"));
        var interest = await InvitedAsync(organisation, client);
        var about = (await client.ShowAsync($"/api/v1/interests/{interest}")).GetProperty("opportunityId").GetGuid();
        var (mother, father, just) = (await AskedAsync(client, "mor"), await AskedAsync(client, "far"), await AskedAsync(client, "mor", about));

        await AnswerAsync(just, true);
        Assert.Empty(await ToldAsync());
        await AnswerAsync(mother, true);
        await AnswerAsync(father, true);
        await AnswerAsync(mother, false);
        Assert.Equal([true, true, true], await ToldAsync());
        await AnswerAsync(father, false);

        Assert.Equal([true, true, true, false], await ToldAsync());

        async Task<List<bool>> ToldAsync() =>
            [.. (await app.AllPublishedAsync<GuardianAnswered>()).Where(e => e.VolunteerId == young).Select(e => e.Stands)];
    }

    [Fact]
    [Trait("Row", "135")]
    public async Task Who_turns_eighteen_is_told_of_as_an_adult_on_that_day_and_once()
    {
        var birthday = DateOnly.FromDateTime(app.Clock.Now).AddDays(3);
        var (young, client) = await app.GivenVolunteerAsync(birthday.AddYears(-18).ToString("yyyy-MM-dd"));
        var (other, _) = await app.GivenVolunteerAsync(birthday.AddDays(5).AddYears(-18).ToString("yyyy-MM-dd"));
        await client.PostAsync("/api/v1/volunteers/me/pause", new { paused = true });
        await app.HourPassesAsync<TellOfAges>();
        Assert.Equal([16], await ToldAsync(young));

        app.Clock.Advance(TimeSpan.FromDays(3));
        await app.HourPassesAsync<TellOfAges>();
        await app.HourPassesAsync<TellOfAges>();

        Assert.Equal([16, 18], await ToldAsync(young));
        Assert.Empty(await ToldAsync(other));
        Assert.True((await app.AllPublishedAsync<VolunteerProfileChanged>()).Last(e => e.VolunteerId == young).Paused);

        async Task<List<int>> ToldAsync(Guid id) => [.. (await app.AllPublishedAsync<VolunteerProfileChanged>()).Where(e => e.VolunteerId == id).Select(e => e.AgeAtLeast)];
    }

    [Fact]
    [Trait("Row", "135")]
    public async Task Nobody_is_their_own_guardian()
    {
        var (young, client) = await app.GivenVolunteerAsync(DateOnly.FromDateTime(app.Clock.Now).AddYears(-16).ToString("yyyy-MM-dd"));
        await app.ReceivesAsync(new Contracts.Identity.V1.AddressConfirmed(young, "kari.konto@example.no", app.Clock.Now));

        foreach (var own in new[] { "kari@example.no", " Kari@Example.no", "kari.konto@example.no" })
        {
            var refused = await client.RefusedAsync(
                "/api/v1/volunteers/me/guardian", new { guardianName = "Mor Nordmann", guardianEmail = own.Trim() }, HttpStatusCode.UnprocessableEntity);
            Assert.Equal("guardian-is-you", refused.Code());
        }

        await client.PostAsync("/api/v1/volunteers/me/guardian", new { guardianName = "Mor Nordmann", guardianEmail = "mor@example.no" });
    }

    private static async Task<Guid> AskedAsync(HttpClient client, string who, Guid? about = null) =>
        (await client.PostAsync("/api/v1/volunteers/me/guardian", new { guardianName = who, guardianEmail = $"{who}@example.no", opportunityId = about })).Id();

    private async Task AnswerAsync(Guid consent, bool agreed)
    {
        var letter = await app.ReadAsync(db => db.EmailLetters.Where(l => l.EmailInterestId == consent).Select(l => l.Id).SingleAsync());
        var code = (await app.AsService().ShowAsync($"/internal/letters/{letter}")).Text("code");
        await app.Anonymous().PostAsync($"/api/v1/guardian-consents/{consent}/answer", new { code, agreed });
    }

    [Fact]
    public async Task The_profile_is_seen_by_those_the_volunteer_lets_see_it()
    {
        var organisation = await app.GivenOrganisationAsync();
        var (_, client) = await app.GivenVolunteerAsync();
        var interest = await InvitedAsync(organisation, client);
        Assert.True((await organisation.Coordinator.ShowAsync($"/api/v1/interests/{interest}")).GetProperty("shared").GetBoolean());

        await client.PostAsync("/api/v1/volunteers/me/shares", new { organisationId = organisation.Id, shared = false });

        var seen = await organisation.Coordinator.ShowAsync($"/api/v1/interests/{interest}");
        Assert.Equal((false, 0, 0), (seen.GetProperty("shared").GetBoolean(), seen.GetProperty("languages").GetArrayLength(), seen.GetProperty("availability").GetArrayLength()));
        Assert.Equal("Kari Nordmann", seen.Text("volunteerName"));
        Assert.NotEqual(JsonValueKind.Null, Assert.Single((await client.ShowAsync("/api/v1/volunteers/me/shares")).Items()).GetProperty("withdrawnAt").ValueKind);
        Assert.True((await client.ShowAsync($"/api/v1/interests/{interest}")).GetProperty("languages").GetArrayLength() > 0);
    }

    [Fact]
    public async Task A_volunteer_takes_along_all_that_is_kept_and_learns_where_the_rest_is()
    {
        var organisation = await app.GivenOrganisationAsync();
        var (assignment, interest, _, client) = await app.GivenActiveAsync(organisation, await PublishedAsync(organisation));
        await client.PostAsync("/api/v1/declarations", new { organisationId = organisation.Id, version = "2026-1", accepted = true });
        await client.PostAsync($"/api/v1/interests/{interest}/references", new { name = "Nils Nabo", phone = "90 00 00 00", relation = "Nabo" });
        await organisation.Coordinator.ShowAsync($"/api/v1/interests/{interest}");

        var export = await client.ShowAsync("/api/v1/volunteers/me/export");

        Assert.Equal("Kari Nordmann", export.GetProperty("profile").Text("name"));
        foreach (var part in new[] { "interests", "assignments", "followUps", "declarations", "clearances", "references", "shares", "looks", "elsewhere" })
            Assert.True(export.GetProperty(part).GetArrayLength() > 0, part);
        Assert.Contains("/api/v1/hours/mine", export.GetProperty("elsewhere").EnumerateArray().Select(p => p.Text("path")));
        await client.SendAsync(HttpMethod.Delete, "/api/v1/volunteers/me");
        var after = await client.ShowAsync("/api/v1/volunteers/me/export");
        foreach (var part in new[] { "interests", "assignments", "followUps", "declarations", "clearances", "references", "shares", "looks" })
            Assert.True(after.GetProperty(part).GetArrayLength() == 0, part);
        Assert.Equal(0, await app.ReadAsync(db => db.FollowUps.CountAsync(f => f.AssignmentId == assignment)));
    }

    [Fact]
    [Trait("Row", "144")]
    public async Task What_came_to_nothing_and_who_looked_is_forgotten_by_itself()
    {
        var organisation = await app.GivenOrganisationAsync();
        var (volunteer, client) = await app.GivenVolunteerAsync();
        var opportunity = await PublishedAsync(organisation);
        var interest = (await client.PostAsync("/api/v1/interests", new { opportunityId = opportunity, message = "Hei" })).Id();
        await organisation.Coordinator.ShowAsync($"/api/v1/interests/{interest}");
        await organisation.Coordinator.PostAsync($"/api/v1/interests/{interest}/answer", new { answer = "declined", message = "Dessverre." });
        var assisted = (await organisation.Coordinator.PostAsync("/api/v1/volunteers/assisted", new { organisationId = organisation.Id, name = "Olga", phone = "32112233", postalCode = "3015" })).Id();
        app.Clock.Advance(TimeSpan.FromDays(300));
        await app.HourPassesAsync<ForgetInactive>();
        Assert.True(await app.ReadAsync(db => db.Interests.AnyAsync(i => i.Id == interest)));

        app.Clock.Advance(TimeSpan.FromDays(500));
        await app.HourPassesAsync<ForgetInactive>();

        Assert.False(await app.ReadAsync(db => db.Interests.AnyAsync(i => i.Id == interest)));
        Assert.False(await app.ReadAsync(db => db.ContactLooks.AnyAsync(l => l.VolunteerId == volunteer)));
        Assert.False(await app.ReadAsync(db => db.Volunteers.AnyAsync(v => v.Id == assisted)));
        Assert.True(await app.ReadAsync(db => db.Volunteers.AnyAsync(v => v.Id == volunteer)));
    }

    [Fact]
    [Trait("Row", "7")]
    [Trait("Row", "27")]
    public async Task The_funnel_shows_where_people_come_from_and_how_many_stay()
    {
        var organisation = await app.GivenOrganisationAsync();
        var opportunity = await PublishedAsync(organisation);
        var (assignment, _, _, client) = await app.GivenActiveAsync(organisation, opportunity);
        await app.GivenActiveAsync(organisation, opportunity);
        app.Clock.Advance(TimeSpan.FromDays(100));
        await client.PostAsync($"/api/v1/assignments/{assignment}/end", new { cause = "moved" });
        app.Clock.Advance(TimeSpan.FromDays(100));

        var funnel = await organisation.Coordinator.ShowAsync($"/api/v1/organisations/{organisation.Id}/funnel");

        var source = Assert.Single(funnel.GetProperty("sources").EnumerateArray());
        Assert.Equal((2, 2, 2), (source.GetProperty("interests").GetInt32(), source.GetProperty("answered").GetInt32(), source.GetProperty("started").GetInt32()));
        Assert.Equal(
            [(3, 2, 2), (6, 2, 1), (12, 0, 0)],
            funnel.GetProperty("stayed").EnumerateArray().Select(s => (s.GetProperty("months").GetInt32(), s.GetProperty("of").GetInt32(), s.GetProperty("stayed").GetInt32())));
    }

    private static Task<Guid> PublishedAsync(AnOrganisation organisation) => RecruitmentApp.GivenPublishedAsync(organisation, o =>
    {
        o["endsOn"] = "2035-12-20";
        o["capacity"] = 10;
    });

    private static async Task<Guid> InvitedAsync(AnOrganisation organisation, HttpClient volunteer)
    {
        var interest = (await volunteer.PostAsync("/api/v1/interests", new { opportunityId = await PublishedAsync(organisation), message = "Hei" })).Id();
        await organisation.Coordinator.PostAsync($"/api/v1/interests/{interest}/answer", new { answer = "invited", message = "Velkommen!" });
        return interest;
    }
}
