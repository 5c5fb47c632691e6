using System.Diagnostics;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Messaging.Tests;

/// <summary>What happens while the broker is there and does not answer.</summary>
public sealed class BrokerHangsTests(OwnBroker own) : IClassFixture<OwnBroker>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Whatever is begun while the broker is stopped is answered before the broker goes on, so nothing waited for it to the
    /// end. That nothing waited for a while is seen beside a second probe, whose broker is well: both are written to in turn,
    /// so what else the machine does hits both.
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
        var before = (await probe.CountsAsync()).Causes;

        await own.Broker.StallAsync();
        var (ours, theirs) = await InTurnAsync(probe, twin, TimeSpan.FromSeconds(seconds));
        var at = await probe.CountsAsync();
        await own.Broker.ResumeAsync();

        Assert.True(ours.Count >= 100, "Too few writes to judge.");
        Assert.Equal(before + ours.Count, at.Causes);
        Assert.True(at.Waiting >= ours.Count, $"Of {ours.Count} events only {at.Waiting} waited: the broker did not hang.");
        HoldsNothingUp(ours, theirs);
        await probe.EndsWithEachEffectOnceAsync();
        await probe.EndsWithAllReadAsync();
        await well.DropVirtualHostAsync(host);
    }

    /// <summary>
    /// Were ours twice as slow as the twin's, one in twenty would take longer than twice what nineteen of twenty of the twin's
    /// take; by chance, of these two samples, up to five standard deviations more. A few writes held up are more than that.
    /// </summary>
    private static void HoldsNothingUp(List<TimeSpan> ours, List<TimeSpan> theirs)
    {
        var limit = 2 * theirs.Order().ElementAt(theirs.Count * 19 / 20);
        var held = ours.Count(time => time > limit);
        var byChance = (ours.Count / 20.0) + (5 * Math.Sqrt(2 * ours.Count * 0.05 * 0.95));
        var seen = $"{held} of {ours.Count} writes took longer than {limit.TotalMilliseconds:N1} ms while the broker hung; {byChance:N0} might by chance";
        TestContext.Current.TestOutputHelper!.WriteLine(seen);
        Assert.True(held <= byChance, seen);
    }

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
        await probe.CauseAsync(0).WaitAsync(Patience);
        return one.Elapsed;
    }
}
