using System.Net;
using System.Net.Http.Json;
using FrivilligPlattform.Contracts.Identity.V1;
using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Matching.Search;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Matching.Tests.Search;

/// <summary>Digests: one of what is new in a saved search, one to a volunteer of what fits, and nobody at night or too often.</summary>
public sealed class SaveSearchTests(SaveSearchTests.OwnApp app) : IClassFixture<SaveSearchTests.OwnApp>
{
    [Fact]
    public async Task A_saved_search_tells_once_a_day_of_what_is_new()
    {
        var account = Guid.CreateVersion7();
        var saved = await SaveAsync(account, "Hund på Nordkapp");
        var opportunity = An.Opportunity(title: "Gå tur med hund", municipality: "5620", postalCode: "9750", at: app.Clock.Now.AddMinutes(5));
        await app.ReceivesAsync(opportunity);
        await app.ReceivesAsync(An.Opportunity(title: "Sjakk", municipality: "5620", postalCode: "9750", at: app.Clock.Now.AddMinutes(5)));

        app.Clock.Advance(TimeSpan.FromDays(1));

        var told = await app.PublishedAsync<SavedSearchAnswered>(e => e.AccountId == account);
        Assert.Equal((saved, 1), (told.SavedSearchId, told.Total));
        Assert.Equal([opportunity.OpportunityId], told.OpportunityIds);
    }

    [Fact]
    public async Task What_was_published_before_the_last_look_and_was_long_on_its_way_is_told_at_the_next()
    {
        var (account, savedAt) = (Guid.CreateVersion7(), app.Clock.Now);
        var saved = await SaveAsync(account, "Hund på Nordkapp");
        app.Clock.Advance(TimeSpan.FromDays(1));
        await Wait.UntilAsync(async () => await app.ReadAsync(db => Task.FromResult(db.SavedSearches.Single(s => s.Id == saved).LookedAt > savedAt)), "it has been looked at");

        var late = An.Opportunity(title: "Gå tur med hund", municipality: "5620", postalCode: "9750", at: savedAt.AddMinutes(5));
        await app.ReceivesAsync(late);
        app.Clock.Advance(TimeSpan.FromDays(1));

        var told = await app.PublishedAsync<SavedSearchAnswered>(e => e.AccountId == account);
        Assert.Equal([late.OpportunityId], told.OpportunityIds);
        app.Clock.Advance(TimeSpan.FromDays(1));
        await Wait.UntilAsync(async () => await app.ReadAsync(db => Task.FromResult(db.SavedSearches.Single(s => s.Id == saved).LookedAt > savedAt.AddDays(2))), "it has been looked at again");
        Assert.Single(await app.AllPublishedAsync<SavedSearchAnswered>(), e => e.AccountId == account);
    }

