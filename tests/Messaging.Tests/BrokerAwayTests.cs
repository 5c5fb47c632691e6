using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Messaging.Tests;

/// <summary>What happens while the broker is dead.</summary>
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

    /// <summary>As fast as this machine lets: four writers are always ahead of the dispatcher, so at each kill a full batch is on its way.</summary>
    [Fact]
    public async Task The_broker_killed_twice_and_restarted_under_full_load_loses_nothing_and_all_queues_are_read_empty()
    {
        await using var probe = await own.StartProbeAsync();
        using var watched = new CancellationTokenSource();
        var watching = probe.WatchAsync(watched.Token);
        for (var kill = 0; kill < 2; kill++)
        {
            using var enough = new CancellationTokenSource();
            var writing = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => WriteAsync(probe, enough.Token)));
            var from = (await probe.LivingCountsAsync()).Effects;
            await Wait.UntilAsync(
                async () => await probe.LivingCountsAsync() is var c && c.Effects > from + 1000 && c.Waiting > 2 * new MessagingOptions().BatchSize,
                "events flow and more than a batch waits", TimeSpan.FromSeconds(240));

            await own.Broker.KillAsync();
            var at = await probe.LivingCountsAsync();
            await enough.CancelAsync();
            await writing;
            Assert.True(at.Effects > from, "Nothing was consumed before the broker died: nothing was tried.");
            Assert.True(at.Waiting > 0, "Everything was confirmed before the broker died: nothing was tried.");
            TestContext.Current.TestOutputHelper!.WriteLine($"killed after {at.Effects - from} effects with {at.Waiting} events not confirmed");
            await own.Broker.LaunchAsync();
        }

        await probe.EndsWithEachEffectOnceAsync();
        await watched.CancelAsync();
        TestContext.Current.TestOutputHelper!.WriteLine($"the service was started again {await watching} times");
        await probe.EndsWithAllReadAsync();
    }

    /// <summary>Writes without a pause, but for when so much waits that more would only have to be read in the end.</summary>
    private static async Task WriteAsync(ProbeProcess probe, CancellationToken enough)
    {
        const int Batch = 100;
        const int Plenty = 5000;
        while (!enough.IsCancellationRequested)
        {
            try
            {
                await probe.CauseAsync(0, Batch);
            }
            catch (Exception exception) when (ProbeProcess.IsGone(exception))
            {
                // It is being started again: not acknowledged, these may be there or not.
            }

            await Wait.UntilAsync(
                async () => enough.IsCancellationRequested || (await probe.LivingCountsAsync()).Waiting < Plenty, "some of what waits leaves", TimeSpan.FromSeconds(240));
        }
    }
}
