using System.Collections.Concurrent;
using FrivilligPlattform.Probe;
using FrivilligPlattform.Testing;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Messaging.Tests;

/// <summary>A service killed by SIGKILL wherever it hurts, and a broker killed and restarted in between.</summary>
public sealed class ServiceCrashTests(OwnBroker own) : IClassFixture<OwnBroker>
{
    private const int Events = 1000;
    private const int EachRequest = 10;
    private readonly ConcurrentBag<Guid> acknowledged = [];

    [Fact]
    public async Task A_thousand_events_have_their_effects_once_though_the_service_is_killed_at_random_points_and_the_broker_restarted_in_between()
    {
        var random = new Random(20261122);
        await using var probe = await own.StartProbeAsync();
        var committed = 0;

        for (var kill = 0; kill < Kills.OfService || committed < Events; kill++)
        {
            var moment = (Moment)(kill % Enum.GetValues<Moment>().Length);
            await probe.DiesAsync(moment, random.Next(1, moment switch { Moment.Writing or Moment.Committed => 40, Moment.Marking => 3, _ => 400 }));
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => WriteUntilDeadAsync(probe)));
            await probe.IsDeadAsync();
            var before = committed;
            committed = await probe.ReadAsync(db => db.Causes.CountAsync());
            Assert.True(committed > before || moment == Moment.Writing, "Nothing was committed before the service died: nothing was tried.");

            if (kill % 4 == 2)
            {
                await own.Broker.KillAsync();
                await own.Broker.LaunchAsync();
            }

            // Ten seconds on a machine that starts a probe in two; as many more as it takes longer to start one.
            var started = await probe.RestartAsync();
            await Wait.UntilAsync(
                async () => await probe.CountsAsync() is { Waiting: 0 } c && c.Effects >= committed && c.Letters >= committed,
                $"what was committed before kill {kill + 1} ({moment}) is delivered",
                TimeSpan.FromSeconds(10) * Math.Max(1, started / TimeSpan.FromSeconds(2)));
        }

        var causes = await probe.ReadAsync(db => db.Causes.Select(c => c.Id).ToListAsync());
        Assert.Empty(acknowledged.Except(causes));
        Assert.NotEmpty(acknowledged);
        await probe.HasEachEffectOnceAsync(committed);
        Assert.Equal(causes.Order(), (await probe.ReadAsync(db => db.Letters.Select(l => l.CauseId).ToListAsync())).Order());
        await probe.EndsWithAllReadAsync();
        TestContext.Current.TestOutputHelper!.WriteLine($"{committed} events, none lost or doubled");
    }

    private async Task WriteUntilDeadAsync(ProbeProcess probe)
    {
        try
        {
            for (var i = 0; ; i += EachRequest)
            {
                foreach (var id in await probe.CauseAsync(i, EachRequest, title: "letter"))
                    acknowledged.Add(id);
            }
        }
        catch (Exception exception) when (ProbeProcess.IsGone(exception))
        {
            // Not acknowledged: these may be there or not.
        }
    }
}
