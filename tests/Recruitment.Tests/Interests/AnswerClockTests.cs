using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Recruitment.Tests.Interests;

/// <summary>What the passing of days does; these tests move the clock of an app of their own.</summary>
public sealed class AnswerClockTests(RecruitmentApp.WithOwnClock app) : IClassFixture<RecruitmentApp.WithOwnClock>
{
    [Fact]
    [Trait("Row", "147")]
    public async Task An_interest_nobody_answers_turns_late_and_then_shows_above()
    {
        var umbrella = await app.GivenOrganisationAsync();
        var branch = await app.GivenOrganisationAsync(under: umbrella);
        var opportunity = await RecruitmentApp.GivenPublishedAsync(branch, o => o["endsOn"] = "2027-12-31");
        var (_, client) = await app.GivenVolunteerAsync();
        await client.PostAsync("/api/v1/interests", new { opportunityId = opportunity, message = "Hei" });
        var late = $"/api/v1/interests?organisationId={branch.Id}&late=true";
        var above = $"/api/v1/interests/escalated?organisationId={umbrella.Id}";
        Assert.Empty((await branch.Coordinator.ShowAsync(late)).Items());

        app.Clock.Advance(TimeSpan.FromDays(4));
        Assert.True(Assert.Single((await branch.Coordinator.ShowAsync(late)).Items()).GetProperty("late").GetBoolean());
        Assert.Empty((await umbrella.Administrator.ShowAsync(above)).Items());

        app.Clock.Advance(TimeSpan.FromDays(11));
        var escalated = Assert.Single((await umbrella.Administrator.ShowAsync(above)).Items());
        Assert.Equal(15, escalated.GetProperty("daysWaited").GetInt32());
        Assert.DoesNotContain("Kari", escalated.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "73")]
    public async Task A_declaration_runs_out_and_is_missing_again_unless_it_was_renewed()
    {
        var organisation = await app.GivenOrganisationAsync();
        var (lapsed, first) = await app.GivenVolunteerAsync();
        var (renewed, second) = await app.GivenVolunteerAsync();
        var body = new { organisationId = organisation.Id, version = "2026-1", accepted = true };
        await first.PostAsync("/api/v1/declarations", body);
        await second.PostAsync("/api/v1/declarations", body);
        app.Clock.Advance(TimeSpan.FromDays(350));
        await second.PostAsync("/api/v1/declarations", body);

        await Wait.UntilAsync(
            async () =>
            {
                app.Clock.Advance(TimeSpan.FromHours(13));
                return (await app.AllPublishedAsync<ClearanceEnded>()).Any(e => e.VolunteerId == lapsed);
            },
            "the declaration runs out");

        Assert.DoesNotContain(await app.AllPublishedAsync<ClearanceEnded>(), e => e.VolunteerId == renewed);
    }
}
