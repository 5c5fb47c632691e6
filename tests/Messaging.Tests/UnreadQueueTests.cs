using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Messaging.Tests;

/// <summary>A service whose bus does not come back by itself.</summary>
public sealed class UnreadQueueTests : IAsyncLifetime
{
    private readonly ProbeBroker broker = new();

    public ValueTask InitializeAsync() => broker.InitializeAsync();

    public ValueTask DisposeAsync() => broker.DisposeAsync();

    /// <summary>The bus declares a lasting queue; one of that name that does not last makes it give up for good.</summary>
    [Fact]
    public async Task A_process_that_cannot_read_its_queue_though_the_broker_answers_ends_to_be_started_again()
    {
        await using var probe = await ProbeProcess.StartAsync(broker.Bus, broker.NewDatabase(), ("Messaging__UnreadAtMost", "00:00:15"));
        await probe.CauseAsync(0);
        await probe.EndsWithEachEffectOnceAsync();

        await Queues.ReplaceAsync(broker.Bus, "probe-have-effect");
        await probe.IsDeadAsync(exitCode: 75);

        await Queues.RemoveAsync(broker.Bus, "probe-have-effect");
        await probe.RestartAsync();
        await Wait.UntilAsync(async () => !await Queues.IsUnreadAsync(broker.Bus, "probe-have-effect"), "it reads again", TimeSpan.FromSeconds(60));
        await probe.CauseAsync(1);
        await probe.EndsWithEachEffectOnceAsync();
    }
}
