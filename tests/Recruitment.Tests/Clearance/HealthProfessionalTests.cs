using System.Net;

namespace FrivilligPlattform.Recruitment.Tests.Clearance;

/// <summary>A volunteer who says to have a health profession: a sheet to read, a talk to have, and a law that is not settled.</summary>
public sealed class HealthProfessionalTests(RecruitmentApp app)
{
    [Fact]
    [Trait("Row", "74")]
    public async Task Who_says_to_have_a_health_profession_starts_after_a_talk_about_expectations()
    {
        var organisation = await app.GivenOrganisationAsync();
        var (interest, client) = await InvitedAsync(organisation, healthProfessional: true);

        var before = await client.ShowAsync($"/api/v1/interests/{interest}/checklist");
        var refused = await organisation.Coordinator.RefusedAsync("/api/v1/assignments", new { interestId = interest, startsOn = "2026-12-01" });
        await organisation.Coordinator.PostAsync($"/api/v1/interests/{interest}/expectations-talk", new { heldOn = "2026-11-21", sheetVersion = before.Text("sheetVersion") });
        var after = await client.ShowAsync($"/api/v1/interests/{interest}/checklist");

        var item = Assert.Single(before.Items());
        Assert.Equal(("expectationsTalk", "missing", "readInformationSheet"), (item.Text("kind"), item.Text("state"), item.Text("action")));
        Assert.False(before.GetProperty("readyToStart").GetBoolean());
        Assert.Equal("requirements-missing", refused.Code());
        Assert.True(after.GetProperty("readyToStart").GetBoolean());
        await organisation.Coordinator.PostAsync("/api/v1/assignments", new { interestId = interest, startsOn = "2026-12-01" });
        Assert.Equal("talk-recorded", (await organisation.Coordinator.RefusedAsync(
            $"/api/v1/interests/{interest}/expectations-talk", new { heldOn = "2026-11-21", sheetVersion = "2026-1" })).Code());
        Assert.Single((await client.ShowAsync("/api/v1/volunteers/me/export")).GetProperty("expectationsTalks").EnumerateArray());
    }

    [Fact]
    [Trait("Row", "74")]
    public async Task Others_have_no_such_talk()
    {
        var organisation = await app.GivenOrganisationAsync();
        var (interest, client) = await InvitedAsync(organisation, healthProfessional: false);

        Assert.Empty((await client.ShowAsync($"/api/v1/interests/{interest}/checklist")).Items());
        var refusal = await organisation.Coordinator.RefusedAsync($"/api/v1/interests/{interest}/expectations-talk", new { heldOn = "2026-11-21", sheetVersion = "2026-1" });
        Assert.Equal("no-health-professional", refusal.Code());
    }

    [Fact]
    [Trait("Row", "74")]
    public async Task The_sheet_has_a_version_and_says_that_the_law_is_unsettled()
    {
        var sheet = await app.Anonymous().ShowAsync("/api/v1/declarations/health-professional");

        Assert.Equal(("2026-1", "unsettled"), (sheet.Text("version"), sheet.Text("state")));
        Assert.Contains("ikke rettslig avklart", sheet.Text("legalNote"), StringComparison.Ordinal);
        Assert.True(sheet.GetProperty("paragraphs").GetArrayLength() > 3);
        Assert.Equal(sheet.Text("title"), (await app.Anonymous().ShowAsync("/api/v1/declarations/health-professional?version=2026-1")).Text("title"));
        await app.Anonymous().ShowAsync("/api/v1/declarations/health-professional?version=1999-1", HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Row", "74")]
    public async Task Only_the_sheet_that_holds_and_a_talk_that_was_held_count()
    {
        var organisation = await app.GivenOrganisationAsync();
        var (interest, _) = await InvitedAsync(organisation, healthProfessional: true);
        var path = $"/api/v1/interests/{interest}/expectations-talk";

        var old = await organisation.Coordinator.RefusedAsync(path, new { heldOn = "2026-11-21", sheetVersion = "2019-1" });
        var early = await organisation.Coordinator.RefusedAsync(path, new { heldOn = "2099-11-21", sheetVersion = "2026-1" }, HttpStatusCode.UnprocessableEntity);

        Assert.Equal(("sheet-outdated", "talk-not-held"), (old.Code(), early.Code()));
    }

    private async Task<(Guid Interest, HttpClient Client)> InvitedAsync(AnOrganisation organisation, bool healthProfessional)
    {
        var opportunity = await RecruitmentApp.GivenPublishedAsync(organisation);
        var (_, client) = await app.GivenVolunteerAsync(healthProfessional: healthProfessional);
        var interest = (await client.PostAsync("/api/v1/interests", new { opportunityId = opportunity, message = "Hei" })).Id();
        await organisation.Coordinator.PostAsync($"/api/v1/interests/{interest}/answer", new { answer = "invited", message = "Velkommen!" });
        return (interest, client);
    }
}
