using System.Collections.Concurrent;
using System.Diagnostics;
using FrivilligPlattform.Contracts.Cooperation.V1;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Probe;
using FrivilligPlattform.Testing;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Benchmarks;

/// <summary>
/// From outbox to effect, exactly once, as a share of what bare MassTransit does at most once in the same run: publish,
/// consume, count. How fast a backlog leaves after the broker hung. How long a request waits for the one writer of an
/// embedded database, and for a broker that hangs.
/// </summary>
internal static class MessagingBenchmark
{
    private const double ShareBar = 0.60;
    private const double DrainBar = 5000;

    /// <param name="arguments">How many events a round has, and how many rounds; by default 10,000 and 3.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var events = arguments.Length > 0 ? int.Parse(arguments[0]) : 10_000;
        var rounds = arguments.Length > 1 ? int.Parse(arguments[1]) : 3;
        var broker = await TestBroker.SharedAsync();
        await using var probe = new ProbeHost();
        await probe.InitializeAsync();

        // What is compiled while it is first used is no part of the comparison.
        await RawAsync(probe.BusAddress, events / 4);
        await OutboxToEffectAsync(probe, events / 4);

        // The two take turns, so that what else the machine does hits both.
        var (raw, ours, drain, leave) = (new Pace[rounds], new double[rounds], new Pace[rounds], new double[rounds]);
        for (var round = 0; round < rounds; round++)
        {
            raw[round] = await RawAsync(probe.BusAddress, events);
            ours[round] = await OutboxToEffectAsync(probe, events);
            (drain[round], leave[round]) = await DrainAsync(broker, probe, events);
            Console.WriteLine(
                $"round {round + 1}: bare {raw[round]}, written to effect {ours[round]:N0}/s, outbox to effect {drain[round]}, outbox to broker {leave[round]:N0}/s");
        }

