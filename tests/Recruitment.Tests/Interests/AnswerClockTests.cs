namespace FrivilligPlattform.Recruitment.Tests.Interests;

/// <summary>What the passing of days does; the test moves the clock of an app of its own.</summary>
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
}
