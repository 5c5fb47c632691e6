using FrivilligPlattform.Benchmarks;

// Each benchmark prints what it measured and returns 0 when its bars are reached.
var benchmarks = new Dictionary<string, Func<string[], Task<int>>>
{
    ["gateway"] = GatewayBenchmark.RunAsync,
    ["matching"] = MatchingBenchmark.RunAsync,
    ["neighbours"] = NeighboursBenchmark.RunAsync,
    ["matching-build"] = MatchingBuildBenchmark.RunAsync,
    ["messaging"] = MessagingBenchmark.RunAsync,
    ["startup"] = StartupBenchmark.RunAsync,
    ["search"] = SearchBenchmark.RunAsync,
    ["recruitment"] = RecruitmentBenchmark.RunAsync,
    ["planner"] = PlannerBenchmark.RunAsync,
};

if (args is [var name, .. var rest] && benchmarks.TryGetValue(name, out var benchmark))
    return await benchmark(rest);

if (args.Length > 0)
{
    Console.Error.WriteLine($"benchmarks: {string.Join(", ", benchmarks.Keys)}; none named runs all");
    return 2;
}

var missed = 0;
foreach (var each in benchmarks.Values)
    missed += await each([]);
return missed == 0 ? 0 : 1;
