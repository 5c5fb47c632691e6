using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Testing;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Reporting.Tests.Indicators;

public sealed class IndicatorsTests(ReportingApp app)
{
    [Fact]
    public async Task A_municipality_sees_its_own_exact_figures_and_the_public_does_not()
    {
        const string Drammen = "3301";
        var municipality = Guid.CreateVersion7();
        await app.ReceivesAsync(An.Organisation(Drammen, municipality, "municipality"));
        await app.ReceivesAsync(new OrganisationVerified(municipality, An.Morning));
        var interest = An.Interest(Drammen);
        await app.ReceivesAsync(An.Opportunity(Drammen));
        await app.ReceivesAsync(interest);
        await app.ReceivesAsync(An.Answer(interest, TimeSpan.FromHours(6)));
        await app.ReceivesAsync(An.Assignment(Drammen));
        await app.ReceivesAsync(An.Hours(Drammen, 120));
        await app.ReceivesAsync(An.Grant(Drammen, 5_000_000));

        var exact = await ShowAsync(app.As(Guid.CreateVersion7(), (municipality, Roles.Director)), Drammen);
        Assert.Equal((1, 2.0, 1, 1, 6.0), (exact.ActiveVolunteers, exact.Hours, exact.Interests, exact.Answered, exact.MedianHoursToAnswer));
        Assert.Equal(("Drammen", 1, 5_000_000, true), (exact.Name, exact.OpenOpportunities, exact.GrantsAwardedOre, exact.Exact));
        Assert.Empty(exact.Suppressed);
        Assert.Equal(new("2026-11", 2, 1, 1), exact.Months[^1]);

        var shown = await ShowAsync(app.Anonymous(), Drammen);
        Assert.Null(shown.ActiveVolunteers);
        Assert.Null(shown.Hours);
        Assert.Contains("activeVolunteers", shown.Suppressed);
        Assert.Equal((1, false), (shown.OpenOpportunities, shown.Exact));

        Assert.True((await ShowAsync(app.AsPlatformAdministrator(), Drammen)).Exact);
        Assert.False((await ShowAsync(app.As(Guid.CreateVersion7(), (Guid.CreateVersion7(), Roles.Director)), Drammen)).Exact);
        Assert.False((await ShowAsync(app.As(Guid.CreateVersion7(), (municipality, Roles.GrantsOfficer)), Drammen)).Exact);
    }