    [Fact]
    public async Task A_saved_search_that_rests_tells_nothing_and_afterwards_only_what_came_later()
    {
        var (account, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var saved = await SaveAsync(account, "Hund");
        using (var strange = await app.As(other).PostAsJsonAsync($"/api/v1/search/saved/{saved}/rhythm", new { every = "never" }))
            Assert.Equal(HttpStatusCode.NotFound, strange.StatusCode);
        using (var rests = await app.As(account).PostAsJsonAsync($"/api/v1/search/saved/{saved}/rhythm", new { every = "never" }))
            Assert.Equal(HttpStatusCode.OK, rests.StatusCode);
        await app.ReceivesAsync(An.Opportunity(title: "Gå tur med hund", municipality: "5620", postalCode: "9750", at: app.Clock.Now.AddMinutes(5)));
        app.Clock.Advance(TimeSpan.FromDays(9));

        using (var again = await app.As(account).PostAsJsonAsync($"/api/v1/search/saved/{saved}/rhythm", new { every = "day" }))
            Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        var later = An.Opportunity(title: "Hund og tur", municipality: "5620", postalCode: "9750", at: app.Clock.Now.AddMinutes(5));
        await app.ReceivesAsync(later);
        app.Clock.Advance(TimeSpan.FromDays(1));

        var told = await app.PublishedAsync<SavedSearchAnswered>(e => e.AccountId == account);
        Assert.Equal([later.OpportunityId], told.OpportunityIds);
    }

    [Fact]
    public async Task A_saved_search_is_ones_own_can_be_deleted_and_goes_with_the_account()
    {
        var (account, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var saved = await SaveAsync(account, "Min");
        Assert.Equal("Min", (await MineAsync(account)).Single().Name);
        Assert.Empty(await MineAsync(other));

        using var strange = await app.As(other).DeleteAsync($"/api/v1/search/saved/{saved}");
        Assert.Equal(HttpStatusCode.NotFound, strange.StatusCode);
        using var own = await app.As(account).DeleteAsync($"/api/v1/search/saved/{saved}");
        Assert.Equal(HttpStatusCode.NoContent, own.StatusCode);
        Assert.Empty(await MineAsync(account));

        await SaveAsync(account, "En til");
        await app.ReceivesAsync(new AccountErased(account, app.Clock.Now.AddMinutes(1)));
        Assert.Empty(await MineAsync(account));
    }

    [Fact]
    [Trait("Row", "16")]
    public async Task The_best_volunteers_get_one_digest_of_what_is_published_and_not_the_next_for_days()
    {
        var (volunteer, hidden) = (An.Volunteer(postalCode: "9990", municipality: "5632", interests: ["conversation", "reading"]), An.Volunteer(postalCode: "9990", municipality: "5632") with { Findable = false });
        await app.ReceivesAsync(volunteer);
        await app.ReceivesAsync(hidden);
        var first = Enumerable.Range(0, 3).Select(_ => An.Opportunity(postalCode: "9990", municipality: "5632", at: app.Clock.Now)).ToList();
        foreach (var opportunity in first)
            await app.ReceivesAsync(opportunity);
        await Wait.UntilAsync(async () => (await app.Anonymous().GetFromJsonAsync<Found>("/api/v1/search/opportunities?municipality=5632"))!.Total == 3, "they are listed");

        app.Clock.Advance(TimeSpan.FromHours(2));
        var digest = await app.PublishedAsync<OpportunitiesSuggested>(e => e.VolunteerId == volunteer.VolunteerId);
        Assert.Equal(3, digest.Total);
        Assert.Equal(first.Select(o => o.OpportunityId).Order(), digest.OpportunityIds.Order());

        await app.ReceivesAsync(An.Opportunity(postalCode: "9990", municipality: "5632", at: app.Clock.Now));
        app.Clock.Advance(TimeSpan.FromHours(2));
        await Wait.UntilAsync(async () => !await app.ReadAsync(db => Task.FromResult(db.Offerings.Any())), "it has been looked through");
        Assert.Equal(1, await app.ReadAsync(db => Task.FromResult(db.Set<FrivilligPlattform.Messaging.OutboxMessage>().Count(m => m.Type.EndsWith("OpportunitiesSuggested") && m.Body.Contains($"{volunteer.VolunteerId}")))));
        Assert.False(await app.ReadAsync(db => Task.FromResult(db.Told.Any(t => t.VolunteerId == hidden.VolunteerId))));
    }

    [Theory]
    [InlineData("never")]
    [InlineData("month")]
    public async Task A_volunteer_who_wishes_it_is_told_more_seldom_or_not_at_all(string rhythm)
    {
        var (volunteer, code) = (An.Volunteer(postalCode: "9980", municipality: "5630", interests: ["conversation", "reading"]), rhythm is "never" ? 0 : 1);
        await app.ReceivesAsync(volunteer);
        using (var wished = await app.As(volunteer.VolunteerId).PostAsJsonAsync("/api/v1/suggestions/digest", new { rhythm }))
            Assert.Equal(HttpStatusCode.OK, wished.StatusCode);

        for (var week = 0; week < 2; week++)
        {
            await app.ReceivesAsync(An.Opportunity(postalCode: "9980", municipality: "5630", at: app.Clock.Now));
            app.Clock.Advance(TimeSpan.FromDays(7));
            await Wait.UntilAsync(async () => !await app.ReadAsync(db => Task.FromResult(db.Offerings.Any())), "it has been looked through");
        }

        Assert.Equal(code, await app.ReadAsync(db => Task.FromResult(db.Set<FrivilligPlattform.Messaging.OutboxMessage>().Count(m => m.Type.EndsWith("OpportunitiesSuggested") && m.Body.Contains($"{volunteer.VolunteerId}")))));
        Assert.Contains($"\"{rhythm}\"", await app.As(volunteer.VolunteerId).GetStringAsync("/api/v1/suggestions/digest"));
    }

    [Fact]
    public async Task What_comes_too_soon_or_in_ones_own_quiet_hours_waits_and_is_told_together()
    {
        // The own hours are those around now, wherever other tests have moved the clock to.
        var volunteer = An.Volunteer(postalCode: "9960", municipality: "5634", interests: ["conversation", "reading"]);
        await app.ReceivesAsync(volunteer);
        var local = Norway.OsloTime.FromUtc(app.Clock.Now);
        var (from, to) = (TimeOnly.FromDateTime(local.AddHours(-2)), TimeOnly.FromDateTime(local.AddHours(8)));
        using (var wished = await app.As(volunteer.VolunteerId).PostAsJsonAsync("/api/v1/suggestions/digest", new { rhythm = "usual", quietFrom = from, quietTo = to }))
            Assert.Equal(HttpStatusCode.OK, wished.StatusCode);
        using (var half = await app.As(volunteer.VolunteerId).PostAsJsonAsync("/api/v1/suggestions/digest", new { rhythm = "usual", quietFrom = from }))
            Assert.Equal(HttpStatusCode.UnprocessableEntity, half.StatusCode);
        var published = Enumerable.Range(0, 2).Select(_ => An.Opportunity(postalCode: "9960", municipality: "5634", at: app.Clock.Now)).ToList();
        foreach (var opportunity in published)
        {
            await app.ReceivesAsync(opportunity);
            app.Clock.Advance(TimeSpan.FromHours(2));
            await Wait.UntilAsync(async () => !await app.ReadAsync(db => Task.FromResult(db.Offerings.Any())), "it has been looked through");
        }

        await Wait.UntilAsync(async () => (await DigestAsync()).Gathered == 2 && (await DigestAsync()).NextAt > app.Clock.Now, "both wait until the quiet hours are over");
        Assert.DoesNotContain(await app.AllPublishedAsync<OpportunitiesSuggested>(), e => e.VolunteerId == volunteer.VolunteerId);
        app.Clock.Advance(TimeSpan.FromHours(5));

        var digest = await app.PublishedAsync<OpportunitiesSuggested>(e => e.VolunteerId == volunteer.VolunteerId);
        Assert.Equal(published.Select(o => o.OpportunityId).Order(), digest.OpportunityIds.Order());
        await Wait.UntilAsync(async () => (await DigestAsync()).Gathered == 0, "nothing waits any more");

        async Task<Waiting> DigestAsync() => (await app.As(volunteer.VolunteerId).GetFromJsonAsync<Waiting>("/api/v1/suggestions/digest"))!;
    }

    [Fact]
    public async Task A_saved_search_keeps_its_dates_and_order_and_tells_only_of_what_starts_then()
    {
        var account = Guid.CreateVersion7();
        var on = DateOnly.FromDateTime(app.Clock.Now).AddDays(40);
        using (var saved = await app.As(account).PostAsJsonAsync("/api/v1/search/saved", new
        {
            name = "Til jul",
            municipality = new[] { "5622" },
            startsFrom = on.AddDays(-2),
            startsTo = on.AddDays(2),
            sort = "soonest",
            every = "day",
        }))
        {
            Assert.Equal(HttpStatusCode.Created, saved.StatusCode);
        }

        var right = An.Opportunity(municipality: "5622", postalCode: "9770", at: app.Clock.Now.AddMinutes(5)) with { StartsOn = on };
        await app.ReceivesAsync(right);
        await app.ReceivesAsync(An.Opportunity(municipality: "5622", postalCode: "9770", at: app.Clock.Now.AddMinutes(5)) with { StartsOn = on.AddDays(30) });
        await Wait.UntilAsync(async () => (await app.Anonymous().GetFromJsonAsync<Found>("/api/v1/search/opportunities?municipality=5622"))!.Total == 2, "they are listed");
        app.Clock.Advance(TimeSpan.FromDays(1));

        var told = await app.PublishedAsync<SavedSearchAnswered>(e => e.AccountId == account);
        Assert.Equal([right.OpportunityId], told.OpportunityIds);
        var filters = (await app.As(account).GetFromJsonAsync<System.Text.Json.JsonElement>("/api/v1/search/saved")).GetProperty("items")[0].GetProperty("filters");
        Assert.Equal(("soonest", on.AddDays(-2).ToString("O")), (filters.GetProperty("sort").GetString(), filters.GetProperty("startsFrom").GetString()));
    }

    [Fact]
    public void This_week_goes_along_with_the_calendar()
    {
        var filters = new SavedFilters(Starts: StartsWithin.Week);

        Assert.Equal(new(new(2026, 11, 24), new DateOnly(2026, 11, 29)), filters.Span(new(2026, 11, 24)));
        Assert.Equal(new(new(2026, 11, 29), new DateOnly(2026, 11, 29)), filters.Span(new(2026, 11, 29)));
        Assert.Equal(new(new(2026, 11, 30), new DateOnly(2026, 12, 6)), filters.Span(new(2026, 11, 30)));
    }

    [Fact]
    public async Task A_text_without_end_in_a_list_is_not_kept()
    {
        using var refused = await app.As(Guid.CreateVersion7()).PostAsJsonAsync("/api/v1/search/saved", new { name = "Alt", type = new[] { new string('x', 501) } });

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    private async Task<Guid> SaveAsync(Guid account, string name)
    {
        using var answer = await app.As(account).PostAsJsonAsync("/api/v1/search/saved", new { name, q = "hund", municipality = new[] { "5620" }, every = "day" });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<Saved>())!.Id;
    }

    private async Task<IReadOnlyList<Saved>> MineAsync(Guid account) => (await app.As(account).GetFromJsonAsync<Mine>("/api/v1/search/saved"))!.Items;

    private sealed record Saved(Guid Id, string Name);

    private sealed record Mine(IReadOnlyList<Saved> Items);

    private sealed record Found(int Total);

    private sealed record Waiting(int Gathered, DateTime? NextAt);

    /// <summary>The service with a clock that may be moved, awake at all hours.</summary>
    public sealed class OwnApp : ServiceApp<Program, MatchingDb>
    {
        protected override string Name => Names.Matching;

        // The index lags behind what is asked of it: nothing may be lost by that.
        protected override IEnumerable<KeyValuePair<string, string>> Settings =>
        [
            new("Matching:RefreshEvery", "00:00:00.500"), new("Matching:DigestEvery", "00:00:00.100"), new("Matching:QuietFrom", "03:00"), new("Matching:QuietTo", "03:00"),
        ];
    }
}
