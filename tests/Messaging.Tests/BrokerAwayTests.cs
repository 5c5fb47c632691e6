using System.Diagnostics;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Messaging.Tests;

/// <summary>What happens while the broker is killed or does not answer; on a broker of its own.</summary>
public sealed class BrokerAwayTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("fp-broker-").FullName;
    private TestBroker broker = null!;

    public async ValueTask InitializeAsync() => broker = await TestBroker.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await broker.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_broker_killed_and_restarted_under_load_loses_nothing_and_requests_go_on()
    {
        await using var probe = await StartAsync();

        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 1500; i++)
                (await probe.CauseAsync(Guid.CreateVersion7(), i)).EnsureSuccessStatusCode();
        });
        await Wait.UntilAsync(async () => (await probe.CountsAsync()).Effects > 100, "events flow");
        await broker.KillAsync();
        await Task.Delay(500);
        await broker.LaunchAsync();
        await writing;

        await ArrivedAsync(probe, 1500);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(30)]
    public async Task A_broker_that_hangs_holds_no_request_up_and_what_waited_arrives(int seconds)
    {
        await using var probe = await StartAsync();
        var usual = await WorstAsync(probe, 200, 0);

        await broker.StallAsync();
        var stalled = Stopwatch.StartNew();
        var written = 200;
        var worst = TimeSpan.Zero;
        while (stalled.Elapsed < TimeSpan.FromSeconds(seconds))
        {
            var slow = await WorstAsync(probe, 50, written);
            worst = slow > worst ? slow : worst;
            written += 50;
        }

        await broker.ResumeAsync();

        // A request that waited for the broker would have taken seconds; noise of a busy machine stays far below.
        Assert.True(worst < TimeSpan.FromSeconds(1.5), $"A request took {worst} while the broker hung; {usual} before.");
        await ArrivedAsync(probe, written);
    }

    private Task<ProbeProcess> StartAsync() =>
        ProbeProcess.StartAsync($"amqp://guest:guest@127.0.0.1:{broker.Port}", Path.Combine(folder, $"{Guid.CreateVersion7():N}.db"));

    private static async Task<TimeSpan> WorstAsync(ProbeProcess probe, int requests, int from)
    {
        var worst = TimeSpan.Zero;
        for (var i = 0; i < requests; i++)
        {
            var one = Stopwatch.StartNew();
            (await probe.CauseAsync(Guid.CreateVersion7(), from + i)).EnsureSuccessStatusCode();
            worst = one.Elapsed > worst ? one.Elapsed : worst;
        }

        return worst;
    }

    private static async Task ArrivedAsync(ProbeProcess probe, int events)
    {
        await Wait.UntilAsync(
            async () => await probe.CountsAsync() is { Waiting: 0 } c && c.Effects >= events, "everything arrives", TimeSpan.FromSeconds(120));
        var counts = await probe.CountsAsync();
        Assert.Equal(events, counts.Causes);
        Assert.Equal(events, counts.Effects);
    }
}
