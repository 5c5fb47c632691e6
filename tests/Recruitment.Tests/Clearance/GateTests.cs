using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Clearance;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Tests.Clearance;

/// <summary>What blocks and what warns, what is kept of references and police certificates, and until when.</summary>
public sealed class GateTests(RecruitmentApp.WithOwnClock app) : IClassFixture<RecruitmentApp.WithOwnClock>
{
    [Fact]
    [Trait("Row", "89")]
    public async Task Of_a_reference_the_conclusion_is_kept_for_a_while_and_who_was_asked_is_not()
    {
        var organisation = await app.GivenOrganisationAsync();
        var (interest, _, client) = await app.GivenInvitedAsync(organisation, await PublishedAsync(organisation));
        object Somebody(string name) => new { name, phone = "90 00 00 00", relation = "Nabo" };

        var reference = (await client.PostAsync($"/api/v1/interests/{interest}/references", Somebody("Nils Nabo"))).Id();
        await organisation.Coordinator.RefusedAsync($"/api/v1/interests/{interest}/references", Somebody("Feil"), HttpStatusCode.NotFound);
        Assert.Equal("Nils Nabo", Assert.Single((await organisation.Coordinator.ShowAsync($"/api/v1/interests/{interest}/references")).Items()).Text("name"));
        await organisation.Coordinator.PostAsync($"/api/v1/references/{reference}/conclusion", new { conclusion = "recommends" });
        var twice = await organisation.Coordinator.RefusedAsync($"/api/v1/references/{reference}/conclusion", new { conclusion = "doesNotRecommend" });

        var kept = Assert.Single((await client.ShowAsync($"/api/v1/interests/{interest}/references")).Items());
        Assert.Equal(("recommends", "", ""), (kept.Text("conclusion"), kept.Text("name"), kept.Text("phone")));
        Assert.Equal("reference-concluded", twice.Code());
        app.Clock.Advance(TimeSpan.FromDays(190));
        await app.HourPassesAsync<ForgetOldClearance>();
        Assert.Empty((await client.ShowAsync($"/api/v1/interests/{interest}/references")).Items());
    }

    [Fact]
    [Trait("Row", "89")]
    public async Task What_was_concluded_on_suitability_is_forgotten_after_its_period()
    {
        var organisation = await app.GivenOrganisationAsync();
        var (interest, _, client) = await app.GivenInvitedAsync(organisation, await PublishedAsync(organisation));
        await organisation.Coordinator.PostAsync($"/api/v1/interests/{interest}/suitability", new { conclusion = "suitableWithConditions", note = "Sammen med en annen." });
        Assert.Equal("Sammen med en annen.", (await client.ShowAsync($"/api/v1/interests/{interest}")).Text("suitabilityNote"));

        app.Clock.Advance(TimeSpan.FromDays(740));
        await app.HourPassesAsync<ForgetOldClearance>();

        Assert.Equal(JsonValueKind.Null, (await client.ShowAsync($"/api/v1/interests/{interest}")).GetProperty("suitabilityNote").ValueKind);
    }

    [Fact]
    public async Task A_police_certificate_is_asked_for_with_its_basis_and_seen_by_one_person()
    {
        var organisation = await app.GivenOrganisationAsync();
        var (interest, volunteer, client) = await app.GivenInvitedAsync(organisation, await PublishedAsync(organisation, AskForCertificate));
        var viewer = Guid.CreateVersion7();
        await app.ReceivesAsync(new FrivilligPlattform.Contracts.Identity.V1.MembershipGranted(viewer, organisation.Id, Roles.Coordinator, app.Clock.Now));
        var version = (await organisation.Administrator.ShowAsync($"/api/v1/organisations/{organisation.Id}")).GetProperty("version").GetGuid();
        await Calls.ReadAsync(
            await organisation.Administrator.SendAsync(HttpMethod.Put, $"/api/v1/organisations/{organisation.Id}/police-certificate-viewer", new { accountId = viewer }, ETags.Of(version)),
            HttpStatusCode.OK);

        await organisation.Coordinator.PostAsync($"/api/v1/interests/{interest}/police-certificate/request");
        var shown = new { shownOn = DateOnly.FromDateTime(app.Clock.Now).AddDays(-1).ToString("yyyy-MM-dd") };
        var refused = await organisation.Coordinator.RefusedAsync($"/api/v1/interests/{interest}/police-certificate", shown, HttpStatusCode.Forbidden);
        await app.As(viewer, (organisation.Id, Roles.Coordinator)).PostAsync($"/api/v1/interests/{interest}/police-certificate", shown);

        Assert.Equal("not-the-viewer", refused.Code());
        var seen = await client.ShowAsync($"/api/v1/interests/{interest}/police-certificate");
        Assert.Equal((viewer, "minorsOrIntellectualDisability"), (seen.GetProperty("seenBy").GetGuid(), seen.Text("basis")));
        Assert.Equal(
            ["basis", "basisText", "id", "requestedAt", "role", "seenBy", "shownOn", "validUntil"], seen.EnumerateObject().Select(p => p.Name).Order());
        Assert.Contains(await app.AllPublishedAsync<PoliceCertificateRequested>(), e => e.VolunteerId == volunteer);

        await client.PostAsync($"/api/v1/interests/{interest}/withdrawal", new { });
        await app.HourPassesAsync<ForgetOldClearance>();
        await client.ShowAsync($"/api/v1/interests/{interest}/police-certificate", HttpStatusCode.NotFound);
        Assert.Equal("left", (await app.PublishedAsync<ClearanceEnded>(e => e.VolunteerId == volunteer)).Reason);
        Assert.Equal(0, await app.ReadAsync(db => db.Clearances.CountAsync(c => c.VolunteerId == volunteer)));
    }

