using FrivilligPlattform.Probe;

namespace FrivilligPlattform.Messaging.Tests;

/// <summary>A consumer whose process is killed in the middle of its work, up to 32 messages at once.</summary>
public sealed class HandlerCrashTests : IAsyncLifetime
{
    private const int EachRound = 40;
    private readonly ProbeBroker broker = new();

    public ValueTask InitializeAsync() => broker.InitializeAsync();

    public ValueTask DisposeAsync() => broker.DisposeAsync();

    [Fact]
    public async Task Handlers_killed_in_the_middle_leave_the_state_of_an_undisturbed_run()
    {
        var random = new Random(20261122);
        await using var probe = await ProbeProcess.StartAsync(broker.Bus, broker.NewDatabase());
        var subjects = Enumerable.Range(0, 10).Select(_ => Guid.CreateVersion7()).ToArray();
        var number = 0;

        for (var kill = 0; kill < Kills.OfHandler; kill++)
        {
            // Before or just after one of those under way is saved.
            await probe.DiesAsync(kill % 2 == 0 ? Moment.Handling : Moment.Handled, random.Next(1, EachRound));
            try
            {
                foreach (var subject in subjects)
                {
                    await probe.CauseAsync(number, EachRound / subjects.Length, subject, "tally");
                    number += EachRound / subjects.Length;
                }
            }
            catch (Exception exception) when (ProbeProcess.IsGone(exception))
            {
                // What was not acknowledged may be there all the same; the rows say which.
                number += EachRound / subjects.Length;
            }

            await probe.IsDeadAsync();
            await probe.RestartAsync();
        }

        var causes = (await probe.CountsAsync()).Causes;
        Assert.True(causes > Kills.OfHandler, "Too little was handled to say anything.");
        await probe.EndsWithEachEffectOnceAsync();
        await probe.HasTalliesOfAllCausesAsync();
        await probe.EndsWithAllReadAsync();
        TestContext.Current.TestOutputHelper!.WriteLine($"{Kills.OfHandler} kills, {causes} events, the state of one after the other");
    }
}
