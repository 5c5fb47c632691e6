using System.Collections.Concurrent;
using System.Net;
using FrivilligPlattform.Hosting;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Gateway.Access;

/// <summary>What Identity gave for a session or a token; an account when it was granted.</summary>
internal sealed record Grant(GrantOutcome Outcome, string Authorization, string Account, DateTimeOffset EndsAt);

internal enum GrantOutcome
{
    Granted,

    /// <summary>The session or token is unknown, ended or not allowed there.</summary>
    Refused,

    /// <summary>Identity did not answer.</summary>
    Unavailable,
}

/// <summary>
/// Exchanges a session or a portal token at Identity for a token of one service. An answer is used for at most five seconds, many callers
/// at once ask once, and while Identity is away the last answer is used for as long as its token lives.
/// </summary>
internal sealed class TokenExchange(IHttpClientFactory clients, IOptions<GatewayOptions> options, IConfiguration configuration, TimeProvider clock)
{
    private const int MostEntries = 50_000;
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan AskAgainIn = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Unsettled = TimeSpan.FromSeconds(30);
    private static readonly Grant Refused = new(GrantOutcome.Refused, "", "", default);
    private static readonly Grant Unavailable = new(GrantOutcome.Unavailable, "", "", default);

    private readonly string key = configuration[ServiceKey.Setting] ?? "";
    private readonly ConcurrentDictionary<(string Secret, string Audience), Entry> entries = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> unsettled = new();
    private int asked;

    public ValueTask<Grant> ForSession(string session, string audience) => Get((session, audience), new(session, null, audience));

    public ValueTask<Grant> ForToken(string token, string audience) => Get((token, audience), new(null, token, audience));

    /// <summary>True when this token has been exchanged for the audience before, so that it need not be read again.</summary>
    public bool Knows(string token, string audience) => entries.ContainsKey((token, audience));

    /// <summary>Forgets every answer: somebody's session, name or membership changed.</summary>
    public void Forget() => entries.Clear();

    /// <summary>
    /// Asks anew at each request of this session or token for half a minute: it did what gives it a membership, which Identity learns of by a
    /// message and not through here.
    /// </summary>
    public void Unsettle(string secret) => unsettled[secret] = clock.GetUtcNow() + Unsettled;

    private ValueTask<Grant> Get((string Secret, string Audience) secret, Question question)
    {
        var entry = entries.GetOrAdd(secret, static _ => new());
        var settled = unsettled.IsEmpty || !unsettled.TryGetValue(secret.Secret, out var until) || until < clock.GetUtcNow();
        if (settled && entry.Held is { } held && clock.GetUtcNow() < held.FreshUntil)
            return new(held.Grant);

        lock (entry.Gate)
        {
            if (settled && entry.Held is { } newer && clock.GetUtcNow() < newer.FreshUntil)
                return new(newer.Grant);
            return new(entry.Running ??= AskAsync(entry, question));
        }
    }

    private async Task<Grant> AskAsync(Entry entry, Question question)
    {
        await Task.Yield();
        Sweep();
        var grant = await AskAsync(question);
        var now = clock.GetUtcNow();
        lock (entry.Gate)
        {
            entry.Running = null;
            if (grant.Outcome is not GrantOutcome.Unavailable)
                entry.Held = new(grant, Earlier(now + options.Value.TokenCache, grant.Outcome is GrantOutcome.Granted ? grant.EndsAt - Margin : DateTimeOffset.MaxValue));
            else if (entry.Held is { Grant.Outcome: GrantOutcome.Granted } last && now < last.Grant.EndsAt - Margin)
                entry.Held = new(grant = last.Grant, now + AskAgainIn);
            return grant;
        }
    }

    private async Task<Grant> AskAsync(Question question)
    {
        try
        {
            using var client = clients.CreateClient(Names.Identity);
            using var request = new HttpRequestMessage(HttpMethod.Post, "/internal/token") { Content = JsonContent.Create(question) };
            request.Headers.Add(ServiceKey.Header, key);
            using var response = await client.SendAsync(request);
            if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.BadRequest)
                return Refused;
            if (!response.IsSuccessStatusCode || await response.Content.ReadFromJsonAsync<Answer>() is not { AccessToken: { } token } answer)
                return Unavailable;
            return new(GrantOutcome.Granted, $"Bearer {token}", Jwt.Subject(token) ?? "", clock.GetUtcNow().AddSeconds(answer.ExpiresIn));
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or System.Text.Json.JsonException)
        {
            return Unavailable;
        }
    }

    private void Sweep()
    {
        if (entries.Count > MostEntries)
        {
            entries.Clear();
        }
        else if (Interlocked.Increment(ref asked) % 1024 == 0)
        {
            var now = clock.GetUtcNow();
            foreach (var (secret, entry) in entries)
            {
                if (entry.Running is null && (entry.Held is not { } held || held.FreshUntil < now && held.Grant.EndsAt < now))
                    entries.TryRemove(secret, out _);
            }

            foreach (var (secret, until) in unsettled)
            {
                if (until < now)
                    unsettled.TryRemove(secret, out _);
            }
        }
    }

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    private sealed record Question(string? Session, string? SubjectToken, string Audience);

    private sealed record Answer(string? AccessToken, int ExpiresIn);

    private sealed record Held(Grant Grant, DateTimeOffset FreshUntil);

    private sealed class Entry
    {
        private volatile Held? held;

        public Lock Gate { get; } = new();

        public Held? Held
        {
            get => held;
            set => held = value;
        }

        public Task<Grant>? Running { get; set; }
    }
}