    [Fact]
    public async Task No_police_certificate_is_asked_of_children_or_without_a_basis()
    {
        var organisation = await app.GivenOrganisationAsync();
        var without = await app.GivenInvitedAsync(organisation, await PublishedAsync(organisation));
        var opportunity = await PublishedAsync(organisation, AskForCertificate);
        var born = DateOnly.FromDateTime(app.Clock.Now).AddYears(-14).ToString("yyyy-MM-dd");
        var (_, child) = await app.GivenVolunteerAsync(born);
        var interest = (await child.PostAsync("/api/v1/interests", new { opportunityId = opportunity, message = "Hei" })).Id();

        var young = await organisation.Coordinator.RefusedAsync($"/api/v1/interests/{interest}/police-certificate/request", null);
        var unfounded = await organisation.Coordinator.RefusedAsync($"/api/v1/interests/{without.Interest}/police-certificate/request", null);

        Assert.Equal(("police-certificate-too-young", "police-certificate-without-basis"), (young.Code(), unfounded.Code()));
    }

    [Fact]
    [Trait("Row", "105")]
    public async Task What_is_recommended_warns_and_what_is_required_blocks()
    {
        var organisation = await app.GivenOrganisationAsync();
        var opportunity = await PublishedAsync(organisation, o =>
        {
            o["requirements"] = new JsonArray(new JsonObject { ["kind"] = "declaration" });
            o["recommendations"] = new JsonArray(new JsonObject { ["kind"] = "course", ["courseCode"] = "introduction" });
        });
        var (interest, _, client) = await app.GivenInvitedAsync(organisation, opportunity);
        var offer = new { interestId = interest, startsOn = "2030-12-01" };
        Assert.Equal("requirements-missing", (await organisation.Coordinator.RefusedAsync("/api/v1/assignments", offer)).Code());

        await client.PostAsync("/api/v1/declarations", new { organisationId = organisation.Id, version = "2026-1", accepted = true });
        var checklist = await client.ShowAsync($"/api/v1/interests/{interest}/checklist");
        var offered = await organisation.Coordinator.PostAsync("/api/v1/assignments", offer);

        Assert.True(checklist.GetProperty("readyToStart").GetBoolean());
        Assert.Equal(
            [("declaration", "strict", "met"), ("course", "permissive", "missing")],
            checklist.GetProperty("items").EnumerateArray().Select(i => (i.Text("kind"), i.Text("gate"), i.Text("state"))));
        Assert.Equal(1, offered.GetProperty("warnings").GetArrayLength());
    }

    [Fact]
    [Trait("Row", "73")]
    public async Task What_runs_out_is_told_in_good_time_unless_it_was_renewed()
    {
        var organisation = await app.GivenOrganisationAsync();
        var (volunteer, client) = await app.GivenVolunteerAsync();
        var (renewer, other) = await app.GivenVolunteerAsync();
        var sign = new { organisationId = organisation.Id, version = "2026-1", accepted = true };
        await client.PostAsync("/api/v1/declarations", sign);
        await other.PostAsync("/api/v1/declarations", sign);
        app.Clock.Advance(TimeSpan.FromDays(300));
        await other.PostAsync("/api/v1/declarations", sign);
        app.Clock.Advance(TimeSpan.FromDays(40));

        await app.HourPassesAsync<RemindOfRenewals>();
        await app.HourPassesAsync<RemindOfRenewals>();

        var told = await app.AllPublishedAsync<ClearanceExpiring>();
        Assert.Single(told, e => e.VolunteerId == volunteer && e.Requirement.Kind == "declaration");
        Assert.DoesNotContain(told, e => e.VolunteerId == renewer);
        app.Clock.Advance(TimeSpan.FromDays(40));
        await app.HourPassesAsync<EndRunOutClearances>();
        Assert.Equal("expired", (await app.PublishedAsync<ClearanceEnded>(e => e.VolunteerId == volunteer)).Reason);
        Assert.DoesNotContain(await app.AllPublishedAsync<ClearanceEnded>(), e => e.VolunteerId == renewer);
    }

    private static void AskForCertificate(JsonObject opportunity)
    {
        opportunity["requirements"] = new JsonArray(new JsonObject { ["kind"] = "policeCertificate" });
        opportunity["policeCertificateBasis"] = "minorsOrIntellectualDisability";
    }

    private static Task<Guid> PublishedAsync(AnOrganisation organisation, Action<JsonObject>? change = null) =>
        RecruitmentApp.GivenPublishedAsync(organisation, o =>
        {
            o["endsOn"] = "2035-12-20";
            change?.Invoke(o);
        });
}
