using System.Diagnostics;

namespace FrivilligPlattform.AppHost.Local;

internal enum ProcessState { Waiting, Starting, Well, Unwell, Crashed, Stopped, Finished }

/// <summary>One process: started again when it crashes, each time a little later, until it is told to stop.</summary>
internal sealed class WatchedProcess(ProcessPlan plan, Launcher launcher, Log log)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan SteadyAfter = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(20);
    private readonly Lock gate = new();
    private Process? process;
    private TaskCompletionSource? held;
    private TaskCompletionSource ended = Ended();
    private bool stopping;

    public event Action? Changed;

    public ProcessPlan Plan => plan;

    public Milestones Milestones { get; } = new();

    public ProcessState State { get; private set; }

    public int? Pid { get; private set; }

    public int Starts { get; private set; }

    /// <summary>How long to wait before the next start, after so many crashes in a row.</summary>
    public static TimeSpan Delay(int crashes) =>
        TimeSpan.FromTicks(Math.Min(LongestDelay.Ticks, FirstDelay.Ticks << Math.Clamp(crashes - 1, 0, 16)));

    public async Task KeepRunningAsync(CancellationToken ct)
    {
        for (var crashes = 0; !stopping;)
        {
            var since = Stopwatch.GetTimestamp();
            var code = await RunOnceAsync(ct);
            if (plan.OneOff)
            {
                Move(ProcessState.Finished);
                Milestones.Complete(code);
                return;
            }

            if (held is { } wait)
            {
                Move(ProcessState.Stopped);
                await wait.Task;
                crashes = 0;
            }
            else if (!stopping)
            {
                crashes = Stopwatch.GetElapsedTime(since) > SteadyAfter ? 1 : crashes + 1;
                Move(ProcessState.Crashed);
                log.Own($"{plan.Name} ended with {code}; it starts again in {Delay(crashes).TotalSeconds:0.##} s.");
                await Task.Delay(Delay(crashes), ct).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }

        Move(ProcessState.Stopped);
    }

    public bool Signal(int signal) => Pid is { } pid && Launcher.Signal(pid, signal);

    /// <summary>Ends it in order and keeps it ended until <see cref="Release"/>.</summary>
    public async Task HoldAsync()
    {
        held ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await EndAsync();
    }

    /// <summary>Lets a held process start again.</summary>
    public void Release() => Interlocked.Exchange(ref held, null)?.TrySetResult();

    /// <summary>Ends it in order, for good: SIGTERM, time to drain, then SIGKILL to all of its group.</summary>
    public async Task StopAsync()
    {
        stopping = true;
        Release();
        await EndAsync();
    }

    private async Task EndAsync()
    {
        if (Pid is not { } pid)
            return;

        Launcher.Signal(pid, 15);
        if (await Task.WhenAny(ended.Task, Task.Delay(Drain)) != ended.Task)
        {
            log.Own($"{plan.Name} did not end within {Drain.TotalSeconds} s and is killed.");
            Launcher.Signal(-pid, 9);
            await ended.Task;
        }
    }

    private async Task<int> RunOnceAsync(CancellationToken ct)
    {
        Move(ProcessState.Starting);
        Process current;
        try
        {
            current = await launcher.StartAsync(plan, line => log.Line(plan.Name, line));
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            log.Own($"{plan.Name} cannot be started: {e.Message}");
            return -1;
        }

        var exit = Ended();
        current.Exited += (_, _) => exit.TrySetResult();
        if (current.HasExited)
            exit.TrySetResult();
        lock (gate)
            (process, ended, Pid, Starts) = (current, exit, current.Id, Starts + 1);
        Milestones.Start();
        Changed?.Invoke();
        if (stopping || held is not null)
            Launcher.Signal(current.Id, 15);

        using var watching = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var watch = WatchAsync(watching.Token);
        await exit.Task;
        await watching.CancelAsync();
        await watch;
        Launcher.Signal(-current.Id, 9);
        lock (gate)
            (process, Pid) = (null, null);
        var code = current.ExitCode;
        current.Dispose();
        return code;
    }

    private async Task WatchAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested && !plan.OneOff)
        {
            var well = plan.IsWell is null || await plan.IsWell(ct);
            if (ct.IsCancellationRequested)
                return;

            if (well)
            {
                Milestones.BeHealthy();
                Move(ProcessState.Well);
            }
            else if (State is ProcessState.Well)
            {
                Move(ProcessState.Unwell);
            }

            // The broker and the cache would log every further question; those that speak to them report on them anyway.
            if (well && plan.Infrastructure)
                return;

            await Task.Delay(well ? TimeSpan.FromSeconds(2) : TimeSpan.FromMilliseconds(200), ct).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    private void Move(ProcessState state)
    {
        if (State == state)
            return;

        State = state;
        Changed?.Invoke();
    }

    private static TaskCompletionSource Ended() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
