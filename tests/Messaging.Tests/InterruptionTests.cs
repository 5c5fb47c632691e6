using System.Collections.Concurrent;
using System.Net;
using FrivilligPlattform.Probe;
using FrivilligPlattform.Testing;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Messaging.Tests;

/// <summary>
/// Work stopped dead at random points by failpoints: in the transaction, between commit and publish, between the broker's
/// confirm and the mark in the outbox, in a handler. What each leaves behind is what a kill there leaves; the kills
/// themselves, fewer, are in <see cref="ServiceCrashTests"/> and <see cref="HandlerCrashTests"/>.
/// </summary>
public sealed class InterruptionTests : IAsyncLifetime
{
    private const int Points = 1000;
    private readonly ProbeBroker broker = new();
    private readonly ConcurrentBag<Guid> acknowledged = [];
    private ProbeProcess probe = null!;

    public async ValueTask InitializeAsync()
    {
        await broker.InitializeAsync();
        probe = await ProbeProcess.StartAsync(broker.Bus, broker.NewDatabase());
    }

    public async ValueTask DisposeAsync()
    {
        await probe.DisposeAsync();
        await broker.DisposeAsync();
    }

    [Fact]
    public async Task Of_events_stopped_at_a_thousand_random_points_each_committed_one_has_its_effect_and_its_letter_once()
    {
        await probe.InterruptsAsync(true);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => WriteAsync()));
        await probe.InterruptsAsync(false);

        var counts = await probe.CountsAsync();
        Assert.All(counts.Interruptions, moment => Assert.True(moment.Value > 0, $"Nothing was stopped while {moment.Key}."));
        Assert.True(counts.Interruptions["Read"] + counts.Interruptions["Confirmed"] > 100, "Too little was stopped on its way to say anything.");
        await probe.EndsWithEachEffectOnceAsync();
        var causes = await probe.ReadAsync(db => db.Causes.Select(c => c.Id).ToListAsync());
        Assert.NotEmpty(acknowledged);
        Assert.Empty(acknowledged.Except(causes));
        await Wait.UntilAsync(async () => await probe.CountsAsync() is { Waiting: 0 } c && c.Letters >= causes.Count, "the letters arrive", TimeSpan.FromSeconds(60));
        Assert.Equal(causes.Order(), (await probe.ReadAsync(db => db.Letters.Select(l => l.CauseId).ToListAsync())).Order());
        await probe.EndsWithAllReadAsync();
        TestContext.Current.TestOutputHelper!.WriteLine($"{causes.Count} events; stopped: {string.Join(", ", counts.Interruptions)}");
    }

    [Fact]
    public async Task Handlers_stopped_in_the_middle_leave_the_state_of_an_undisturbed_run()
    {
        const int Stops = 100;
        var subjects = Enumerable.Range(0, 10).Select(_ => Guid.CreateVersion7()).ToArray();
        await probe.InterruptsAsync(true, Moment.Handling);

        for (var number = 0; number < 2 * Stops; number += 10)
            await probe.CauseAsync(number, 10, subjects[number / 10 % subjects.Length], "tally");
        await Wait.UntilAsync(async () => (await probe.CountsAsync()).Interruptions["Handling"] >= Stops, "a hundred handlers are stopped", TimeSpan.FromSeconds(60));
        await probe.InterruptsAsync(false);

        await probe.EndsWithEachEffectOnceAsync();
        await probe.HasTalliesOfAllCausesAsync();
        await probe.EndsWithAllReadAsync();
    }

    private async Task WriteAsync()
    {
        for (var number = 0; number % 10 != 0 || (await probe.CountsAsync()).Interruptions.Values.Sum() < Points; number++)
        {
            foreach (var id in await TryAsync(() => probe.CauseAsync(number, title: "letter")))
                acknowledged.Add(id);
        }
    }

    /// <summary>What was stopped while it was asked for is an error, and nobody was told that it is done.</summary>
    private static async Task<Guid[]> TryAsync(Func<Task<Guid[]>> ask)
    {
        try
        {
            return await ask();
        }
        catch (HttpRequestException exception) when (exception.StatusCode == HttpStatusCode.InternalServerError)
        {
            return [];
        }
    }
}
