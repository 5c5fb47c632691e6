using System.Diagnostics;
using System.Net.Sockets;

namespace FrivilligPlattform.Messaging;

/// <summary>Where the broker listens.</summary>
internal static class BrokerAddress
{
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Returns when somebody listens there, or after 20 seconds: the bus connects then, and fails or does not. By itself it
    /// pauses longer after each failure, up to half a minute, and would find a broker that long after it is back.
    /// </summary>
    public static async Task AwaitAsync(Uri address, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        while (!ct.IsCancellationRequested && Stopwatch.GetElapsedTime(started) < AtMost)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(address.Host, Port(address), ct);
                return;
            }
            catch (Exception exception) when (exception is SocketException or OperationCanceledException)
            {
                await Task.Delay(250, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private static int Port(Uri address) => address switch
    {
        { Port: > 0 } => address.Port,
        { Scheme: "amqps" } => 5671,
        _ => 5672,
    };
}
