using System.Diagnostics;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Benchmarks;

/// <summary>How long a write over HTTP takes while the broker hangs, as a multiple of what it takes beside a broker that is well.</summary>
internal static class MessagingHang
{
    private const double RatioBar = 2;
    private static readonly TimeSpan HangsFor = TimeSpan.FromSeconds(10);

    /// <summary>Both are written to in turn, so that what else the machine does hits both. Returns how many bars were missed.</summary>
    public static async Task<int> RunAsync()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var hanging = new ProbeHost(broker.Address(await broker.NewVirtualHostAsync()));
        await using var well = new ProbeHost();
        await hanging.InitializeAsync();
        await well.InitializeAsync();
        await InTurnAsync(hanging, well, TimeSpan.FromSeconds(5));

        await broker.StallAsync();
        var (ours, theirs) = await InTurnAsync(hanging, well, HangsFor);
        await broker.ResumeAsync();

        var ratio = P99(ours) / P99(theirs);
        Console.WriteLine(
            $"p99 of {ours.Count} writes while the broker hangs {P99(ours).TotalMilliseconds:N1} ms, beside one that is well {P99(theirs).TotalMilliseconds:N1} ms: "
            + $"{ratio:N2} times (bar {RatioBar:N0}) {(ratio <= RatioBar ? "reached" : "MISSED")}");
        return ratio <= RatioBar ? 0 : 1;
    }

    private static TimeSpan P99(List<TimeSpan> times) => times.Order().ElementAt((int)(times.Count * 0.99));

    private static async Task<(List<TimeSpan> Hanging, List<TimeSpan> Well)> InTurnAsync(ProbeHost hanging, ProbeHost well, TimeSpan atLeast)
    {
        using var one = hanging.Anonymous();
        using var other = well.Anonymous();
        var (ours, theirs) = (new List<TimeSpan>(), new List<TimeSpan>());
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < atLeast)
        {
            ours.Add(await TimeAsync(one));
            theirs.Add(await TimeAsync(other));
        }

        return (ours, theirs);
    }

    private static async Task<TimeSpan> TimeAsync(HttpClient client)
    {
        var clock = Stopwatch.StartNew();
        using var answer = await client.PostAsync(new Uri("/causes?number=0", UriKind.Relative), null);
        answer.EnsureSuccessStatusCode();
        return clock.Elapsed;
    }
}
