using System.Diagnostics;

namespace FrivilligPlattform.AppHost.Local;

/// <summary>Starts every resource when what it waits for has come so far, and stops all of them, infrastructure last.</summary>
internal sealed class Supervisor
{
    private readonly Log log;
    private readonly List<(Resource Resource, IReadOnlyList<WatchedProcess> Processes)> resources = [];
    private readonly long started = Stopwatch.GetTimestamp();

    public Supervisor(IEnumerable<Resource> all, Launcher launcher, Log log)
    {
        this.log = log;
        foreach (var resource in all)
            resources.Add((resource, [.. resource.Plan().Select(plan => new WatchedProcess(plan, launcher, log))]));
        All = [.. resources.SelectMany(r => r.Processes)];
    }

    public IReadOnlyList<WatchedProcess> All { get; }

    public TimeSpan SinceStart => Stopwatch.GetElapsedTime(started);

    /// <summary>Ends only in failure: when something another waits for did not come.</summary>
    public async Task StartAsync(CancellationToken ct)
    {
        var starting = resources.Select(r => StartAsync(r.Resource, r.Processes, ct)).ToList();
        while (starting.Count > 0)
        {
            var done = await Task.WhenAny(starting);
            starting.Remove(done);
            await done;
        }

        await Task.Delay(Timeout.Infinite, ct);
    }

    public Task ReadyAsync(CancellationToken ct) =>
        Task.WhenAll(All.Where(p => !p.Plan.OneOff).Select(p => p.Milestones.Healthy.WaitAsync(ct)));

    /// <summary>Says which processes are not well and what they said last.</summary>
    public void Explain()
    {
        foreach (var process in All.Where(p => p.State is not (ProcessState.Well or ProcessState.Finished)))
        {
            log.Own($"{process.Plan.Name} is {process.State}. Its last lines:");
            foreach (var line in log.Tail(process.Plan.Name, 20))
                log.Own("    " + line);
        }
    }

    public async Task StopAsync()
    {
        await Task.WhenAll(All.Where(p => !p.Plan.Infrastructure).Select(p => p.StopAsync()));
        // Last started, first stopped: the broker still needs its port mapper while it ends.
        foreach (var process in All.Where(p => p.Plan.Infrastructure).Reverse())
            await process.StopAsync();
    }

    private static async Task StartAsync(Resource resource, IReadOnlyList<WatchedProcess> processes, CancellationToken ct)
    {
        foreach (var (dependency, until) in resource.Waits)
            await until(dependency.Milestones).WaitAsync(ct);

        foreach (var process in processes)
        {
            _ = process.KeepRunningAsync(ct);
            await process.Milestones.Started.WaitAsync(ct);
            if (process != processes[^1])
                await process.Milestones.Healthy.WaitAsync(ct);
        }

        resource.Milestones.Start();
        if (processes is [.., { Plan.OneOff: true } oneOff])
            resource.Milestones.Complete(await oneOff.Milestones.Completed.WaitAsync(ct));
        foreach (var process in processes.Where(p => !p.Plan.OneOff))
            await process.Milestones.Healthy.WaitAsync(ct);
        resource.Milestones.BeHealthy();
    }
}
