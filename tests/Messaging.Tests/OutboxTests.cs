using FrivilligPlattform.Testing;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Messaging.Tests;

public sealed class OutboxTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("fp-messaging-").FullName;
    private TestBroker broker = null!;
    private string virtualHost = null!;

    public async ValueTask InitializeAsync()
    {
        broker = await TestBroker.SharedAsync();
        virtualHost = await broker.NewVirtualHostAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await broker.DropVirtualHostAsync(virtualHost);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Every_committed_event_has_its_effect_once_and_in_order_though_the_service_is_killed_at_random_points()
    {
        const int Events = 1000;
        var random = new Random(20261122);
        await using var probe = await ProbeProcess.StartAsync(broker.Address(virtualHost), Path.Combine(folder, "probe.db"));
        var subjects = Enumerable.Range(0, 20).Select(_ => Guid.CreateVersion7()).ToArray();

        var acknowledged = 0;
        var killAt = random.Next(80, 180);
        for (var i = 0; i < Events; i++)
        {
            using var answer = await probe.CauseAsync(subjects[i % subjects.Length], i);
            answer.EnsureSuccessStatusCode();
            if (++acknowledged == killAt)
            {
                killAt += random.Next(120, 240);
                await Task.Delay(random.Next(0, 20));
                await probe.KillAsync();
                await probe.RestartAsync();
            }
        }

        await Wait.UntilAsync(
            async () => await probe.CountsAsync() is { Waiting: 0 } c && c.Effects >= c.Causes, "all effects arrive", TimeSpan.FromSeconds(90));
        var counts = await probe.CountsAsync();
        Assert.Equal(Events, counts.Causes);
        Assert.Equal(Events, counts.Effects);
        Assert.Equal(Events, await probe.ReadAsync(db => db.Effects.Select(e => e.CauseId).Distinct().CountAsync()));
    }

    [Fact]
    public async Task Handlers_killed_in_the_middle_leave_the_state_of_an_undisturbed_run()
    {
        await using var probe = await ProbeProcess.StartAsync(
            broker.Address(virtualHost), Path.Combine(folder, "handlers.db"), ("Messaging__Concurrency", "40"));
        var subject = Guid.CreateVersion7();
        for (var i = 0; i < 400; i++)
            (await probe.CauseAsync(subject, i, "slow")).EnsureSuccessStatusCode();

        // Up to forty handlers are under way whenever the process dies.
        for (var kill = 0; kill < 4; kill++)
        {
            var before = (await probe.CountsAsync()).Effects;
            await Wait.UntilAsync(async () => (await probe.CountsAsync()).Effects is var now && (now > before || now == 400), "handlers are at work");
            await probe.KillAsync();
            await probe.RestartAsync();
        }

        await Wait.UntilAsync(async () => (await probe.CountsAsync()).Effects >= 400, "all effects arrive", TimeSpan.FromSeconds(90));
        Assert.Equal(
            Enumerable.Range(0, 400), await probe.ReadAsync(db => db.Effects.OrderBy(e => e.Number).Select(e => e.Number).ToListAsync()));
    }

    [Fact]
    public async Task Two_replicas_share_one_outbox_and_send_each_event_once_in_effect()
    {
        var database = Path.Combine(folder, "shared.db");
        await using var first = await ProbeProcess.StartAsync(broker.Address(virtualHost), database);
        await using var second = await ProbeProcess.StartAsync(broker.Address(virtualHost), database);
        await Wait.UntilAsync(
            () => first.ReadAsync(db => db.Set<OutboxLease>().Select(l => l.Owner).Distinct().CountAsync(o => o != null)).ContinueWith(c => c.GetAwaiter().GetResult() == 2, TaskScheduler.Default),
            "both replicas hold a share",
            TimeSpan.FromSeconds(60));

        for (var i = 0; i < 200; i++)
            (await (i % 2 == 0 ? first : second).CauseAsync(Guid.CreateVersion7(), i)).EnsureSuccessStatusCode();

        await Wait.UntilAsync(async () => await first.CountsAsync() is { Waiting: 0, Effects: >= 200 }, "all effects arrive", TimeSpan.FromSeconds(60));
        Assert.Equal(200, (await first.CountsAsync()).Effects);
    }
}
