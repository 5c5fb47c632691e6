using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Matching.Opportunities;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Matching.Tests.Search;

public sealed class SearchOpportunitiesTests(MatchingApp app)
{
    [Fact]
    public async Task Words_in_either_written_norwegian_or_english_find_it()
    {
        var opportunity = An.Opportunity(title: "Kaffepause", place: "Hamar", postalCode: "2315", municipality: "3403");
        await app.ReceivesAsync(opportunity);

        foreach (var words in new[] { "kaffe", "besøksven", "besøksvenn hamar", "visiting friend", "kaffepausen" })
            await FoundAsync($"?municipality=3403&q={Uri.EscapeDataString(words)}", opportunity.OpportunityId);

        Assert.Empty((await SearchAsync("?municipality=3403&q=kaffe%20motorsykkel")).Items);
    }

    [Fact]
    public async Task A_compound_is_found_by_its_parts_a_slip_is_forgiven_and_a_place_is_a_word()
    {
        var opportunity = An.Opportunity(title: "Turgruppe for flyktningar", summary: "Me går saman", type: "event", place: "Domkirkeplassen", postalCode: "6300", municipality: "1539");
        await app.ReceivesAsync(opportunity);

        foreach (var words in new[] { "tur", "gruppe", "turgruppen", "turgrupe", "flyktninger", "flyktinger", "refugee", "åndalsnes", "rauma tur", "Møre og Romsdal" })
            await FoundAsync($"?municipality=1539&q={Uri.EscapeDataString(words)}", opportunity.OpportunityId);

        Assert.Empty((await SearchAsync("?municipality=1539&q=sykehjem")).Items);
    }

    [Fact]
    public async Task A_compound_whose_last_part_looks_like_an_ending_is_found_by_its_parts_in_both_forms()
    {
        var opportunity = An.Opportunity(title: "Turvenn", summary: "Ut i skogen", type: "event", place: "Sentrum", postalCode: "5700", municipality: "4621");
        await app.ReceivesAsync(opportunity);

        foreach (var words in new[] { "tur", "venn", "ven", "venner", "turvenn", "turven", "turvenar", "tur venn" })
            await FoundAsync($"?municipality=4621&q={Uri.EscapeDataString(words)}", opportunity.OpportunityId);
    }

    [Fact]
    public async Task What_starts_this_week_is_found_by_its_dates_and_the_soonest_comes_first()
    {
        var soon = An.Opportunity(postalCode: "6800", municipality: "4647", scheduleKind: "oneOff") with { StartsOn = new(2026, 11, 25), Slots = [] };
        var (sooner, later) = (soon with { OpportunityId = Guid.CreateVersion7(), StartsOn = new(2026, 11, 24) }, soon with { OpportunityId = Guid.CreateVersion7(), StartsOn = new(2026, 12, 24) });
        foreach (var opportunity in new[] { soon, sooner, later })
            await app.ReceivesAsync(opportunity);
        await Wait.UntilAsync(async () => (await SearchAsync("?municipality=4647")).Total == 3, "three are listed");

        var found = await SearchAsync("?municipality=4647&startsFrom=2026-11-22&startsTo=2026-11-29&sort=soonest");

        Assert.Equal([sooner.OpportunityId, soon.OpportunityId], found.Items.Select(i => i.OpportunityId));
    }

    [Fact]
    public async Task With_a_postal_code_the_nearest_comes_first()
    {
        var (far, near) = (An.Opportunity(postalCode: "7030", municipality: "5001", at: An.Morning.AddMinutes(1)), An.Opportunity(postalCode: "7010", municipality: "5001"));
        await app.ReceivesAsync(far);
        await app.ReceivesAsync(near);
        await Wait.UntilAsync(async () => (await SearchAsync("?municipality=5001")).Total == 2, "both are listed");

        var found = await SearchAsync("?postalCode=7010&radiusKm=20");

        Assert.Equal([near.OpportunityId, far.OpportunityId], found.Items.Select(i => i.OpportunityId));
        Assert.Equal([far.OpportunityId, near.OpportunityId], (await SearchAsync("?postalCode=7010&radiusKm=20&sort=newest")).Items.Select(i => i.OpportunityId));
        Assert.True(found.Items[0].DistanceKm < found.Items[1].DistanceKm);
        Assert.Equal("mindre enn 1 km unna", found.Items[0].Reasons[0]);
    }

