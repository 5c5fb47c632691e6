using System.Net.Sockets;
using System.Text;

namespace FrivilligPlattform.AppHost.Local;

/// <summary>Asks a process whether it is well. Every question is answered within two seconds, by no if need be.</summary>
internal static class Probe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly HttpMessageInvoker Http = new(new SocketsHttpHandler { PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20) });

    public static Task<bool> AnswersAsync(string address, CancellationToken ct) => WithinPatienceAsync(async limit =>
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var answer = await Http.SendAsync(request, limit);
        return answer.IsSuccessStatusCode;
    }, ct);

    public static Task<bool> AcceptsAsync(int port, CancellationToken ct) => WithinPatienceAsync(async limit =>
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port, limit);
        return true;
    }, ct);

    public static Task<bool> PongsAsync(int port, CancellationToken ct) => WithinPatienceAsync(async limit =>
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port, limit);
        await client.GetStream().WriteAsync("PING\r\n"u8.ToArray(), limit);
        var answer = new byte[7];
        await client.GetStream().ReadExactlyAsync(answer, limit);
        return Encoding.ASCII.GetString(answer) == "+PONG\r\n";
    }, ct);

    private static async Task<bool> WithinPatienceAsync(Func<CancellationToken, Task<bool>> ask, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            return await ask(limit.Token);
        }
        catch (Exception e) when (e is HttpRequestException or SocketException or IOException or OperationCanceledException)
        {
            return false;
        }
    }
}