    [Fact]
    public async Task Public_figures_may_be_kept_and_exact_ones_may_not()
    {
        using var open = await app.Anonymous().GetAsync("/api/v1/indicators/municipalities/0301");
        using var exact = await app.AsPlatformAdministrator().GetAsync("/api/v1/indicators/municipalities/0301");

        Assert.True(open.Headers.CacheControl!.Public);
        Assert.True(exact.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_volunteer_counts_once_and_only_while_an_assignment_runs()
    {
        const string Bergen = "4601";
        var volunteer = Guid.CreateVersion7();
        var (first, second) = (An.Assignment(Bergen, volunteer, new(2026, 9, 1)), An.Assignment(Bergen, volunteer, new(2026, 10, 1)));
        foreach (var started in new[] { first, second, An.Assignment(Bergen, startsOn: new(2026, 10, 5)) })
            await app.ReceivesAsync(started);
        await app.ReceivesAsync(An.End(first, new(2026, 9, 20, 10, 0, 0, DateTimeKind.Utc)));
        await app.ReceivesAsync(An.End(second, new(2026, 10, 20, 10, 0, 0, DateTimeKind.Utc)));

        var shown = await ShowAsync(app.AsPlatformAdministrator(), Bergen);

        Assert.Equal(2, shown.ActiveVolunteers);
        Assert.Equal([0, 1, 2, 1], shown.Months.TakeLast(4).Select(m => m.ActiveVolunteers!.Value));
        Assert.Equal(1, (await ShowAsync(app.AsPlatformAdministrator(), Bergen, "?month=2026-09")).ActiveVolunteers);
    }

    [Fact]
    public async Task A_corrected_approval_replaces_the_first_and_a_declined_appeal_an_award()
    {
        const string Stavanger = "1103";
        var (hours, application) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await app.ReceivesAsync(An.Hours(Stavanger, 90, id: hours, at: An.Morning.AddHours(1)));
        await app.ReceivesAsync(An.Hours(Stavanger, 120, id: hours, at: An.Morning));
        await app.ReceivesAsync(An.Grant(Stavanger, 100, application));
        await app.ReceivesAsync(An.Grant(Stavanger, 0, application, An.Morning.AddHours(1)));

        var shown = await ShowAsync(app.AsPlatformAdministrator(), Stavanger);

        Assert.Equal((1.5, 0), (shown.Hours, shown.GrantsAwardedOre));
    }

    [Fact]
    public async Task The_median_is_of_those_answered()
    {
        const string Tromsø = "5501";
        foreach (var hours in new[] { 1, 2, 4, 30 })
        {
            var interest = An.Interest(Tromsø, "friend");
            await app.ReceivesAsync(An.Answer(interest, TimeSpan.FromHours(hours)));
            await app.ReceivesAsync(interest);
        }

        await app.ReceivesAsync(An.Interest(Tromsø, "poster"));
        var shown = await ShowAsync(app.AsPlatformAdministrator(), Tromsø);

        Assert.Equal((5, 4, 3.0), (shown.Interests, shown.Answered, shown.MedianHoursToAnswer));
        Assert.Equal([new("friend", 4), new("poster", 1)], shown.Sources);
    }

    [Fact]
    public async Task An_erased_volunteer_still_counts_and_nothing_leads_back()
    {
        const string Bodø = "1804";
        var volunteer = Guid.CreateVersion7();
        var (first, second) = (An.Assignment(Bodø, volunteer), An.Assignment(Bodø, volunteer));
        await app.ReceivesAsync(first);
        await app.ReceivesAsync(new VolunteerErased(volunteer, An.Morning.AddDays(1)));

        // Under way while the volunteer was erased: the same person, not another.
        await app.ReceivesAsync(second);
        Assert.Equal(1, (await ShowAsync(app.AsPlatformAdministrator(), Bodø)).ActiveVolunteers);
        Assert.True(await app.ReadAsync(db => db.Pseudonyms.AnyAsync(p => p.ErasedAt != null)));

        app.Clock.Advance(TimeSpan.FromDays(31));
        await Wait.UntilAsync(async () => !await app.ReadAsync(db => db.Pseudonyms.AnyAsync(p => p.ErasedAt != null)), "the pseudonym is removed");
        await app.ReceivesAsync(first);
        Assert.Equal(1, (await ShowAsync(app.AsPlatformAdministrator(), Bodø)).ActiveVolunteers);
        app.Clock.Advance(TimeSpan.FromDays(-31));
    }

    [Fact]
    public async Task The_country_is_the_sum_of_its_municipalities_and_of_nationwide_awards()
    {
        var before = await NationAsync();
        await app.ReceivesAsync(An.Hours("5001", 60));
        await app.ReceivesAsync(An.Hours("5601", 60));
        await app.ReceivesAsync(An.Grant(null, 700));

        var after = await NationAsync();

        Assert.Equal(before.Hours + 2, after.Hours);
        Assert.Equal(before.GrantsAwardedOre + 700, after.GrantsAwardedOre);
    }

    [Theory]
    [InlineData("municipalities/9999", HttpStatusCode.NotFound)]
    [InlineData("municipalities/3301?month=2026-13", HttpStatusCode.BadRequest)]
    [InlineData("national?month=x", HttpStatusCode.BadRequest)]
    public async Task What_is_no_municipality_or_month_is_said(string address, HttpStatusCode status)
    {
        using var answer = await app.Anonymous().GetAsync($"/api/v1/indicators/{address}");

        Assert.Equal(status, answer.StatusCode);
        Assert.StartsWith("urn:frivillig:", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("type").GetString(), StringComparison.Ordinal);
    }

    private static async Task<Shown> ShowAsync(HttpClient client, string municipality, string query = "") =>
        (await client.GetFromJsonAsync<Shown>($"/api/v1/indicators/municipalities/{municipality}{query}"))!;

    private async Task<Shown> NationAsync() => (await app.AsPlatformAdministrator().GetFromJsonAsync<Shown>("/api/v1/indicators/national"))!;

    private sealed record Shown(
        string? Name, int? ActiveVolunteers, double? Hours, int OpenOpportunities, int? Interests, int? Answered, double? MedianHoursToAnswer,
        int Organisations, long GrantsAwardedOre, IReadOnlyList<Month> Months, IReadOnlyList<Source> Sources, IReadOnlyList<string> Suppressed, bool Exact);

    private sealed record Month([property: System.Text.Json.Serialization.JsonPropertyName("month")] string Name, double? Hours, int? ActiveVolunteers, int? Interests);

    private sealed record Source([property: System.Text.Json.Serialization.JsonPropertyName("source")] string Name, int Interests);
}
