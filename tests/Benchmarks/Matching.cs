using System.Diagnostics;
using FrivilligPlattform.Matching;
using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Matching.Search;
using FrivilligPlattform.Matching.Suggestions;

namespace FrivilligPlattform.Benchmarks;

/// <summary>
/// The best opportunities for a volunteer, the same with words, and the best volunteers for an opportunity: the index against SQLite in
/// the same process on the same made-up country, single thread. Times on a shared machine mean little; the ratios do.
/// </summary>
public static class MatchingBenchmark
{
    private const int Page = 20;
    private const int Volunteers = 200;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1.5);
    private static int missed;

    /// <summary>Measures and prints; as many as bars are missed. A first argument makes the country smaller: a share of a hundred.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        missed = 0;
        var share = args.Length > 0 ? int.Parse(args[0]) : 100;
        var (opportunities, people) = (100_000 * share / 100, 1_000_000 * share / 100);
        var scene = new MatchingScene(20261122);
        var points = new Points(new(), 0);
        Console.WriteLine($"{opportunities:N0} open opportunities, {people:N0} volunteers, clustered as people live; single thread, top {Page}, {Page} and {Volunteers}");

        var listings = Enumerable.Range(0, opportunities).Select(_ => scene.AListing()).ToList();
        var live = new LiveOpportunities(points, MatchingScene.Today);
        live.Fill(listings, points, MatchingScene.Today, "0");
        var found = new LiveVolunteers(points);
        var before = GC.GetTotalMemory(true);
        var watch = Stopwatch.StartNew();
        found.Fill(Enumerable.Range(0, people).Select(_ => scene.AFindable()), points, "0");
        var perVolunteer = (GC.GetTotalMemory(true) - before) / (double)people;
        before = GC.GetTotalMemory(true);
        var other = new LiveOpportunities(points, MatchingScene.Today);
        other.Fill(listings, points, MatchingScene.Today, "0");
        var text = TextBytes(other.Current);
        var perOpportunity = (GC.GetTotalMemory(true) - before - text) / (double)opportunities;
        Say($"memory of a volunteer                     {perVolunteer,8:N0} bytes", perVolunteer < 120, "120");
        Say($"memory of an opportunity without text     {perOpportunity,8:N0} bytes ({text / opportunities:N0} of text)", perOpportunity < 400, "400");
        GC.KeepAlive(other);

        Console.WriteLine($"  made up and measured in {watch.Elapsed.TotalSeconds:N0} s");
        var seekers = Enumerable.Range(0, 4000).Select(_ => scene.ASeeker()).ToArray();
        var asked = Enumerable.Range(0, 4000).Select(_ => scene.AQuestion()).ToArray();
        var openings = Enumerable.Range(0, 2000).Select(_ => scene.AListing()).ToArray();

        using var sqlite = MatchingSqlite.Fill(live.Current, found.Current);
        Console.WriteLine($"  SQLite filled after {watch.Elapsed.TotalSeconds:N0} s");
        var index = live.Current;
        var volunteers = found.Current;
        var q1 = await MeasureAsync(seekers.Length, i => index.Suggest(seekers[i], Page).Length);
        var q1Sqlite = await MeasureAsync(seekers.Length, i => sqlite.Suggest(seekers[i], points, Page, null));
        var q2 = await MeasureAsync(seekers.Length, i => index.Suggest(seekers[i], Page, null, index.Catalogue.Ask(asked[i])).Length);
        var q2Sqlite = await MeasureAsync(seekers.Length, i => sqlite.Suggest(seekers[i], points, Page, asked[i]));
        var q3 = await MeasureAsync(openings.Length, i => volunteers.Find(Opening.Of(openings[i].Facts, openings[i].Standing, points, MatchingScene.Today), Volunteers).Length);
        var q3Sqlite = await MeasureAsync(openings.Length, i => sqlite.Find(openings[i], points, Volunteers));
        Report("Q1 opportunities for a volunteer", q1, q1Sqlite, 25_000, 0.25, 100);
        Report("Q2 the same with one or two words", q2, q2Sqlite, 60_000, null, 40);
        Report("Q3 volunteers for an opportunity", q3, q3Sqlite, 2_000, 3, 100);

        var plain = await MeasureAsync(200, i => index.Search(MatchingScene.APlainSearch(i)).Total);
        Console.WriteLine($"  search of all with counts of every filter {plain.PerSecond,12:N0}/s p99 {plain.P99,8:N3} ms");
        Updates(live, found, scene);
        Snapshot(live, found, points);
        return missed;
    }

    private static void Updates(LiveOpportunities live, LiveVolunteers found, MatchingScene scene)
    {
        var listings = Enumerable.Range(0, 20_000).Select(_ => scene.AListing()).ToArray();
        var volunteers = Enumerable.Range(0, 20_000).Select(_ => scene.AFindable()).ToArray();
        var (opportunity, volunteer) = (double.MaxValue, double.MaxValue);
        // The first round is for the compiler; changes come in hundreds, as the keeper reads them.
        for (var round = 0; round < 4; round++)
        {
            var part = listings.AsSpan(round * 5000, 5000).ToArray();
            var clock = Stopwatch.StartNew();
            foreach (var hundred in part.Chunk(100))
                live.Change(hundred, [], "1");
            opportunity = Math.Min(opportunity, clock.Elapsed.TotalMicroseconds / part.Length);
            var people = volunteers.AsSpan(round * 5000, 5000).ToArray();
            clock.Restart();
            foreach (var hundred in people.Chunk(100))
                found.Change(hundred, [], "1");
            volunteer = Math.Min(volunteer, clock.Elapsed.TotalMicroseconds / people.Length);
        }

        Say($"update of an opportunity                  {opportunity,8:N1} us", opportunity < 20, "20");
        Say($"update of a volunteer                     {volunteer,8:N1} us", volunteer < 20, "20");
    }

    private static void Snapshot(LiveOpportunities live, LiveVolunteers found, Points points)
    {
        var folder = Directory.CreateTempSubdirectory("fp-snapshot-").FullName;
        try
        {
            var file = Path.Combine(folder, "index.bin");
            IndexSnapshot.Write(file, live.Current, found.Current, 1, DateTime.UnixEpoch);
            var best = TimeSpan.MaxValue;
            for (var round = 0; round < 3; round++)
            {
                GC.Collect();
                var clock = Stopwatch.StartNew();
                var read = IndexSnapshot.Read(file) ?? throw new InvalidOperationException("The snapshot was not read.");
                var (opportunities, volunteers) = (new LiveOpportunities(points, MatchingScene.Today), new LiveVolunteers(points));
                opportunities.Fill(read.Opportunities, read.Catalogue, points, read.Today, "0");
                volunteers.Fill(read.Volunteers, points, "0");
                best = clock.Elapsed < best ? clock.Elapsed : best;
            }

            Say($"both indexes from the snapshot            {best.TotalSeconds,8:N2} s ({new FileInfo(file).Length / 1_000_000.0:N0} MB)", best < TimeSpan.FromSeconds(1), "1");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Report(string name, Rate ours, Rate sqlite, double bar, double? p99, double ratio)
    {
        var times = ours.PerSecond / sqlite.PerSecond;
        Console.WriteLine($"{name,-36} {ours.PerSecond,10:N0}/s p99 {ours.P99,7:N3} ms   SQLite {sqlite.PerSecond,8:N0}/s p99 {sqlite.P99,7:N1} ms   {times,6:N0}x");
        Say("  rate", ours.PerSecond >= bar, $"{bar:N0}/s");
        if (p99 is { } most)
            Say("  p99", ours.P99 < most, $"{most} ms");
        Say("  ratio", times >= ratio, $"{ratio}x");
    }

    private static void Say(string what, bool reached, string bar)
    {
        missed += reached ? 0 : 1;
        Console.WriteLine($"{what} (bar {bar}) {(reached ? "reached" : "MISSED")}");
    }

    private static async Task<Rate> MeasureAsync(int count, Func<int, int> ask)
    {
        // Until what is hot is compiled for good, which takes calls and then a moment.
        var warm = Stopwatch.StartNew();
        for (var i = 0; i < count && warm.Elapsed < Round; i++)
            ask(i);
        await Task.Delay(300);
        var times = new List<double>();
        var clock = Stopwatch.StartNew();
        var some = 0;
        for (var i = 0; clock.Elapsed < Round; i = (i + 1) % count)
        {
            var one = Stopwatch.GetTimestamp();
            some += ask(i);
            times.Add(Stopwatch.GetElapsedTime(one).TotalMilliseconds);
        }

        if (some == 0)
            throw new InvalidOperationException("Nothing was found.");
        times.Sort();
        return new(times.Count / (times.Sum() / 1000), times[(int)(times.Count * 0.99)]);
    }

    /// <summary>What is shown and what is searched of the texts: not a row's own columns.</summary>
    private static long TextBytes(OpportunityIndex index)
    {
        var bytes = 0L;
        foreach (var (_, block) in index.Store.Blocks())
            bytes += block.Texts!.Sum(t => t.Length + 24L) + block.Terms!.Keys.Length * 8L + 88;
        return bytes + index.Catalogue.Bytes;
    }

    private readonly record struct Rate(double PerSecond, double P99);
}
