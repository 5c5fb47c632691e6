using System.Net;
using System.Net.Sockets;

namespace FrivilligPlattform.AppHost.Local;

/// <summary>
/// Finds free ports below the range the system lends to outgoing connections, so that nobody takes one between a crash and the
/// restart. A port that is given is kept from other hosts of this user by a lock on a file, which the system lifts when this
/// process ends, however it ends: between being found and being listened on lie seconds.
/// </summary>
internal static class Ports
{
    private const int First = 20_000;
    private const int Last = 31_999;
    private static readonly Dictionary<int, FileStream> Given = [];

    /// <summary>The wished port when it is free; else any free one.</summary>
    public static int Take(int? wished = null)
    {
        lock (Given)
        {
            for (var candidate = wished ?? Any(); ; candidate = Any())
            {
                if (!Given.ContainsKey(candidate) && Lock(candidate) is { } held)
                {
                    if (IsFree(candidate))
                    {
                        Given.Add(candidate, held);
                        return candidate;
                    }

                    held.Dispose();
                }
            }
        }
    }

    /// <summary>The file whose lock says that a port is somebody's. The scripts of the tests use the same.</summary>
    internal static string FileOf(int port) =>
        Path.Combine(Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"frivillig-ports-{Environment.UserName}")).FullName, $"{port}");

    private static int Any() => Random.Shared.Next(First, Last + 1);

    private static FileStream? Lock(int port)
    {
        try
        {
            return new(FileOf(port), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
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
