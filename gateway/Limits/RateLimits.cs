using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Gateway.Limits;

/// <summary>What is counted.</summary>
internal enum Limit
{
    Address,
    RefusedToken,
    SignIn,
    Account,
    Client,
}

/// <summary>
/// Counts requests in fixed windows. A request is judged by what is known in this process alone and so never waits; what other gateways
/// counted comes in behind it through <see cref="SharedCounts"/>, and without a cache each gateway keeps its own limits.
/// </summary>
internal sealed class RateLimits(IOptions<GatewayOptions> options, TimeProvider clock)
{
    private const int MostCounters = 200_000;

    private readonly ConcurrentDictionary<(Limit Limit, object Id), Counter> counters = new();
    private readonly long length = (long)options.Value.RateLimits.Window.TotalMilliseconds;
    private long swept;

    /// <summary>The window that is running.</summary>
    public long Window => Now / length;

    /// <summary>Every counter touched in the running window.</summary>
    public IEnumerable<KeyValuePair<(Limit Limit, object Id), Counter>> Counters => counters;

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Counts one request; the time to wait when it is one too many.</summary>
    public TimeSpan? Count(Limit limit, object id) => Judge(limit, id, 1);

    /// <summary>Judges without counting.</summary>
    public TimeSpan? Check(Limit limit, object id) => Judge(limit, id, 0);

    /// <summary>The client a connection stands for: its address, or its network for IPv6, where one client has 2^64 addresses.</summary>
    public static IPAddress Client(IPAddress? address)
    {
        if (address is null)
            return IPAddress.None;
        if (address.AddressFamily is not AddressFamily.InterNetworkV6)
            return address;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();

        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        bytes[8..].Clear();
        return new(bytes);
    }

    private TimeSpan? Judge(Limit limit, object id, int requests)
    {
        var most = Most(limit);
        if (most <= 0)
            return null;

        var now = Now;
        Sweep(now / length);
        var counter = counters.GetOrAdd((limit, id), static _ => new());
        return counter.Add(now / length, requests) > most - (1 - requests) ? TimeSpan.FromMilliseconds(length - now % length) : null;
    }

    private int Most(Limit limit) => limit switch
    {
        Limit.Address or Limit.RefusedToken => options.Value.RateLimits.PerAddress,
        Limit.SignIn => options.Value.RateLimits.SignInsPerAddress,
        Limit.Account => options.Value.RateLimits.PerAccount,
        Limit.Client => options.Value.RateLimits.PerClient,
        _ => 0,
    };

    private void Sweep(long window)
    {
        if (swept == window && counters.Count < MostCounters)
            return;

        if (Interlocked.Exchange(ref swept, window) == window)
        {
            // So many clients in one window is an attack from many addresses; starting over bounds the memory.
            counters.Clear();
            return;
        }

        foreach (var (key, counter) in counters)
        {
            if (counter.Window < window)
                counters.TryRemove(key, out _);
        }
    }
}

/// <summary>The requests of one client in one window: those of this gateway and those that others reported.</summary>
internal sealed class Counter
{
    private readonly Lock gate = new();
    private int own;
    private int told;
    private int others;

    public long Window { get; private set; }

    /// <summary>Adds requests in a window and gives the sum over all gateways.</summary>
    public int Add(long window, int requests)
    {
        lock (gate)
        {
            if (Window != window)
                (Window, own, told, others) = (window, 0, 0, 0);
            own += requests;
            return own + others;
        }
    }

    /// <summary>What the other gateways have not been told yet. It counts as told from now on: better lost than counted twice.</summary>
    public int Take(long window)
    {
        lock (gate)
        {
            var news = Window == window ? own - told : 0;
            told += news;
            return news;
        }
    }

    /// <summary>Takes in the sum over all gateways.</summary>
    public void Learn(long window, long total)
    {
        lock (gate)
        {
            if (Window == window)
                others = (int)Math.Clamp(total - told, 0, int.MaxValue / 2);
        }
    }
}
