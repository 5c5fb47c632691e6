using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using FrivilligPlattform.Gateway.Routing;
using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Gateway.OpenApi;

/// <summary>
/// One description of the whole public API from those of the services: only paths that the gateway routes, and schemas named by service so
/// that two may use the same name. A service that is down keeps the description it gave last; one never seen is listed as missing.
/// </summary>
internal sealed class MergedOpenApi(IHttpClientFactory clients, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Whole = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Partial = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<string, JsonObject> last = new();
    private readonly SemaphoreSlim gate = new(1);
    private JsonObject? document;
    private DateTimeOffset freshUntil;

    public async Task<JsonObject> GetAsync(CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            if (document is null || clock.GetUtcNow() >= freshUntil)
            {
                var answered = await Task.WhenAll(Names.Services.Select(FetchAsync));
                document = Merge();
                freshUntil = clock.GetUtcNow() + (answered.All(ok => ok) ? Whole : Partial);
            }

            return document;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task<bool> FetchAsync(string service)
    {
        try
        {
            using var client = clients.CreateClient(service);
            if (await client.GetFromJsonAsync<JsonObject>("/openapi/v1.json") is not { } found)
                return false;
            last[service] = found;
            return true;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or System.Text.Json.JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private JsonObject Merge()
    {
        var (paths, schemas, tags, missing) = (new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal), new JsonObject(), new JsonArray(), new JsonArray());
        foreach (var service in Names.Services)
        {
            if (!last.TryGetValue(service, out var own))
            {
                missing.Add(service);
                continue;
            }

            tags.Add(new JsonObject { ["name"] = service });
            foreach (var (path, item) in own["paths"] as JsonObject ?? [])
            {
                if (IsRouted(path, service) && Renamed(item, service) is JsonObject operations)
                {
                    foreach (var operation in operations.Select(o => o.Value).OfType<JsonObject>().Where(o => o.ContainsKey("responses")))
                        operation["tags"] = new JsonArray(service);
                    paths.TryAdd(path, operations);
                }
            }

            foreach (var (name, schema) in own["components"]?["schemas"] as JsonObject ?? [])
                schemas[Rename(name, service)] = Renamed(schema, service);
        }

        var merged = new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject { ["title"] = "FrivilligPlattform", ["version"] = "v1" },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["security"] = new JsonArray(new JsonObject(), new JsonObject { ["bearer"] = new JsonArray() }, new JsonObject { ["session"] = new JsonArray() }),
            ["paths"] = new JsonObject(paths),
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas,
                ["securitySchemes"] = new JsonObject
                {
                    ["bearer"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["bearerFormat"] = "JWT" },
                    ["session"] = new JsonObject { ["type"] = "apiKey", ["in"] = "cookie", ["name"] = Access.Cookies.Session },
                },
            },
            ["tags"] = tags,
        };
        if (missing.Count > 0)
            merged["x-missing-services"] = missing;
        return merged;
    }

    private static bool IsRouted(string path, string service) =>
        RouteTable.Resources.Any(r => r.Service == service && (path + "/").StartsWith($"{r.Prefix}{r.Name}/", StringComparison.Ordinal));

    private static string Rename(string schema, string service) => $"{char.ToUpperInvariant(service[0])}{service[1..]}.{schema}";

    /// <summary>A copy in which every reference to a schema has its new name.</summary>
    private static JsonNode? Renamed(JsonNode? node, string service)
    {
        const string reference = "#/components/schemas/";
        return node switch
        {
            JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key,
                p.Key == "$ref" && p.Value is JsonValue v && v.TryGetValue<string>(out var target) && target.StartsWith(reference, StringComparison.Ordinal)
                    ? JsonValue.Create(reference + Rename(target[reference.Length..], service))
                    : Renamed(p.Value, service)))),
            JsonArray a => new JsonArray([.. a.Select(item => Renamed(item, service))]),
            _ => node?.DeepClone(),
        };
    }
}
