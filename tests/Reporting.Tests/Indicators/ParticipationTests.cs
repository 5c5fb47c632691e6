using System.Net.Http.Json;
using System.Text.Json;

namespace FrivilligPlattform.Reporting.Tests.Indicators;

/// <summary>Who is counted as what, and who is not counted as a volunteer at all.</summary>
public sealed class ParticipationTests(ReportingApp app)
{
    [Fact]
    [Trait("Row", "5")]
    public async Task Volunteers_with_an_organisation_and_without_one_are_counted_apart()
    {
        const string Lier = "3312";
        for (var i = 0; i < 6; i++)
            await app.ReceivesAsync(An.Assignment(Lier) with { Participation = "organised" });
        for (var i = 0; i < 5; i++)
            await app.ReceivesAsync(An.Assignment(Lier) with { Participation = "independent", HostOrganisationId = Guid.CreateVersion7() });

        var shown = await ShowAsync(app.Anonymous(), Lier);
        await app.ReceivesAsync(An.Assignment("3314") with { Participation = "independent" });
        for (var i = 0; i < 6; i++)
            await app.ReceivesAsync(An.Assignment("3314") with { Participation = "organised" });
        var few = await ShowAsync(app.Anonymous(), "3314");

        Assert.Equal((11, 6, 5), (Number(shown, "activeVolunteers"), Number(shown, "organisedVolunteers"), Number(shown, "independentVolunteers")));
        Assert.Equal((7, null, null), (Number(few, "activeVolunteers"), Number(few, "organisedVolunteers"), Number(few, "independentVolunteers")));
        Assert.Contains("independentVolunteers", few.GetProperty("suppressed").EnumerateArray().Select(s => s.GetString()));
    }

    [Fact]
    [Trait("Row", "152")]
    public async Task Civic_service_is_in_no_figure_in_whatever_order_it_is_told()
    {
        const string Asker = "3203";
        var opportunity = An.Opportunity(Asker) with { Participation = "civicService" };
        var interest = An.Interest(Asker) with { OpportunityId = opportunity.OpportunityId, Participation = "civicService" };
        var started = An.Assignment(Asker) with { OpportunityId = opportunity.OpportunityId, Participation = "civicService" };
        var hours = An.Hours(Asker, 600) with { OpportunityId = opportunity.OpportunityId };

        await app.ReceivesAsync(hours);
        await app.ReceivesAsync(An.Answer(interest, TimeSpan.FromHours(2)) with { Participation = "civicService" });
        await app.ReceivesAsync(interest);
        await app.ReceivesAsync(started);
        await app.ReceivesAsync(opportunity);
        await app.ReceivesAsync(An.Hours(Asker, 90));
        var exact = await ShowAsync(app.AsPlatformAdministrator(), Asker);

        Assert.Equal((0, 0, 0, 0), (Number(exact, "activeVolunteers"), Number(exact, "interests"), Number(exact, "answered"), Number(exact, "openOpportunities")));
        Assert.Equal(1.5, exact.GetProperty("hours").GetDouble());
        Assert.Empty(exact.GetProperty("arenas").EnumerateArray());
    }

    [Fact]
    [Trait("Row", "142")]
    public async Task Reports_go_by_arena_and_the_public_sees_no_people_by_arena()
    {
        const string Modum = "3316";
        var (home, town) = (An.Opportunity(Modum), An.Opportunity(Modum) with { Arena = "localCommunity" });
        await app.ReceivesAsync(home);
        await app.ReceivesAsync(An.Opportunity(Modum));
        await app.ReceivesAsync(town);
        await app.ReceivesAsync(An.Assignment(Modum) with { OpportunityId = town.OpportunityId });

        var exact = Arenas(await ShowAsync(app.AsPlatformAdministrator(), Modum));
        var shown = Arenas(await ShowAsync(app.Anonymous(), Modum));

        Assert.Equal([("localCommunity", 1, 1), ("nursingHome", 2, 0)], exact);
        Assert.Equal([("localCommunity", 1, null), ("nursingHome", 2, null)], shown);
    }

    private static List<(string Arena, int? Open, int? Active)> Arenas(JsonElement shown) =>
        [.. shown.GetProperty("arenas").EnumerateArray().Select(a => (a.GetProperty("arena").GetString()!, Number(a, "openOpportunities"), Number(a, "activeVolunteers")))];

    private static int? Number(JsonElement of, string name) => of.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;

    private static async Task<JsonElement> ShowAsync(HttpClient client, string municipality) =>
        await client.GetFromJsonAsync<JsonElement>($"/api/v1/indicators/municipalities/{municipality}", TestContext.Current.CancellationToken);
}
