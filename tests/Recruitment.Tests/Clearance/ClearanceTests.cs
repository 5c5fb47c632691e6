using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Contracts.Training.V1;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Tests.Clearance;

public sealed class ClearanceTests(RecruitmentApp app)
{
    [Fact]
    [Trait("Row", "105")]
    public async Task A_certificate_clears_its_course_by_itself_and_its_end_takes_that_back()
    {
        var (interest, volunteer, client, _) = await GivenAVisitingFriend();
        var certificate = Guid.CreateVersion7();
        await app.ReceivesAsync(new CoursePublished("introduction", "Introduksjonskurs", Guid.CreateVersion7(), app.Clock.Now));
        Assert.Equal("missing", (await Course(client, interest)).Text("state"));

        await app.ReceivesAsync(new CertificateIssued(certificate, "introduction", volunteer, new(2028, 1, 1), app.Clock.Now));
        await app.ReceivesAsync(new CertificateIssued(certificate, "introduction", volunteer, new(2028, 1, 1), app.Clock.Now));

        var met = await Course(client, interest);
        Assert.Equal(("met", "Kurs: Introduksjonskurs", "2028-01-01"), (met.Text("state"), met.Text("title"), met.Text("validUntil")));
        var granted = Assert.Single((await app.AllPublishedAsync<ClearanceGranted>()).Where(e => e.VolunteerId == volunteer).ToList());
        Assert.Null(granted.OrganisationId);

        await app.ReceivesAsync(new CertificateExpired(certificate, "introduction", volunteer, app.Clock.Now));
        Assert.Equal("takeCourse", (await Course(client, interest)).Text("action"));
        Assert.Equal("expired", (await app.PublishedAsync<ClearanceEnded>(e => e.VolunteerId == volunteer)).Reason);
    }

    [Fact]
    public async Task An_end_that_overtakes_its_beginning_grants_nothing()
    {
        var volunteer = Guid.CreateVersion7();
        var certificate = Guid.CreateVersion7();

        await app.ReceivesAsync(new CertificateExpired(certificate, "introduction", volunteer, app.Clock.Now));
        await app.ReceivesAsync(new CertificateIssued(certificate, "introduction", volunteer, null, app.Clock.Now));

        Assert.NotNull((await app.ReadAsync(db => db.Clearances.SingleAsync(c => c.SourceId == certificate))).EndedAt);
        Assert.DoesNotContain(await app.AllPublishedAsync<ClearanceGranted>(), e => e.VolunteerId == volunteer);
    }

    [Fact]
    public async Task A_newer_certificate_goes_on_meeting_what_an_older_one_met()
    {
        var volunteer = Guid.CreateVersion7();
        var older = Guid.CreateVersion7();
        await app.ReceivesAsync(new CertificateIssued(older, "introduction", volunteer, null, app.Clock.Now));
        await app.ReceivesAsync(new CertificateIssued(Guid.CreateVersion7(), "introduction", volunteer, null, app.Clock.Now));

        await app.ReceivesAsync(new CertificateExpired(older, "introduction", volunteer, app.Clock.Now));

        Assert.DoesNotContain(await app.AllPublishedAsync<ClearanceEnded>(), e => e.VolunteerId == volunteer);
    }

    [Fact]
    [Trait("Row", "73")]
    public async Task The_declaration_is_signed_in_the_version_shown()
    {
        var (interest, volunteer, client, organisation) = await GivenAVisitingFriend();
        var current = await client.ShowAsync($"/api/v1/declarations/current?organisationId={organisation.Id}");
        object Sign(string version, bool accepted) => new { organisationId = organisation.Id, version, accepted };

        var outdated = await client.RefusedAsync("/api/v1/declarations", Sign("2019-1", true));
        var unaccepted = await client.RefusedAsync("/api/v1/declarations", Sign(current.Text("version"), false), HttpStatusCode.UnprocessableEntity);
        await client.PostAsync("/api/v1/declarations", Sign(current.Text("version"), true));

        Assert.Equal(("declaration-outdated", "declaration-not-accepted"), (outdated.Code(), unaccepted.Code()));
        var mine = Assert.Single((await client.ShowAsync("/api/v1/declarations/mine")).Items());
        Assert.Equal((current.Text("version"), "nb"), (mine.Text("version"), mine.Text("language")));
        Assert.Equal(organisation.Id, (await app.PublishedAsync<ClearanceGranted>(e => e.VolunteerId == volunteer)).OrganisationId);
        Assert.Equal("met", (await client.ShowAsync($"/api/v1/interests/{interest}/checklist")).GetProperty("items")[0].Text("state"));
    }

    [Theory]
    [Trait("Row", "73")]
    [InlineData("nb", "taushetsplikt")]
    [InlineData("nn", "teieplikt")]
    [InlineData("en", "duty of confidentiality")]
    [InlineData("se", "jávohisvuođageatnegasvuohta")]
    public void The_declaration_is_never_called_a_statutory_duty(string language, string never)
    {
        var set = new System.Resources.ResourceManager("FrivilligPlattform.Recruitment.Texts", typeof(Texts).Assembly);
        var culture = System.Globalization.CultureInfo.GetCultureInfo(language);

        foreach (var key in new[] { "Declaration_2026-1", "Requirement_declaration", "Why_declaration" })
            Assert.DoesNotContain(never, set.GetString(key, culture)!, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Of_a_police_certificate_only_that_it_was_shown_is_kept()
    {
        var organisation = await app.GivenOrganisationAsync();
        var without = await RecruitmentApp.GivenPublishedAsync(organisation);
        var with = await RecruitmentApp.GivenPublishedAsync(organisation, o =>
        {
            o["requirements"] = new JsonArray(new JsonObject { ["kind"] = "policeCertificate" });
            o["policeCertificateBasis"] = "minorsOrIntellectualDisability";
        });
        var (unasked, _, _) = await app.GivenInvitedAsync(organisation, without);
        var (asked, _, client) = await app.GivenInvitedAsync(organisation, with);

        var refusal = await organisation.Coordinator.RefusedAsync($"/api/v1/interests/{unasked}/police-certificate", new { shownOn = "2026-11-20" });
        var future = await organisation.Coordinator.RefusedAsync(
            $"/api/v1/interests/{asked}/police-certificate", new { shownOn = "2026-12-20" }, HttpStatusCode.UnprocessableEntity);
        await organisation.Coordinator.PostAsync($"/api/v1/interests/{asked}/police-certificate", new { shownOn = "2026-11-20" });

        Assert.Equal(("police-certificate-without-basis", "police-certificate-date"), (refusal.Code(), future.Code()));
        Assert.True((await client.ShowAsync($"/api/v1/interests/{asked}/checklist")).GetProperty("readyToStart").GetBoolean());
    }

    private async Task<(Guid Interest, Guid Volunteer, HttpClient Client, AnOrganisation Organisation)> GivenAVisitingFriend()
    {
        var organisation = await app.GivenOrganisationAsync();
        var opportunity = await RecruitmentApp.GivenPublishedAsync(organisation, o => o["type"] = "visitingFriend");
        var (interest, volunteer, client) = await app.GivenInvitedAsync(organisation, opportunity);
        return (interest, volunteer, client, organisation);
    }

    private static async Task<JsonElement> Course(HttpClient client, Guid interest) =>
        (await client.ShowAsync($"/api/v1/interests/{interest}/checklist")).GetProperty("items").EnumerateArray().Single(i => i.Text("kind") == "course");
}
