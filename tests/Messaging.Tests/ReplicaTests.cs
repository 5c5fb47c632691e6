using FrivilligPlattform.Contracts.Cooperation.V1;
using FrivilligPlattform.Testing;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Messaging.Tests;

/// <summary>Two processes of one service, on the same queues and the same database.</summary>
public sealed class ReplicaTests : IAsyncLifetime
{
    private readonly ProbeBroker broker = new();
    private ProbeProcess first = null!;
    private ProbeProcess second = null!;

    public async ValueTask InitializeAsync()
    {
        await broker.InitializeAsync();
        var database = broker.NewDatabase();
        first = await ProbeProcess.StartAsync(broker.Bus, database);
        second = await ProbeProcess.StartAsync(broker.Bus, database);
    }

    public async ValueTask DisposeAsync()
    {
        await first.DisposeAsync();
        await second.DisposeAsync();
        await broker.DisposeAsync();
    }

    [Fact]
    public async Task They_share_one_outbox_and_send_each_event_once_in_effect()
    {
        await Wait.UntilAsync(
            async () => await first.ReadAsync(db => db.Set<OutboxLease>().Select(l => l.Owner).Where(o => o != null).Distinct().CountAsync()) == 2,
            "both replicas hold a share",
            TimeSpan.FromSeconds(60));

        for (var i = 0; i < 200; i++)
            await (i % 2 == 0 ? first : second).CauseAsync(i);

        await Wait.UntilAsync(async () => await first.CountsAsync() is { Waiting: 0, Effects: >= 200 }, "all effects arrive", TimeSpan.FromSeconds(60));
        await first.HasEachEffectOnceAsync(200);
    }

    /// <summary>
    /// The broker gives the copies to the two processes in turn, so that each gets one of each message; no more are sent than
    /// the two take without acknowledging. A handler goes on only when the other's is at the same message.
    /// </summary>
    [Fact]
    public async Task The_same_message_delivered_to_both_at_once_has_one_effect_and_both_copies_are_acknowledged()
    {
        var messages = 2 * new MessagingOptions().Concurrency;
        await Wait.UntilAsync(async () => await Queues.ReadersAsync(broker.Bus, "probe-have-effect") == 2, "both read the queue", TimeSpan.FromSeconds(60));
        await SendTwiceAsync(messages);

        await Wait.UntilAsync(async () => (await first.CountsAsync()).Effects >= messages, "all effects arrive", TimeSpan.FromSeconds(120));
        var (one, other) = (await first.CountsAsync(), await second.CountsAsync());

        TestContext.Current.TestOutputHelper!.WriteLine($"of {messages} messages {one.Meetings} and {other.Meetings} met their copy in the other process");
        Assert.True(Math.Min(one.Meetings, other.Meetings) > messages / 2, "Few messages were handled by both at once: too little was tried.");
        Assert.Equal(messages, await first.ReadAsync(db => db.Effects.Select(e => e.CauseId).Distinct().CountAsync()));
        await second.KillAsync();
        await first.EndsWithAllReadAsync();
        Assert.Equal(messages, await first.ReadAsync(db => db.Effects.CountAsync()));
    }

    private async Task SendTwiceAsync(int messages)
    {
        var bus = Bus.Factory.CreateUsingRabbitMq(rabbit => rabbit.Host(new Uri(broker.Bus)));
        await bus.StartAsync();
        try
        {
            for (var i = 0; i < messages; i++)
            {
                var need = new NeedRegistered(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), "meet", $"{i}", "3301", DateTime.UnixEpoch);
                var id = Guid.CreateVersion7();
                await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => bus.Publish(need, context => context.MessageId = id)));
            }
        }
        finally
        {
            await bus.StopAsync();
        }
    }
}
