using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts.Training.V1;

namespace FrivilligPlattform.Notifications.Tests.Inbox;

public sealed class ListNotificationsTests(NotificationsApp app)
{
    [Theory]
    [InlineData("nb", "Kursbeviset ditt er klart")]
    [InlineData("nn", "Kursbeviset ditt er klart")]
    [InlineData("en", "Your course certificate is ready")]
    [InlineData("se", "Du kursaduođaštus lea gárvvis")]
    public async Task A_notification_is_read_in_the_language_of_the_request(string language, string title)
    {
        var account = await app.KnowsAccountAsync();
        await app.ReceivesAsync(ACertificateOf(account));

        Assert.Equal(title, Assert.Single(await app.InboxAsync(account, language)).GetProperty("title").GetString());
    }

    [Fact]
    public async Task Reading_counts_down_and_reading_again_changes_nothing()
    {
        var account = await app.KnowsAccountAsync();
        await app.ReceivesAsync(ACertificateOf(account));
        await app.ReceivesAsync(ACertificateOf(account));
        var me = app.As(account);
        var id = (await app.InboxAsync(account))[0].GetProperty("id").GetGuid();

        Assert.Equal(2, await Unread(me));
        using var read = await me.PostAsync($"/api/v1/notifications/{id}/read", null);
        using var again = await me.PostAsync($"/api/v1/notifications/{id}/read", null);

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(1, await Unread(me));
    }

    [Fact]
    public async Task Somebody_elses_notification_does_not_exist()
    {
        var account = await app.KnowsAccountAsync();
        await app.ReceivesAsync(ACertificateOf(account));
        var id = Assert.Single(await app.InboxAsync(account)).GetProperty("id").GetGuid();

        using var response = await app.As(Guid.CreateVersion7()).PostAsync($"/api/v1/notifications/{id}/read", null);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(1, await Unread(app.As(account)));
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap()
    {
        var account = await app.KnowsAccountAsync();
        for (var i = 0; i < 5; i++)
            await app.ReceivesAsync(ACertificateOf(account));
        var seen = new List<Guid>();

        for (string? next = ""; next is not null;)
        {
            var page = await app.As(account).GetFromJsonAsync<JsonElement>($"/api/v1/notifications?limit=2&after={next}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid()));
            next = page.GetProperty("next").GetString();
        }

        Assert.Equal(5, seen.Distinct().Count());
        Assert.Equal(5, seen.Count);
    }

    [Fact]
    public async Task Nobody_reads_an_inbox_without_signing_in()
    {
        using var response = await app.Anonymous().GetAsync("/api/v1/notifications");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private CertificateIssued ACertificateOf(Guid account) => new(Guid.CreateVersion7(), "introduction", account, null, app.Clock.Now);

    private static async Task<int> Unread(HttpClient client) =>
        (await client.GetFromJsonAsync<JsonElement>("/api/v1/notifications/unread-count")).GetProperty("count").GetInt32();
}
