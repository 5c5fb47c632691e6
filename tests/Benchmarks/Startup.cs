using System.Diagnostics;
using System.Globalization;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Benchmarks;

/// <summary>
/// How long the AppHost takes until every process is well, on an empty folder and again on what that left behind; what each process takes
/// of memory while nobody asks for anything; and how long the tables of Norway take to load.
/// </summary>
internal static class StartupBenchmark
{
    private const double MegabytesBar = 1536;
    private static readonly TimeSpan StartBar = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan TablesAim = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var tables = Stopwatch.StartNew();
        _ = (PostalCodes.Find("3015"), Municipalities.Find("3301"));
        Console.WriteLine($"Norway's tables, first use in a process: {tables.Elapsed.TotalMilliseconds:N0} ms (aim {TablesAim.TotalMilliseconds:N0} ms)");

        var folder = Directory.CreateTempSubdirectory("frivillig-startup-").FullName;
        try
        {
            var first = await StartAsync(folder, _ => Task.FromResult(0.0));
            var again = await StartAsync(folder, PrintMemoryAsync);
            var (inTime, inMemory) = (first.Took < StartBar && again.Took < StartBar, again.Megabytes < MegabytesBar);
            Console.WriteLine($"all together {again.Megabytes:N0} MB idle (bar {MegabytesBar:N0} MB) {Verdict(inMemory)}");
            Console.WriteLine($"all well after {first.Took.TotalSeconds:N1} s on an empty folder, {again.Took.TotalSeconds:N1} s the next time (bar {StartBar.TotalSeconds:N0} s) {Verdict(inTime)}");
            return (inTime ? 0 : 1) + (inMemory ? 0 : 1);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Verdict(bool reached) => reached ? "reached" : "MISSED";

    /// <summary>Starts everything, looks at it and stops it in order.</summary>
    private static async Task<(TimeSpan Took, double Megabytes)> StartAsync(string folder, Func<int, Task<double>> look)
    {
        var own = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var program = Path.Combine(own.Parent!.Parent!.FullName, "AppHost", own.Name, "FrivilligPlattform.AppHost.dll");
        if (!File.Exists(program))
            throw new InvalidOperationException("The AppHost is not built: build the solution first.");

        var watch = Stopwatch.StartNew();
        using var host = Process.Start(new ProcessStartInfo("dotnet", [program, "--data", folder, "--quiet", "true"]) { RedirectStandardOutput = true })!;
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            var said = new List<string>();
            while (await host.StandardOutput.ReadLineAsync(patience.Token) is { } line && !line.StartsWith("Ready: ", StringComparison.Ordinal))
                said.Add(line);
            var took = watch.Elapsed;
            return host.HasExited
                ? throw new InvalidOperationException("The platform did not start: " + string.Join('\n', said))
                : (took, await look(host.Id));
        }
        finally
        {
            using var stop = Process.Start("kill", ["-TERM", $"{host.Id}"]);
            await host.WaitForExitAsync();
        }
    }

    /// <summary>A table of every process below and with this one: resident, and its share where pages are used by several.</summary>
    private static async Task<double> PrintMemoryAsync(int host)
    {
        await Task.Delay(Settling);
        var parents = Directory.GetDirectories("/proc").Select(Path.GetFileName).Select(name => int.TryParse(name, out var pid) ? pid : 0)
            .Where(pid => pid > 0).Select(pid => (Pid: pid, Parent: ParentOf(pid))).ToLookup(p => p.Parent, p => p.Pid);
        Console.WriteLine($"{"process",-28} {"RSS",8} {"PSS",8}   MB");
        var sum = 0.0;
        for (var waiting = new Queue<int>([host]); waiting.TryDequeue(out var pid);)
        {
            foreach (var child in parents[pid])
                waiting.Enqueue(child);
            if (Sizes(pid) is not { } size)
                continue;

            sum += size.Pss;
            Console.WriteLine($"{NameOf(pid),-28} {size.Rss,8:N1} {size.Pss,8:N1}");
        }

        return sum;
    }

    /// <summary>The parent's number stands fourth in the line, after a name that may hold blanks and brackets.</summary>
    private static int ParentOf(int pid)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{pid}/stat");
            return int.Parse(line[(line.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static (double Rss, double Pss)? Sizes(int pid)
    {
        try
        {
            var lines = File.ReadAllLines($"/proc/{pid}/smaps_rollup");
            return (Megabytes("Rss:"), Megabytes("Pss:"));

            double Megabytes(string name) => double.Parse(
                lines.First(l => l.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string NameOf(int pid)
    {
        var words = File.ReadAllText($"/proc/{pid}/cmdline").Split('\0');
        var name = Path.GetFileName(words.FirstOrDefault(w => w.EndsWith(".dll", StringComparison.Ordinal)) ?? words[0]);
        return name.Replace("FrivilligPlattform.", "", StringComparison.Ordinal).Replace(".dll", "", StringComparison.Ordinal);
    }
}
