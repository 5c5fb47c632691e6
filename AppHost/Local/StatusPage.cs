using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FrivilligPlattform.AppHost.Local;

/// <summary>
/// A page on the loopback: what runs, where, its last lines and the mail it sent. Who holds the key of endpoints.json may also
/// signal, stop and start a process: POST /processes/{name}/kill?signal=9, /stop, /start and /restart.
/// </summary>
internal sealed class StatusPage : IAsyncDisposable
{
    private const string KeyHeader = "X-Control-Key";
    private readonly Supervisor processes;
    private readonly DataFolder data;
    private readonly Endpoints endpoints;
    private readonly string key;
    private readonly WebApplication app;

    public StatusPage(Supervisor processes, DataFolder data, IEnumerable<Resource> resources)
    {
        (this.processes, this.data) = (processes, data);
        key = data.Secret("control-key");
        Address = $"http://127.0.0.1:{Ports.Take()}";
        endpoints = new Endpoints(data, [.. resources], processes, Address, key);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddRoutingCore();
        builder.WebHost.UseUrls(Address);
        app = builder.Build();
        // A page elsewhere that makes its own name point here must not read the mail.
        app.Use((http, next) => http.Request.Host.Host is "127.0.0.1" or "localhost" ? next(http) : Refuse(http, 400));
        app.MapGet("/", () => Results.Text(Page(), "text/html", Encoding.UTF8));
        app.MapGet("/processes", () => Results.Json(endpoints.Current().Processes));
        app.MapGet("/logs/{name}", (string name) => Find(name) is { } process
            ? Results.Text(string.Join('\n', Log.Tail(data, process.Plan.Name, 500)), "text/plain", Encoding.UTF8)
            : Results.NotFound());
        app.MapGet("/mail/{file}", (string file) => Mails().Contains(file)
            ? Results.Text(File.ReadAllText(data.File("mail", file)), "text/plain", Encoding.UTF8)
            : Results.NotFound());
        app.MapPost("/processes/{name}/{step}", ControlAsync);
    }

    public string Address { get; }

    public string PublicAddress => endpoints.Gateway;

    public async Task StartAsync()
    {
        endpoints.Write();
        await app.StartAsync();
    }

    public void BeReady() => endpoints.BeReady();

    public void Forget() => endpoints.Forget();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> ControlAsync(string name, string step, HttpRequest request, int signal = 9)
    {
        if (!string.Equals(request.Headers[KeyHeader], key, StringComparison.Ordinal))
            return Results.StatusCode(403);

        if (Find(name) is not { } process)
            return Results.NotFound();

        switch (step)
        {
            case "kill":
                return process.Signal(signal) ? Results.NoContent() : Results.Conflict();
            case "stop":
                await process.HoldAsync();
                return Results.NoContent();
            case "start":
                process.Release();
                return Results.NoContent();
            case "restart":
                await process.HoldAsync();
                process.Release();
                return Results.NoContent();
            default:
                return Results.NotFound();
        }
    }

    private WatchedProcess? Find(string name) => processes.All.FirstOrDefault(p => p.Plan.Name == name);

    private IEnumerable<string> Mails() => Directory.GetFiles(data.File("mail"), "*.eml").Select(f => Path.GetFileName(f)).OrderDescending();

    private string Page()
    {
        using var stream = typeof(StatusPage).Assembly.GetManifestResourceStream("StatusPage.html")!;
        var rows = string.Concat(processes.All.Select(p => $"<tr><td>{p.Plan.Name}<td class={p.State}>{p.State}<td>{p.Pid}<td>{Math.Max(0, p.Starts - 1)}<td>{Links(p.Plan)}"));
        var mails = string.Concat(Mails().Take(100).Select(m => $"<li><a href=\"/mail/{Uri.EscapeDataString(m)}\">{WebUtility.HtmlEncode(m)}</a>"));
        return new StreamReader(stream).ReadToEnd().Replace("{portal}", endpoints.Gateway).Replace("{rows}", rows)
            .Replace("{mails}", mails.Length > 0 ? $"<ul>{mails}</ul>" : "<p>No mail yet.");
    }

    private static string Links(ProcessPlan plan) => plan.Address?.StartsWith("http", StringComparison.Ordinal) == true
        ? $"<a href=\"{plan.Address}/health\">health</a> <a href=\"{plan.Address}/openapi/v1.json\">OpenAPI</a> <a href=\"/logs/{plan.Name}\">log</a>"
        : $"{plan.Address} <a href=\"/logs/{plan.Name}\">log</a>";

    private static Task Refuse(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
