using System.ComponentModel.DataAnnotations;

namespace FrivilligPlattform.Gateway;

/// <summary>What an installation may set under <c>Gateway</c>.</summary>
public sealed class GatewayOptions
{
    /// <summary>The largest request body in bytes that is passed on; larger ones are answered 413. 1 MB.</summary>
    [Range(1024, 30_000_000)]
    public long MaxBodyBytes { get; set; } = 1024 * 1024;

    /// <summary>How long a service may be silent before its caller gets 504. 15 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan ServiceTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a service that let several requests in a row run out of time is spared before it is tried again. 2 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:05")]
    public TimeSpan SpareHungService { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long an exchanged token is used before Identity is asked again; so long a change made past this gateway may go unseen. 5 seconds, which is also the most.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:05")]
    public TimeSpan TokenCache { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long an anonymous read of public facts is answered from memory. 3 seconds; 0 switches it off.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan PublicCache { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>The most memory in bytes that public answers may take. 64 MB.</summary>
    public long PublicCacheBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>The largest public answer in bytes that is kept. 1 MB.</summary>
    public int MaxCachedAnswerBytes { get; set; } = 1024 * 1024;

    /// <summary>Addresses of proxies in front of the gateway whose X-Forwarded-For and X-Forwarded-Proto are believed. None.</summary>
    public string[] TrustedProxies { get; set; } = [];

    /// <summary>Further origins pages may load pictures from, such as a map's tile server. None.</summary>
    public string[] ImageSources { get; set; } = [];

    /// <summary>How many requests are let through.</summary>
    public RateLimitOptions RateLimits { get; set; } = new();
}

/// <summary>Fixed numbers of requests per window; 0 switches one off. Counts are shared between gateways when there is a cache.</summary>
public sealed class RateLimitOptions
{
    /// <summary>The length of a window. 10 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Window { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Requests of one client address (an IPv6 network of 64 bits counts as one), without a token or with one that was refused. 3,000.</summary>
    public int PerAddress { get; set; } = 3000;

    /// <summary>Requests of one account. 1,200.</summary>
    public int PerAccount { get; set; } = 1200;

    /// <summary>Requests with one token of a machine client. 6,000.</summary>
    public int PerClient { get; set; } = 6000;

    /// <summary>Attempts to sign in, make an account, reset a password or get a token, from one address. 60.</summary>
    public int SignInsPerAddress { get; set; } = 60;
}
