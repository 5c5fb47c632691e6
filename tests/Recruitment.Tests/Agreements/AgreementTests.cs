using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Recruitment.Agreements;

namespace FrivilligPlattform.Recruitment.Tests.Agreements;

/// <summary>One-to-one matching under a grant scheme, and the agreement with the municipality that is its condition.</summary>
public sealed class AgreementTests(RecruitmentApp app, RecruitmentApp.WithOwnClock own) : IClassFixture<RecruitmentApp.WithOwnClock>
{
    private static readonly Action<JsonObject> OneToOne = o => (o["type"], o["scheduleKind"], o["scheme"]) = ("visitingFriend", "pair", "visitingFriends");

    [Fact]
    [Trait("Row", "25")]
    public async Task Under_a_scheme_one_to_one_is_published_only_with_an_agreement_with_the_municipality()
    {
        var organisation = await app.GivenOrganisationAsync();
        var id = await RecruitmentApp.GivenDraftAsync(organisation, OneToOne);
        Assert.True((await organisation.Coordinator.ShowAsync($"/api/v1/opportunities/{id}")).GetProperty("pair").GetBoolean());

        var refusal = await organisation.Coordinator.RefusedAsync($"/api/v1/opportunities/{id}/publication", null);
        var agreement = await RecordAsync(organisation, "3301", "2026-01-01", null);
        await organisation.Coordinator.PostAsync($"/api/v1/opportunities/{id}/publication");

        Assert.Equal("agreement-missing", refusal.Code());
        Assert.Contains("helsedirektoratet.no", refusal.Text("detail"), StringComparison.Ordinal);
        Assert.Equal("Sak 25/117", (await app.PublishedAsync<AgreementRecorded>(e => e.AgreementId == agreement)).Reference);
        Assert.Equal("pair", (await app.PublishedAsync<OpportunityPublished>(e => e.OpportunityId == id)).ScheduleKind);
    }

    [Theory]
    [InlineData("0301", "2026-01-01", null)]
    [InlineData("3301", "2025-01-01", "2026-11-21")]
    [InlineData("3301", "2026-12-01", null)]
    [Trait("Row", "25")]
    public async Task An_agreement_elsewhere_over_or_to_come_does_not_count(string municipality, string signedOn, string? until)
    {
        var organisation = await app.GivenOrganisationAsync();
        var id = await RecruitmentApp.GivenDraftAsync(organisation, OneToOne);
        await RecordAsync(organisation, municipality, signedOn, until);

        var refusal = await organisation.Coordinator.RefusedAsync($"/api/v1/opportunities/{id}/publication", null);

        Assert.Equal("agreement-missing", refusal.Code());
    }

    [Fact]
    [Trait("Row", "25")]
    public async Task An_agreement_of_those_above_counts_and_one_that_was_ended_does_not()
    {
        var umbrella = await app.GivenOrganisationAsync();
        var branch = await app.GivenOrganisationAsync(under: umbrella);
        var agreement = await RecordAsync(umbrella, "3301", "2026-01-01", null);
        await RecruitmentApp.GivenPublishedAsync(branch, OneToOne);
        var next = await RecruitmentApp.GivenDraftAsync(branch, OneToOne);

        await umbrella.Coordinator.PostAsync($"/api/v1/organisations/{umbrella.Id}/agreements/{agreement}/end", new { validUntil = "2026-11-01" });

        Assert.Equal("agreement-missing", (await branch.Coordinator.RefusedAsync($"/api/v1/opportunities/{next}/publication", null)).Code());
        var listed = Assert.Single((await umbrella.Coordinator.ShowAsync($"/api/v1/organisations/{umbrella.Id}/agreements")).Items());
        Assert.Equal((false, "Drammen"), (listed.GetProperty("inForce").GetBoolean(), listed.Text("municipalityName")));
    }

    [Fact]
    [Trait("Row", "25")]
    public async Task Without_a_scheme_no_agreement_is_asked_for_and_a_scheme_is_for_one_to_one_only()
    {
        var organisation = await app.GivenOrganisationAsync();

        await RecruitmentApp.GivenPublishedAsync(organisation, o => (o["type"], o["scheduleKind"]) = ("visitingFriend", "pair"));
        var refusal = await organisation.Coordinator.RefusedAsync(
            "/api/v1/opportunities", RecruitmentApp.AnOpportunity(organisation.Id, o => o["scheme"] = "visitingFriends"), HttpStatusCode.UnprocessableEntity);

        Assert.Equal("scheme-not-one-to-one", refusal.Code());
    }