    [Fact]
    public async Task A_change_a_pause_and_a_closing_are_soon_seen()
    {
        var opportunity = An.Opportunity(title: "Strikkekafé", postalCode: "4006", municipality: "1103");
        await app.ReceivesAsync(opportunity);
        await FoundAsync("?municipality=1103&q=strikkekafe", opportunity.OpportunityId);

        await app.ReceivesAsync(An.Change(opportunity, "Sjakk-kveld"));
        await FoundAsync("?municipality=1103&q=sjakk", opportunity.OpportunityId);
        Assert.Empty((await SearchAsync("?municipality=1103&q=strikkekafe")).Items);

        await app.ReceivesAsync(An.Change(opportunity, "Sjakk-kveld", open: false, at: opportunity.At.AddMinutes(20)));
        await GoneAsync("?municipality=1103");
        await app.ReceivesAsync(An.Change(opportunity, "Sjakk-kveld", open: true, at: opportunity.At.AddMinutes(30)));
        await FoundAsync("?municipality=1103", opportunity.OpportunityId);
        await app.ReceivesAsync(new OpportunityClosed(opportunity.OpportunityId, opportunity.OrganisationId, "filled", opportunity.At.AddMinutes(40)));
        await GoneAsync("?municipality=1103");
    }

    [Fact]
    public async Task What_another_replica_has_consumed_is_found_here_too()
    {
        var opportunity = An.Opportunity(postalCode: "8006", municipality: "1804");

        // Another replica's consumer saves to the same database; nothing of it passes through this process.
        await app.ReadAsync(async db =>
        {
            var copy = new Opportunity { Id = opportunity.OpportunityId };
            copy.Learn(opportunity, An.Morning);
            db.Opportunities.Add(copy);
            db.IndexChanges.Add(new() { Subject = IndexSubject.Opportunity, SubjectId = copy.Id, At = app.Clock.Now });
            return await db.SaveChangesAsync();
        });

        await FoundAsync("?municipality=1804", opportunity.OpportunityId);
    }

    [Fact]
    public async Task Facets_count_what_each_further_filter_would_leave()
    {
        await app.ReceivesAsync(An.Opportunity(type: "vigil", arena: "hospital", postalCode: "9008", municipality: "5501"));
        await app.ReceivesAsync(An.Opportunity(type: "vigil", arena: "home", postalCode: "9008", municipality: "5501"));
        await app.ReceivesAsync(An.Opportunity(type: "culture", arena: "home", postalCode: "9008", municipality: "5501"));
        await Wait.UntilAsync(async () => (await SearchAsync("?municipality=5501")).Total == 3, "three are listed");

        var found = await SearchAsync("?municipality=5501&type=vigil");

        Assert.Equal(2, found.Total);
        Assert.Equal([new("vigil", 2), new("culture", 1)], found.Facets.Types);
        Assert.Equal([new("home", 1), new("hospital", 1)], found.Facets.Arenas);
        Assert.Equal(3, (await SearchAsync("?municipality=5501&type=vigil&type=culture&day=2")).Total);
        Assert.Equal(0, (await SearchAsync("?municipality=5501&day=3")).Total);
    }

    [Fact]
    public async Task The_answer_may_be_kept_until_the_index_changes()
    {
        const string Address = "/api/v1/search/opportunities?municipality=1508";
        var opportunity = An.Opportunity(postalCode: "6003", municipality: "1508");
        await app.ReceivesAsync(opportunity);
        await FoundAsync("?municipality=1508", opportunity.OpportunityId);
        using var client = app.Anonymous();
        using var first = await client.GetAsync(Address);
        Assert.True(first.Headers.CacheControl!.Public);

        using var again = new HttpRequestMessage(HttpMethod.Get, Address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var unchanged = await client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);

        await app.ReceivesAsync(new OpportunityClosed(opportunity.OpportunityId, opportunity.OrganisationId, "filled", An.Morning.AddHours(1)));
        await GoneAsync("?municipality=1508");
        using var later = new HttpRequestMessage(HttpMethod.Get, Address);
        later.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var changed = await client.SendAsync(later);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Theory]
    [InlineData("?postalCode=0000", "postalCode")]
    [InlineData("?postalCode=3015&radiusKm=0", "radiusKm")]
    public async Task Malformed_questions_are_answered_by_field(string query, string field)
    {
        using var answer = await app.Anonymous().GetAsync($"/api/v1/search/opportunities{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Contains(problem.GetProperty("errors").EnumerateObject(), e => e.Name == field);
    }

    private async Task<Answer> SearchAsync(string query) =>
        (await app.Anonymous().GetFromJsonAsync<Answer>($"/api/v1/search/opportunities{query}"))!;

    private Task FoundAsync(string query, Guid id) =>
        Wait.UntilAsync(async () => (await SearchAsync(query)).Items.Any(i => i.OpportunityId == id), $"{query} finds it");

    private Task GoneAsync(string query) =>
        Wait.UntilAsync(async () => (await SearchAsync(query)).Total == 0, $"{query} finds nothing");

    private sealed record Answer(IReadOnlyList<Hit> Items, string? Next, int Total, Facets Facets);

    private sealed record Hit(Guid OpportunityId, string Title, double? DistanceKm, IReadOnlyList<string> Reasons);

    private sealed record Facets(IReadOnlyList<Facet> Types, IReadOnlyList<Facet> Municipalities, IReadOnlyList<Facet> Arenas);

    private sealed record Facet(string Code, int Count);
}
