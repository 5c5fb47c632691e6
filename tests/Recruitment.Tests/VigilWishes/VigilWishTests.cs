using System.Net;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Recruitment.VigilWishes;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Tests.VigilWishes;

/// <summary>The same free choice of a vigil at home and in an institution, with relatives and without.</summary>
public sealed class VigilWishTests(RecruitmentApp.WithOwnClock app) : IClassFixture<RecruitmentApp.WithOwnClock>
{
    [Theory]
    [InlineData("home", "patient")]
    [InlineData("nursingHome", "relative")]
    [InlineData("hospital", "relative")]
    [InlineData("institution", "askedByPatient")]
    [Trait("Row", "70")]
    public async Task Whoever_asks_and_wherever_the_person_is_the_wish_is_taken_and_answered_alike(string arena, string by)
    {
        var unit = await app.GivenOrganisationAsync(kind: "municipality");

        var wished = await app.Anonymous().PostAsync("/api/v1/vigil-wishes", RecruitmentApp.AVigilWish(unit.Id, arena, by));
        var listed = Assert.Single((await unit.Coordinator.ShowAsync($"/api/v1/vigil-wishes?organisationId={unit.Id}")).Items());
        await unit.Coordinator.PostAsync($"/api/v1/vigil-wishes/{wished.Id()}/answer", new { accepted = true, reason = "Vi ringer i kveld." });

        var followed = await app.Anonymous().ShowAsync($"/api/v1/vigil-wishes/{wished.Id()}?code={wished.Text("code")}");
        Assert.Equal((arena, by, "Per Pårørende"), (listed.Text("arena"), listed.Text("by"), listed.Text("contactName")));
        Assert.Equal(("accepted", "Vi ringer i kveld."), (followed.Text("status"), followed.Text("reason")));
        Assert.Equal(arena, (await app.PublishedAsync<VigilWished>(e => e.WishId == wished.Id())).Arena);
        Assert.True((await app.PublishedAsync<VigilWishAnswered>(e => e.WishId == wished.Id())).Accepted);
        Assert.Equal(1, await app.ReadAsync(db => db.ContactLooks.CountAsync(l => l.VolunteerId == wished.Id() && l.Place == LookPlace.VigilWishes)));
    }

    [Fact]
    [Trait("Row", "70")]
    public async Task A_no_states_its_reason_to_whoever_asked()
    {
        var unit = await app.GivenOrganisationAsync(kind: "municipality");
        var wished = await app.Anonymous().PostAsync("/api/v1/vigil-wishes", RecruitmentApp.AVigilWish(unit.Id, "nursingHome"));
        var path = $"/api/v1/vigil-wishes/{wished.Id()}/answer";

        foreach (var silent in new[] { null, "", "  " })
            Assert.Equal("reason-missing", (await unit.Coordinator.RefusedAsync(path, new { accepted = false, reason = silent }, HttpStatusCode.UnprocessableEntity)).Code());
        await unit.Coordinator.PostAsync(path, new { accepted = false, reason = "Ingen våkere er ledige i natt." });

        var followed = await app.Anonymous().ShowAsync($"/api/v1/vigil-wishes/{wished.Id()}?code={wished.Text("code")}");
        Assert.Equal(("declined", "Ingen våkere er ledige i natt."), (followed.Text("status"), followed.Text("reason")));
    }

    [Fact]
    [Trait("Row", "70")]
    public async Task A_wish_needs_consent_and_a_unit_and_is_followed_and_taken_back_by_its_code_alone()
    {
        var (unit, club) = (await app.GivenOrganisationAsync(kind: "municipality"), await app.GivenOrganisationAsync());
        var visitor = app.Anonymous();
        var without = await visitor.RefusedAsync("/api/v1/vigil-wishes", new
        {
            organisationId = unit.Id,
            by = "relative",
            consent = "nextOfKin",
            agreed = false,
            arena = "home",
            postalCode = "3015",
            contactName = "Per",
            contactPhone = "90 00 00 00",
        }, HttpStatusCode.BadRequest);
        var wished = await visitor.PostAsync("/api/v1/vigil-wishes", RecruitmentApp.AVigilWish(unit.Id));

        Assert.True(without.GetProperty("errors").TryGetProperty("agreed", out _), without.ToString());
        Assert.Equal("host-unknown", (await visitor.RefusedAsync("/api/v1/vigil-wishes", RecruitmentApp.AVigilWish(club.Id), HttpStatusCode.UnprocessableEntity)).Code());
        await visitor.ShowAsync($"/api/v1/vigil-wishes/{wished.Id()}?code=feil", HttpStatusCode.NotFound);
        await visitor.RefusedAsync($"/api/v1/vigil-wishes/{wished.Id()}/withdrawal", new { code = "feil" }, HttpStatusCode.NotFound);
        await visitor.PostAsync($"/api/v1/vigil-wishes/{wished.Id()}/withdrawal", new { code = wished.Text("code") });
        Assert.Equal("wish-answered", (await unit.Coordinator.RefusedAsync($"/api/v1/vigil-wishes/{wished.Id()}/answer", new { accepted = true })).Code());
    }

    [Fact]
    [Trait("Row", "70")]
    public async Task Whom_to_ring_is_forgotten_when_the_wish_is_taken_back()
    {
        var unit = await app.GivenOrganisationAsync(kind: "municipality");
        var wished = await app.Anonymous().PostAsync("/api/v1/vigil-wishes", RecruitmentApp.AVigilWish(unit.Id));

        await app.Anonymous().PostAsync($"/api/v1/vigil-wishes/{wished.Id()}/withdrawal", new { code = wished.Text("code") });

        var listed = Assert.Single((await unit.Coordinator.ShowAsync($"/api/v1/vigil-wishes?organisationId={unit.Id}")).Items());
        Assert.Equal(("withdrawn", "", ""), (listed.Text("status"), listed.Text("contactName"), listed.Text("contactPhone")));
    }

    [Fact]
    [Trait("Row", "70")]
    public async Task A_wish_is_forgotten_after_its_period()
    {
        var unit = await app.GivenOrganisationAsync(kind: "municipality");
        var wished = await app.Anonymous().PostAsync("/api/v1/vigil-wishes", RecruitmentApp.AVigilWish(unit.Id));

        app.Clock.Advance(TimeSpan.FromDays(61));
        await app.HourPassesAsync<ForgetVigilWishes>();

        await app.Anonymous().ShowAsync($"/api/v1/vigil-wishes/{wished.Id()}?code={wished.Text("code")}", HttpStatusCode.NotFound);
    }
}
