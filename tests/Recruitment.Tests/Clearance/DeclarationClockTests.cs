using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Recruitment.Tests.Clearance;

/// <summary>What the passing of a year does; the test moves the clock of an app of its own.</summary>
public sealed class DeclarationClockTests(RecruitmentApp.WithOwnClock app) : IClassFixture<RecruitmentApp.WithOwnClock>
{
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
