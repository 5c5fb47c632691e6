using System.Diagnostics;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Messaging.Tests;

/// <summary>What happens while the broker is killed or does not answer.</summary>
public sealed class BrokerAwayTests(OwnBroker own) : IClassFixture<OwnBroker>
{
    [Fact]
    public async Task The_broker_killed_and_restarted_under_load_loses_nothing_and_all_queues_are_read_empty()
    {
        const int Written = 1500;
        await using var probe = await own.StartProbeAsync();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < Written; i++)
                await probe.CauseAsync(i);
        });

        await Wait.UntilAsync(async () => (await probe.CountsAsync()).Effects > 100, "events flow", TimeSpan.FromSeconds(60));
        await own.Broker.KillAsync();
        var at = await probe.CountsAsync();
        Assert.True(at.Effects < Written, "Everything had arrived before the broker died: nothing was tried.");
        await Wait.UntilAsync(async () => (await probe.CountsAsync()).Waiting > 0, "events wait for the broker");
        await own.Broker.LaunchAsync();
        await writing;

        await probe.EndsWithEachEffectOnceAsync();
        await probe.EndsWithAllReadAsync();
    }

    /// <summary>
    /// The time a write takes is compared with a second probe's, whose broker is well: both are written to in turn, so what
    /// else the machine does hits both. Below 25 ms, the bar for a wait for the writer, a ratio says nothing but noise.
    /// </summary>
    [Theory]
    [InlineData(10)]
    [InlineData(30)]
    public async Task A_broker_that_hangs_holds_no_request_up_and_what_waited_arrives(int seconds)
    {
        var well = await TestBroker.SharedAsync();
        var host = await well.NewVirtualHostAsync();
        await using var probe = await own.StartProbeAsync();
        await using var twin = await own.StartProbeAsync(well.Address(host));
        await InTurnAsync(probe, twin, TimeSpan.FromSeconds(1));
        var before = await InTurnAsync(probe, twin, TimeSpan.FromSeconds(4));

        await own.Broker.StallAsync();
        var stalled = await InTurnAsync(probe, twin, TimeSpan.FromSeconds(seconds));
        var waiting = (await probe.CountsAsync()).Waiting;
        await own.Broker.ResumeAsync();

        var usual = P99(before.Probe) > P99(stalled.Twin) ? P99(before.Probe) : P99(stalled.Twin);
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"p99 of {stalled.Probe.Count} writes while the broker hung {P99(stalled.Probe).TotalMilliseconds:N1} ms, before {P99(before.Probe).TotalMilliseconds:N1} ms, beside {P99(stalled.Twin).TotalMilliseconds:N1} ms");
        Assert.True(waiting > 0, "Nothing waited for the broker: nothing was tried.");
        Assert.True(stalled.Probe.Count >= 100, "Too few writes to judge.");
        Assert.True(
            P99(stalled.Probe) <= TimeSpan.FromMilliseconds(Math.Max(25, 2 * usual.TotalMilliseconds)), $"p99 {P99(stalled.Probe)} while the broker hung, {usual} else.");
        await probe.EndsWithEachEffectOnceAsync();
        await well.DropVirtualHostAsync(host);
    }

    private static TimeSpan P99(List<TimeSpan> times) => times.Order().ElementAt((int)(times.Count * 0.99));

    private static async Task<(List<TimeSpan> Probe, List<TimeSpan> Twin)> InTurnAsync(ProbeProcess probe, ProbeProcess twin, TimeSpan atLeast)
    {
        var (ours, theirs) = (new List<TimeSpan>(), new List<TimeSpan>());
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < atLeast)
        {
            ours.Add(await TimeAsync(probe));
            theirs.Add(await TimeAsync(twin));
        }

        return (ours, theirs);
    }

    private static async Task<TimeSpan> TimeAsync(ProbeProcess probe)
    {
        var one = Stopwatch.StartNew();
        await probe.CauseAsync(0);
        return one.Elapsed;
    }
}
