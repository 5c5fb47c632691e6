using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Demo;

/// <summary>What a machine client signs in with.</summary>
internal sealed record ClientKey(string ClientId, string ClientSecret);

/// <summary>The platform said no, and saying it again would not help.</summary>
internal sealed class RefusedException(string message) : Exception(message);

/// <summary>
/// Speaks to the public API as one machine client. What it posts carries a key made of who posts what where, so that a second run repeats
/// nothing; it waits where the platform asks for patience, and where an event is still on its way from one service to the next.
/// </summary>
internal sealed class Caller(HttpClient http, ClientKey key)
{
    /// <summary>How many requests are under way at once.</summary>
    public const int AtOnce = 16;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan TokenUse = TimeSpan.FromMinutes(4);

    /// <summary>Refusals that end by themselves once an event has arrived.</summary>
    private static readonly string[] OnItsWay =
    [
        "unit-unknown", "unknown-task", "task-unknown", "unit-without-leader", "leader-missing", "organisation-not-verified", "provider-not-verified",
        "assignment-unknown", "course-unknown",
    ];

    private readonly Lock signingIn = new();
    private Task<string>? token;
    private long tokenFrom;

    public static HttpClient Connect(Uri gateway) => new(new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = 2 * AtOnce })
    {
        BaseAddress = gateway,
        DefaultRequestHeaders = { AcceptLanguage = { new("nb") } },
    };

    /// <summary>Runs the work for every item, some at a time, and shows how far it has come.</summary>
    public static Task EachAsync<T>(string what, IReadOnlyCollection<T> items, Func<T, Task> work)
    {
        var progress = new Progress(what, items.Count);
        return Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (item, _) =>
        {
            await work(item);
            progress.Step();
        });
    }

    public Task<JsonElement> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null, "", []);

    /// <summary>Creates something and gives its id.</summary>
    /// <param name="name">Tells this from everything else the loader posts to the same address.</param>
    public async Task<Guid> CreateAsync(string path, object body, string name) => (await PostAsync(path, body, name)).GetProperty("id").GetGuid();

    /// <param name="settled">Refusals that mean it was done before: nothing comes back then.</param>
    public Task<JsonElement> PostAsync(string path, object? body, string name, params string[] settled) =>
        SendAsync(HttpMethod.Post, path, body, name, settled);

    public Task<JsonElement> PutAsync(string path, object body, string version) => SendAsync(HttpMethod.Put, path, body, version, []);

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body, string name, string[] settled)
    {
        var started = Environment.TickCount64;
        var repeat = "";
        for (var attempt = 0; ; attempt++)
        {
            var problem = "the platform does not answer";
            var wait = TimeSpan.FromMilliseconds(Math.Min(1000, 50 << Math.Min(attempt, 5)));
            try
            {
                using var request = await RequestAsync(method, path, body, name + repeat);
                using var response = await http.SendAsync(request);
                var answer = await ReadAsync(response);
                if (response.IsSuccessStatusCode)
                    return answer;

                var code = CodeOf(answer);
                if (settled.Contains(code))
                    return default;

                problem = $"{(int)response.StatusCode} {answer}";
                if (code == "already-done")
                    repeat += "+";
                else if (response.StatusCode is HttpStatusCode.Unauthorized)
                    Forget();
                else if (!MayPass(response.StatusCode, code))
                    throw new RefusedException($"{method} {path}: {problem}");

                wait = response.Headers.RetryAfter?.Delta ?? wait;
            }
            catch (HttpRequestException e)
            {
                problem = e.Message;
            }

            if (Environment.TickCount64 - started > Patience.TotalMilliseconds)
                throw new TimeoutException($"{method} {path}: {problem}");
            await Task.Delay(wait);
        }
    }

    private static bool MayPass(HttpStatusCode status, string? code) =>
        status is HttpStatusCode.NotFound or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError
        || (code is not null && OnItsWay.Contains(code));

    private async Task<HttpRequestMessage> RequestAsync(HttpMethod method, string path, object? body, string name)
    {
        var request = new HttpRequestMessage(method, "/api/v1/" + path);
        request.Headers.Authorization = new("Bearer", await TokenAsync());
        if (body is not null)
            request.Content = JsonContent.Create(body, options: JsonSerializerOptions.Web);
        if (method == HttpMethod.Post)
            request.Headers.Add("Idempotency-Key", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"demo {path} {name}")))[..40]);
        if (method == HttpMethod.Put)
            request.Headers.TryAddWithoutValidation("If-Match", name);
        return request;
    }

    private Task<string> TokenAsync()
    {
        lock (signingIn)
        {
            if (token is null || token.IsFaulted || Environment.TickCount64 - tokenFrom >= TokenUse.TotalMilliseconds)
                (token, tokenFrom) = (SignInAsync(), Environment.TickCount64);
            return token;
        }
    }

    private void Forget()
    {
        lock (signingIn)
            token = null;
    }

    private async Task<string> SignInAsync()
    {
        while (true)
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = key.ClientId,
                ["client_secret"] = key.ClientSecret,
                ["scope"] = string.Join(' ', Names.Services),
            });
            using var response = await http.PostAsync("/connect/token", form);
            if (response.StatusCode is not (HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError))
                return (await ReadAsync(response.EnsureSuccessStatusCode())).GetProperty("access_token").GetString()!;

            await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1));
        }
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        var json = response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true;
        return json ? await response.Content.ReadFromJsonAsync<JsonElement>() : default;
    }

    private static string? CodeOf(JsonElement answer) =>
        answer.ValueKind is JsonValueKind.Object && answer.TryGetProperty("type", out var type) ? type.GetString()?.Split(':')[^1] : null;
}
