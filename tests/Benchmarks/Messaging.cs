using System.Collections.Concurrent;
using System.Diagnostics;
using FrivilligPlattform.Contracts.Cooperation.V1;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Probe;
using FrivilligPlattform.Testing;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FrivilligPlattform.Benchmarks;

/// <summary>
/// From outbox to effect, exactly once, as a share of what bare MassTransit does at most once in the same run: publish,
/// consume, count. And how long a request waits for the one writer of an embedded database.
/// </summary>
internal static class MessagingBenchmark
{
    private const int Events = 10_000;
    private const double ShareBar = 0.60;
    private const int Writers = 8;
    private static readonly TimeSpan WaitBar = TimeSpan.FromMilliseconds(25);

    public static async Task<int> RunAsync(string[] arguments)
    {
        await using var probe = new ProbeHost();
        await probe.InitializeAsync();
        var raw = await RawAsync(probe.BusAddress);
        var ours = await OutboxToEffectAsync(probe);
        var share = ours / raw;
        Console.WriteLine($"bare MassTransit, publish to consume, 1,000 outstanding   {raw,9:N0}/s");
        Console.WriteLine($"outbox to effect, exactly once                            {ours,9:N0}/s   {share:P0} (bar {ShareBar:P0}) {Verdict(share >= ShareBar)}");

        var waits = await WaitsAsync(probe);
        var p99 = waits[(int)(waits.Length * 0.99)];
        Console.WriteLine($"a row and its event, {Writers} writers at once: p50 {waits[waits.Length / 2].TotalMilliseconds:N1} ms, p99 {p99.TotalMilliseconds:N1} ms, worst {waits[^1].TotalMilliseconds:N1} ms (bar p99 {WaitBar.TotalMilliseconds:N0} ms) {Verdict(p99 < WaitBar)}");
        return (share >= ShareBar ? 0 : 1) + (p99 < WaitBar ? 0 : 1);
    }

    private static string Verdict(bool reached) => reached ? "reached" : "MISSED";

    private static async Task<double> RawAsync(string address)
    {
        var arrived = 0;
        var all = new TaskCompletionSource();
        var bus = Bus.Factory.CreateUsingRabbitMq(rabbit =>
        {
            rabbit.Host(new Uri(address));
            rabbit.ReceiveEndpoint("benchmark-raw", queue =>
            {
                queue.PrefetchCount = 64;
                queue.ConcurrentMessageLimit = 32;
                queue.Handler<UnitRegistered>(_ =>
                {
                    if (Interlocked.Increment(ref arrived) == Events)
                        all.SetResult();
                    return Task.CompletedTask;
                });
            });
        });
        await bus.StartAsync();
        try
        {
            var clock = Stopwatch.StartNew();
            using var outstanding = new SemaphoreSlim(1000);
            await Task.WhenAll(Enumerable.Range(0, Events).Select(async _ =>
            {
                await outstanding.WaitAsync();
                await bus.Publish(new UnitRegistered(Guid.CreateVersion7(), Guid.CreateVersion7(), "unit", "home", "3015", "3301", DateTime.UnixEpoch));
                outstanding.Release();
            }));
            await all.Task;
            return Events / clock.Elapsed.TotalSeconds;
        }
        finally
        {
            await bus.StopAsync();
        }
    }

    private static async Task<double> OutboxToEffectAsync(ProbeHost probe)
    {
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Events).Chunk(100),
            new ParallelOptions { MaxDegreeOfParallelism = Writers },
            async (numbers, ct) => await probe.ReadAsync(async db =>
            {
                foreach (var number in numbers)
                    Write(db, number);
                return await db.SaveChangesAsync(ct);
            }));
        await Wait.UntilAsync(async () => await probe.ReadAsync(db => db.Effects.CountAsync()) >= Events, "all effects", TimeSpan.FromMinutes(2));
        return Events / clock.Elapsed.TotalSeconds;
    }

    private static async Task<TimeSpan[]> WaitsAsync(ProbeHost probe)
    {
        var waits = new ConcurrentBag<TimeSpan>();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 400; i++)
            {
                var one = Stopwatch.StartNew();
                await probe.ReadAsync(db =>
                {
                    Write(db, i);
                    return db.SaveChangesAsync();
                });
                waits.Add(one.Elapsed);
            }
        })));
        return [.. waits.Order()];
    }

    private static void Write(ProbeDb db, int number)
    {
        var cause = new Cause { Id = Guid.CreateVersion7(), About = Guid.CreateVersion7(), Number = number };
        db.Add(cause);
        db.Publish(new NeedRegistered(cause.Id, cause.About, cause.About, "need", $"{number}", "3301", DateTime.UnixEpoch), cause.About);
    }

    private sealed class ProbeHost : ServiceApp<ProbeDb, ProbeDb>
    {
        protected override string Name => "probe";
    }
}