    [Fact]
    [Trait("Row", "25")]
    public async Task What_is_open_under_a_scheme_is_paused_when_the_agreement_ends_and_opened_again_under_a_new_one()
    {
        var umbrella = await app.GivenOrganisationAsync();
        var branch = await app.GivenOrganisationAsync(under: umbrella);
        var agreement = await RecordAsync(umbrella, "3301", "2026-01-01", null);
        var ours = await RecordAsync(branch, "3301", "2026-01-01", null);
        var under = await RecruitmentApp.GivenPublishedAsync(branch, OneToOne);
        var free = await RecruitmentApp.GivenPublishedAsync(branch);

        await EndAsync(umbrella, agreement, "2026-11-21");
        Assert.Equal("published", (await app.Anonymous().ShowAsync($"/api/v1/opportunities/{under}")).Text("status"));
        await EndAsync(branch, ours, "2026-11-21");

        var paused = await branch.Coordinator.ShowAsync($"/api/v1/opportunities/{under}");
        Assert.Equal(("paused", "agreementEnded"), (paused.Text("status"), paused.Text("pauseCause")));
        Assert.Equal("published", (await app.Anonymous().ShowAsync($"/api/v1/opportunities/{free}")).Text("status"));
        Assert.Equal(branch.Id, (await app.PublishedAsync<OpportunityPaused>(e => e.OpportunityId == under && e.Cause == "agreementEnded")).OrganisationId);
        Assert.Equal("agreement-missing", (await branch.Coordinator.RefusedAsync($"/api/v1/opportunities/{under}/pause", new { paused = false })).Code());
        await RecordAsync(umbrella, "3301", "2026-11-22", null);
        await branch.Coordinator.PostAsync($"/api/v1/opportunities/{under}/pause", new { paused = false });
        Assert.Equal(("published", JsonValueKind.Null), await StandingAsync(branch, under));
    }

    [Fact]
    [Trait("Row", "25")]
    public async Task An_agreement_that_runs_out_by_itself_pauses_what_depends_on_it()
    {
        var organisation = await own.GivenOrganisationAsync();
        await RecordAsync(organisation, "3301", "2026-01-01", "2026-11-30");
        var under = await RecruitmentApp.GivenPublishedAsync(organisation, o =>
        {
            OneToOne(o);
            o["endsOn"] = "2030-12-20";
        });

        await own.HourPassesAsync<PauseWithoutAgreement>();
        Assert.Equal(("published", JsonValueKind.Null), await StandingAsync(organisation, under));
        own.Clock.Advance(TimeSpan.FromDays(9));
        await own.HourPassesAsync<PauseWithoutAgreement>();
        await own.HourPassesAsync<PauseWithoutAgreement>();

        Assert.Equal(("paused", JsonValueKind.String), await StandingAsync(organisation, under));
        Assert.Single(await own.AllPublishedAsync<OpportunityPaused>(), e => e.OpportunityId == under);
    }

    private static async Task<(string Status, JsonValueKind Cause)> StandingAsync(AnOrganisation organisation, Guid opportunity)
    {
        var shown = await organisation.Coordinator.ShowAsync($"/api/v1/opportunities/{opportunity}");
        return (shown.Text("status"), shown.GetProperty("pauseCause").ValueKind);
    }

    private static Task EndAsync(AnOrganisation organisation, Guid agreement, string validUntil) =>
        organisation.Coordinator.PostAsync($"/api/v1/organisations/{organisation.Id}/agreements/{agreement}/end", new { validUntil });

    private static async Task<Guid> RecordAsync(AnOrganisation organisation, string municipalityNumber, string signedOn, string? validUntil) =>
        (await organisation.Coordinator.PostAsync(
            $"/api/v1/organisations/{organisation.Id}/agreements", new { municipalityNumber, reference = "Sak 25/117", signedOn, validUntil })).Id();
}
