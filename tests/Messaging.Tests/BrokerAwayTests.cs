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
}
