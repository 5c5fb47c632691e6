using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace FrivilligPlattform.AppHost.Local;

/// <summary>
/// Starts processes that cannot outlive this one: the kernel ends them when the thread that started them is gone, so all are
/// started by one thread that stays. Each leads its own group: Ctrl-C in the terminal reaches only this process.
/// </summary>
internal sealed class Launcher : IDisposable
{
    private readonly BlockingCollection<Action> work = [];

    public Launcher() => new Thread(() =>
    {
        foreach (var start in work.GetConsumingEnumerable())
            start();
    })
    { IsBackground = true, Name = "launcher" }.Start();

    public Task<Process> StartAsync(ProcessPlan plan, Action<string> output)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        work.Add(() =>
        {
            try
            {
                started.SetResult(Start(plan, output));
            }
            catch (Exception e)
            {
                started.SetException(e);
            }
        });
        return started.Task;
    }

    /// <summary>Sends a signal to a process, or with a negative number to the group it leads.</summary>
    public static bool Signal(int process, int signal) => kill(process, signal) == 0;

    public void Dispose() => work.CompleteAdding();

    private static Process Start(ProcessPlan plan, Action<string> output)
    {
        var info = new ProcessStartInfo("setsid", ["setpriv", "--pdeathsig", "KILL", "--", plan.File, .. plan.Arguments])
        {
            WorkingDirectory = plan.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in plan.Environment())
            info.Environment[name] = value;

        var process = new Process { StartInfo = info, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;

        void Take(string? line)
        {
            if (line is not null)
                output(line);
        }
    }

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int kill(int process, int signal);
}
