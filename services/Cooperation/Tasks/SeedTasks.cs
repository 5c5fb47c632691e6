using System.Text.Json;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;

namespace FrivilligPlattform.Cooperation.Tasks;

/// <summary>Gives the platform its national task catalogue at the first start and tells everybody (rows 61 to 63). Later national decisions stay.</summary>
public sealed class SeedTasks(IServiceScopeFactory scopes, Statements statements, TimeProvider clock) : IHostedService
{
    private sealed record Entry(string Code, TaskClass Class, string Reason, string Source, Dictionary<string, string> Name);

    private sealed record Catalogue(Dictionary<string, string> Sources, Dictionary<string, Dictionary<string, string>> Reasons, Entry[] Tasks);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await statements.AnyAsync("""SELECT 1 FROM "Tasks" """, cancellationToken))
            return;

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CooperationDb>();
        foreach (var task in National(clock.GetUtcNow().UtcDateTime))
        {
            db.Tasks.Add(task);
            db.Publish(task.Announcement(), task.Id);
        }
        // Another replica that starts at the same time may have been first; then there is nothing left to do.
        await db.SaveAsync(new Refusal("task-exists", Texts.TaskExists), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The national catalogue as it is first published, in its order.</summary>
    public static IReadOnlyList<TaskRule> National(DateTime at)
    {
        using var file = typeof(SeedTasks).Assembly.GetManifestResourceStream("FrivilligPlattform.Cooperation.Tasks.Catalogue.json")
            ?? throw new InvalidOperationException("The national task catalogue is missing");
        var json = new JsonSerializerOptions();
        ServiceDefaults.Configure(json);
        var catalogue = JsonSerializer.Deserialize<Catalogue>(file, json)!;
        return [.. catalogue.Tasks.Select((entry, place) => Rule(entry, catalogue, at, place))];
    }

    private static TaskRule Rule(Entry entry, Catalogue catalogue, DateTime at, int place)
    {
        var task = new TaskRule { Code = entry.Code, CreatedAt = at.AddMilliseconds(place) };
        var reason = catalogue.Reasons[entry.Reason];
        task.Classify(entry.Class, catalogue.Sources[entry.Source], [.. entry.Name.Select(n => new TaskText(n.Key, n.Value, reason[n.Key]))], at);
        return task;
    }
}