        var (bare, left) = (Median(raw.Select(p => p.Rate)), Median(drain.Select(p => p.Rate)));
        var share = left / bare;
        Console.WriteLine($"bare MassTransit, publish to consume, 1,000 outstanding   {bare,9:N0}/s");
        Console.WriteLine($"written to effect: rows, outbox, broker, inbox at once    {Median(ours),9:N0}/s   {Median(ours) / bare:P0}");
        Console.WriteLine($"outbox to effect, exactly once                            {left,9:N0}/s   {share:P0} (bar {ShareBar:P0}) {Verdict(share >= ShareBar)}");
        Console.WriteLine($"the same as a backlog after the broker hung               {left,9:N0}/s   (bar {DrainBar:N0}/s) {Verdict(left >= DrainBar)}");
        Console.WriteLine($"of which the backlog left the outbox, confirmed and marked     {Median(leave),9:N0}/s");
        var missed = (share >= ShareBar ? 0 : 1) + (left >= DrainBar ? 0 : 1);
        missed += await WaitsAsync(probe, writers: 8, each: 400, percentile: 0.99, bar: TimeSpan.FromMilliseconds(25));
        missed += await WaitsAsync(probe, writers: 64, each: 100, percentile: 1, bar: TimeSpan.FromMilliseconds(100));
        return missed + await MessagingHang.RunAsync();
    }

    private static string Verdict(bool reached) => reached ? "reached" : "MISSED";

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

    private static async Task<Pace> RawAsync(string address, int events)
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
                queue.AutoDelete = true;
                queue.Handler<UnitRegistered>(_ =>
                {
                    if (Interlocked.Increment(ref arrived) == events)
                        all.SetResult();
                    return Task.CompletedTask;
                });
            });
        });
        await bus.StartAsync();
        try
        {
            var (clock, work) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            using var outstanding = new SemaphoreSlim(1000);
            await Task.WhenAll(Enumerable.Range(0, events).Select(async _ =>
            {
                await outstanding.WaitAsync();
                await bus.Publish(new UnitRegistered(Guid.CreateVersion7(), Guid.CreateVersion7(), "unit", "home", "3015", "3301", DateTime.UnixEpoch));
                outstanding.Release();
            }));
            await all.Task;
            return new(events, clock.Elapsed, Environment.CpuUsage.TotalTime - work);
        }
        finally
        {
            await bus.StopAsync();
        }
    }

    /// <summary>Requests write while the outbox is sent and handled.</summary>
    private static async Task<double> OutboxToEffectAsync(ProbeHost probe, int events)
    {
        var (handled, effects) = (HaveEffect.Tries, await EffectsAsync(probe));
        var clock = Stopwatch.StartNew();
        await WriteAsync(probe, events);
        await HandledAsync(handled + events);
        await ArrivedAsync(probe, effects + events);
        return events / clock.Elapsed.TotalSeconds;
    }

    /// <summary>
    /// Everything is written while the broker hangs; measured from the first effect after it goes on to the last, and from
    /// when the broker goes on to when the outbox is empty.
    /// </summary>
    private static async Task<(Pace Effects, double Left)> DrainAsync(TestBroker broker, ProbeHost probe, int events)
    {
        await broker.StallAsync();
        var (handled, effects) = (HaveEffect.Tries, await EffectsAsync(probe));
        await WriteAsync(probe, events);
        await broker.ResumeAsync();
        var leaving = LeavingAsync(probe);
        await HandledAsync(handled + 1);
        var first = HaveEffect.Tries;
        var (clock, work) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await HandledAsync(handled + events);
        await ArrivedAsync(probe, effects + events);
        var pace = new Pace(handled + events - first, clock.Elapsed, Environment.CpuUsage.TotalTime - work);
        return (pace, events / (await leaving).TotalSeconds);
    }

    private static async Task<TimeSpan> LeavingAsync(ProbeHost probe)
    {
        var clock = Stopwatch.StartNew();
        while (await probe.ReadAsync(db => db.Set<OutboxMessage>().AnyAsync(m => m.SentAt == null)))
            await Task.Delay(20);
        return clock.Elapsed;
    }

    private static Task WriteAsync(ProbeHost probe, int events) => Parallel.ForEachAsync(
        Enumerable.Range(0, events).Chunk(100),
        new ParallelOptions { MaxDegreeOfParallelism = 8 },
        async (numbers, ct) => await probe.ReadAsync(async db =>
        {
            foreach (var number in numbers)
                Write(db, number);
            return await db.SaveChangesAsync(ct);
        }));

    /// <summary>Waits without a look into the database, which would take time from what is measured.</summary>
    private static async Task HandledAsync(int handled)
    {
        while (HaveEffect.Tries < handled)
            await Task.Delay(2);
    }

    private static Task<int> EffectsAsync(ProbeHost probe) => probe.ReadAsync(db => db.Effects.CountAsync());

    private static Task ArrivedAsync(ProbeHost probe, int effects) =>
        Wait.UntilAsync(async () => await EffectsAsync(probe) >= effects, "all effects", TimeSpan.FromMinutes(2));

    private static async Task<int> WaitsAsync(ProbeHost probe, int writers, int each, double percentile, TimeSpan bar)
    {
        var waits = new ConcurrentBag<TimeSpan>();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < each; i++)
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
        var sorted = waits.Order().ToArray();
        var judged = sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * percentile))];
        var name = percentile < 1 ? $"p{percentile * 100:N0}" : "worst";
        Console.WriteLine(
            $"a row and its event, {writers} writers at once: p50 {Show(sorted[sorted.Length / 2])}, p99 {Show(sorted[(int)(sorted.Length * 0.99)])}, "
            + $"worst {Show(sorted[^1])} (bar {name} {Show(bar)}) {Verdict(judged < bar)}");
        return judged < bar ? 0 : 1;
    }

    private static string Show(TimeSpan wait) => $"{wait.TotalMilliseconds:N1} ms";

    private static void Write(ProbeDb db, int number)
    {
        var cause = new Cause { Id = Guid.CreateVersion7(), About = Guid.CreateVersion7(), Number = number, At = DateTime.UnixEpoch };
        db.Add(cause);
        db.Publish(new NeedRegistered(cause.Id, cause.About, cause.About, "need", $"{number}", "3301", DateTime.UnixEpoch), cause.About);
    }

    /// <summary>How fast events went, and what of a processor this process, without the broker, needed for each.</summary>
    private readonly record struct Pace(int Events, TimeSpan Time, TimeSpan Work)
    {
        public double Rate => Events / Time.TotalSeconds;

        public override string ToString() => $"{Rate:N0}/s ({Work.TotalMicroseconds / Events:N0} µs of a processor each)";
    }
}
