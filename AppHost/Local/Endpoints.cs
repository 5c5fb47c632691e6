namespace FrivilligPlattform.AppHost.Local;

/// <summary>Keeps run/endpoints.json true: where everything is, for tests and tools, readable by the owner only.</summary>
internal sealed class Endpoints
{
    private readonly DataFolder data;
    private readonly IReadOnlyList<Resource> resources;
    private readonly Supervisor processes;
    private readonly string status;
    private readonly string key;
    private readonly Lock writing = new();
    private bool ready;
    private bool forgotten;

    public Endpoints(DataFolder data, IReadOnlyList<Resource> resources, Supervisor processes, string status, string key)
    {
        (this.data, this.resources, this.processes, this.status, this.key) = (data, resources, processes, status, key);
        foreach (var process in processes.All)
            process.Changed += Write;
    }

    /// <summary>The public address: of the one project with external endpoints.</summary>
    public string Gateway => resources.OfType<ProjectResource>().FirstOrDefault(p => p.External)?.Address ?? status;

    private string Path => data.File("run", "endpoints.json");

    public Content Current() => new(
        Gateway,
        status,
        key,
        ready,
        Environment.ProcessId,
        data.Root,
        data.File("mail"),
        data.File("logs"),
        resources.OfType<ParameterResource>().ToDictionary(p => p.Name, p => p.Value),
        resources.OfType<ConnectedResource>().ToDictionary(r => r.Name, r => r.ConnectionString),
        processes.All.ToDictionary(p => p.Plan.Name, p => new Content.Process(p.Plan.Address, p.Pid, p.State.ToString(), Math.Max(0, p.Starts - 1))));

    public void Write()
    {
        lock (writing)
        {
            // Whoever stops the platform may have removed its folder already.
            if (!forgotten && Directory.Exists(data.File("run")))
                DataFolder.WritePrivate(Path, Current());
        }
    }

    public void BeReady()
    {
        ready = true;
        Write();
    }

    public void Forget()
    {
        lock (writing)
        {
            forgotten = true;
            if (File.Exists(Path))
                File.Delete(Path);
        }
    }

    internal sealed record Content(
        string Gateway,
        string Status,
        string ControlKey,
        bool Ready,
        int Pid,
        string DataFolder,
        string MailFolder,
        string LogFolder,
        Dictionary<string, string> Parameters,
        Dictionary<string, string> ConnectionStrings,
        Dictionary<string, Content.Process> Processes)
    {
        internal sealed record Process(string? Address, int? Pid, string State, int Restarts);
    }
}
