using System.Net;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Organisations;

namespace FrivilligPlattform.Recruitment.Tests.Capabilities;

/// <summary>What organisations are good at, offer and need.</summary>
public sealed class CapabilityTests(RecruitmentApp.WithOwnClock app) : IClassFixture<RecruitmentApp.WithOwnClock>
{
    [Fact]
    [Trait("Row", "72")]
    public async Task What_an_organisation_is_specialised_in_is_shown_once_a_national_body_found_it_so()
    {
        var organisation = await app.GivenOrganisationAsync();
        var (body, judge) = await CentreAsync();
        var claim = (await organisation.Administrator.PostAsync($"/api/v1/organisations/{organisation.Id}/capabilities", new { code = "dementia", grounds = "Tjue år med aktivitetsvenner." })).Id();
        await organisation.Administrator.RefusedAsync($"/api/v1/organisations/{organisation.Id}/capabilities", new { code = "magic", grounds = "?" }, HttpStatusCode.BadRequest);
        Assert.Empty((await app.Anonymous().ShowAsync($"/api/v1/organisations/{organisation.Id}/capabilities")).Items());
        Assert.Empty(await FoundAsync(organisation.Id));

        Assert.Contains((await judge.ShowAsync($"/api/v1/capabilities?organisationId={body}")).Items(), c => c.Id() == claim);
        await judge.PostAsync($"/api/v1/capabilities/{claim}/judgement", new { organisationId = body, verified = true });

        Assert.Equal("dementia", Assert.Single((await app.Anonymous().ShowAsync($"/api/v1/organisations/{organisation.Id}/capabilities")).Items()).Text("code"));
        Assert.Single(await FoundAsync(organisation.Id));
    }

    [Fact]
    [Trait("Row", "72")]
    public async Task Nobody_judges_who_is_no_national_body_and_no_body_its_own()
    {
        var organisation = await app.GivenOrganisationAsync();
        var (body, judge) = await CentreAsync();
        var claim = (await organisation.Administrator.PostAsync($"/api/v1/organisations/{organisation.Id}/capabilities", new { code = "grief", grounds = "Sorggrupper." })).Id();
        var own = (await judge.PostAsync($"/api/v1/organisations/{body}/capabilities", new { code = "grief", grounds = "Vi kan det." })).Id();

        await organisation.Administrator.RefusedAsync($"/api/v1/capabilities/{claim}/judgement", new { organisationId = organisation.Id, verified = true }, HttpStatusCode.NotFound);
        var refused = await judge.RefusedAsync($"/api/v1/capabilities/{own}/judgement", new { organisationId = body, verified = true });

        Assert.Equal("own-capability", refused.Code());
    }

    [Fact]
    [Trait("Row", "114")]
    public async Task What_is_offered_and_needed_is_confirmed_every_year()
    {
        var organisation = await app.GivenOrganisationAsync();
        var version = (await organisation.Coordinator.ShowAsync($"/api/v1/organisations/{organisation.Id}")).GetProperty("version").GetGuid();
        var set = await organisation.Coordinator.SendAsync(
            HttpMethod.Put, $"/api/v1/organisations/{organisation.Id}/profile", new { weOffer = new[] { "Lokaler på kveldstid" }, weNeed = new[] { "Sjåfører" } }, ETags.Of(version));
        await Calls.ReadAsync(set, HttpStatusCode.OK);
        app.Clock.Advance(TimeSpan.FromDays(367));

        await app.HourPassesAsync<RemindOfProfiles>();
        await app.HourPassesAsync<RemindOfProfiles>();

        Assert.Single(await app.AllPublishedAsync<ProfileConfirmationDue>(), e => e.OrganisationId == organisation.Id);
        var first = app.Clock.Now;
        app.Clock.Advance(TimeSpan.FromDays(367));
        await app.HourPassesAsync<RemindOfProfiles>();
        Assert.Single(await app.AllPublishedAsync<ProfileConfirmationDue>(), e => e.OrganisationId == organisation.Id && e.At > first);
        Assert.True((await app.Anonymous().ShowAsync($"/api/v1/organisations/{organisation.Id}")).GetProperty("profileIsOld").GetBoolean());
        await organisation.Coordinator.PostAsync($"/api/v1/organisations/{organisation.Id}/profile/confirmation");
        var shown = await app.Anonymous().ShowAsync($"/api/v1/organisations/{organisation.Id}");
        Assert.False(shown.GetProperty("profileIsOld").GetBoolean());
        Assert.Equal("Lokaler på kveldstid", shown.GetProperty("weOffer")[0].GetString());
    }

    [Fact]
    [Trait("Row", "28")]
    [Trait("Row", "137")]
    public async Task A_centre_says_who_owns_it_and_an_organisation_at_which_level_it_is()
    {
        var founder = app.As(Guid.CreateVersion7());
        object Register(string kind, string? owner) => new { organisationNumber = RecruitmentApp.AnOrganisationNumber(), name = "Sentralen", kind, owner, level = "local" };

        var centre = (await founder.PostAsync("/api/v1/organisations", Register("frivilligsentral", "mixed"))).Id();
        await founder.RefusedAsync("/api/v1/organisations", Register("municipality", "mixed"), HttpStatusCode.BadRequest);
        await founder.RefusedAsync("/api/v1/organisations", Register("unit", null), HttpStatusCode.BadRequest);

        var shown = await app.AsPlatformAdministrator().ShowAsync($"/api/v1/organisations/{centre}");
        Assert.Equal(("mixed", "local"), (shown.Text("owner"), shown.Text("level")));
    }

    private async Task<System.Text.Json.JsonElement[]> FoundAsync(Guid organisation) =>
        [.. (await app.Anonymous().ShowAsync("/api/v1/organisations?capability=dementia&limit=200")).Items().Where(o => o.Id() == organisation)];

    private async Task<(Guid Id, HttpClient Administrator)> CentreAsync()
    {
        var founder = Guid.CreateVersion7();
        var id = (await app.As(founder).PostAsync("/api/v1/organisations", new { organisationNumber = RecruitmentApp.AnOrganisationNumber(), name = "Kompetansesenteret", kind = "competenceCentre" })).Id();
        await app.AsPlatformAdministrator().PostAsync($"/api/v1/organisations/{id}/verification", new { decision = "verified" });
        return (id, app.As(founder, (id, Roles.Administrator)));
    }
}
