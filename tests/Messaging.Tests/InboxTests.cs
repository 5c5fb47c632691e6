using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts.Cooperation.V1;
using FrivilligPlattform.Probe;
using FrivilligPlattform.Testing;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FrivilligPlattform.Messaging.Tests;

public sealed class InboxTests(ProbeApp app) : IClassFixture<ProbeApp>
{
    [Fact]
    public async Task The_same_message_delivered_many_times_at_once_has_one_effect()
    {
        var id = Guid.CreateVersion7();
        var need = Need("need");

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => app.ReceivesAsync(need, id)));
        await app.ReceivesAsync(need, id);

        Assert.Equal(1, await app.ReadAsync(db => db.Effects.CountAsync(e => e.CauseId == need.NeedId)));
    }

    [Fact]
    public async Task A_message_that_always_fails_ends_in_the_error_queue_without_an_effect()
    {
        var poison = Need("poison");
        var poisonId = await PublishAsync(poison);

        var failed = await ErrorAsync(poisonId);

        Assert.Equal("probe-have-effect", failed.GetProperty("queue").GetString());
        Assert.Contains("This one always fails.", failed.GetProperty("exception").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, await app.ReadAsync(db => db.Effects.CountAsync(e => e.CauseId == poison.NeedId)));
    }

    [Fact]
    public async Task An_operator_sends_a_failed_message_again_and_nobody_else_may()
    {
        var id = (await ErrorAsync(await PublishAsync(Need("poison")))).GetProperty("id").GetString();
        var path = $"/api/v1/operations/probe/errors/{id}/replay";

        using var neighbour = await app.As(Guid.CreateVersion7()).PostAsync(path, null);
        using var stranger = await app.Anonymous().PostAsync(path, null);
        using var replay = await app.AsPlatformAdministrator().PostAsync(path, null);

        Assert.Equal(HttpStatusCode.Forbidden, neighbour.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
        Assert.Equal(HttpStatusCode.OK, replay.StatusCode);
        // It fails again, so it comes back: nothing is lost by trying.
        await Wait.UntilAsync(async () => (await ErrorsAsync()).Any(e => e.GetProperty("id").GetString() == id), "the message is back");
    }

    [Fact]
    public async Task A_message_nobody_can_read_ends_in_the_error_queue()
    {
        await using var connection = await new RabbitMQ.Client.ConnectionFactory { Uri = new Uri(app.BusAddress) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();

        await channel.BasicPublishAsync(
            string.Empty, "probe-have-effect", mandatory: true,
            new RabbitMQ.Client.BasicProperties { ContentType = "application/vnd.masstransit+json", MessageId = "garbled" },
            "{ this is no message"u8.ToArray());

        await Wait.UntilAsync(async () => (await ErrorsAsync()).Any(e => e.GetProperty("id").GetString() == "garbled"), "it is listed");
    }

    private static NeedRegistered Need(string title) =>
        new(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), title, "1", "3301", new DateTime(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc));

    private async Task<JsonElement[]> ErrorsAsync()
    {
        var page = await app.AsPlatformAdministrator().GetFromJsonAsync<JsonElement>("/api/v1/operations/probe/errors");
        return [.. page.GetProperty("items").EnumerateArray()];
    }

    private async Task<Guid> PublishAsync(NeedRegistered need)
    {
        var id = Guid.CreateVersion7();
        await app.Services.GetRequiredService<IBus>().Publish(need, context => context.MessageId = id);
        return id;
    }

    private async Task<JsonElement> ErrorAsync(Guid messageId)
    {
        JsonElement? found = null;
        await Wait.UntilAsync(
            async () => (found = (await ErrorsAsync()).Select(e => (JsonElement?)e)
                .FirstOrDefault(e => Guid.TryParse(e!.Value.GetProperty("id").GetString(), out var id) && id == messageId)) is not null,
            "the error is listed");
        return found!.Value;
    }
}
