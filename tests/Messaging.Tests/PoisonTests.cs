using FrivilligPlattform.Testing;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Messaging.Tests;

/// <summary>A message that always fails, with the retries a service has by default.</summary>
public sealed class PoisonTests : IAsyncLifetime
{
    private readonly ProbeBroker broker = new();

    public ValueTask InitializeAsync() => broker.InitializeAsync();

    public ValueTask DisposeAsync() => broker.DisposeAsync();

    [Fact]
    public async Task It_is_tried_six_times_and_set_aside_and_what_comes_after_it_is_not_held_up()
    {
        await using var probe = await ProbeProcess.StartAsync(broker.Bus, broker.NewDatabase());
        await SlowestAsync(probe, 50);
        var usual = await SlowestAsync(probe, 50);
        var before = (await probe.CountsAsync()).Tries;

        await probe.CauseAsync(0, title: "poison");
        var after = await SlowestAsync(probe, 50);
        var setAside = await Queues.CountAsync(broker.Bus, "probe-have-effect_error");

        // Measured against the same messages a moment earlier, so that a slow machine is slow in both.
        Assert.True(after < usual + TimeSpan.FromSeconds(1), $"A message took {after} behind the one that fails; {usual} before.");
        Assert.Equal(0u, setAside);
        await Wait.UntilAsync(async () => await Queues.CountAsync(broker.Bus, "probe-have-effect_error") == 1, "it is set aside", TimeSpan.FromSeconds(30));
        Assert.Equal(before + 50 + 1 + new MessagingOptions().Retries, (await probe.CountsAsync()).Tries);
        Assert.Equal(0u, await Queues.CountAsync(broker.Bus, "probe-have-effect"));
    }

    /// <summary>The longest time from a request to the effects of its messages.</summary>
    private static async Task<TimeSpan> SlowestAsync(ProbeProcess probe, int messages)
    {
        var before = (await probe.CountsAsync()).Effects;
        await probe.CauseAsync(0, messages);
        await Wait.UntilAsync(async () => (await probe.CountsAsync()).Effects >= before + messages, "they arrive", TimeSpan.FromSeconds(30));
        var last = await probe.ReadAsync(db => db.Effects.OrderByDescending(e => e.Id).Take(messages)
            .Join(db.Causes, e => e.CauseId, c => c.Id, (e, c) => new { Caused = c.At, Had = e.At }).ToListAsync());
        return last.Max(e => e.Had - e.Caused);
    }
}
