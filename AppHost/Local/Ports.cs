using System.Net;
using System.Net.Sockets;

namespace FrivilligPlattform.AppHost.Local;

/// <summary>
/// Finds free ports below the range the system lends to outgoing connections, so that nobody takes one between a crash and the restart.
/// </summary>
internal static class Ports
{
    private const int First = 20_000;
    private const int Last = 31_999;
    private static readonly HashSet<int> Given = [];

    /// <summary>The wished port when it is free; else any free one.</summary>
    public static int Take(int? wished = null)
    {
        lock (Given)
        {
            if (wished is { } port && IsFree(port) && Given.Add(port))
                return port;

            while (true)
            {
                var candidate = Random.Shared.Next(First, Last + 1);
                if (IsFree(candidate) && Given.Add(candidate))
                    return candidate;
            }
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
