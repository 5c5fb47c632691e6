using System.Runtime.InteropServices;

namespace FrivilligPlattform.AppHost.Local;

/// <summary>All processes of the program, from the first start to the last stop.</summary>
public sealed class DistributedApplication
{
    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(120);
    private readonly IReadOnlyList<Resource> resources;
    private readonly DataFolder data;
    private readonly bool quiet;

    internal DistributedApplication(IReadOnlyList<Resource> resources, DataFolder data, bool quiet) =>
        (this.resources, this.data, this.quiet) = (resources, data, quiet);

    public static IDistributedApplicationBuilder CreateBuilder() => CreateBuilder([]);

    public static IDistributedApplicationBuilder CreateBuilder(string[] args) => new DistributedApplicationBuilder(args);

    /// <summary>Returns when Ctrl-C or SIGTERM has come and every process has ended.</summary>
    public void Run() => RunAsync().GetAwaiter().GetResult();

    /// <inheritdoc cref="Run"/>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
        using var owned = data.Own();
        using var log = new Log(data, quiet);
        using var launcher = new Launcher();
        var processes = new Supervisor(resources, launcher, log);
        await using var status = new StatusPage(processes, data, resources);
        try
        {
            var running = processes.StartAsync(stop.Token);
            await status.StartAsync();
            var ready = processes.ReadyAsync(stop.Token);
            var first = await Task.WhenAny(ready, running, Task.Delay(StartWithin, stop.Token));
            if (first == ready && ready.IsCompletedSuccessfully)
            {
                status.BeReady();
                log.Own($"All {processes.All.Count} processes are well after {processes.SinceStart.TotalSeconds:0.0} s. Status: {status.Address}");
                log.Own($"Ready: {status.PublicAddress}");
                await Task.WhenAny(running, Task.Delay(Timeout.Infinite, stop.Token));
            }

            if (!stop.IsCancellationRequested)
            {
                processes.Explain();
                Environment.ExitCode = 1;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await processes.StopAsync();
            status.Forget();
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }
}
