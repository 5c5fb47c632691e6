using System.Net.Sockets;
using RabbitMQ.Client;

namespace FrivilligPlattform.Messaging;

/// <summary>
/// A socket to the broker that takes what is written though the broker is gone, and drops it; that the broker is gone is
/// told to whoever reads.
/// </summary>
/// <remarks>
/// The client (RabbitMQ.Client 7.1) stops emptying its queue of 128 frames when a write fails. Whoever publishes then waits
/// for room in the queue and holds the lock that the end of the connection waits for: nobody is ever told that the
/// connection is dead. A write that never fails leaves no one waiting.
/// </remarks>
internal sealed class UnblockedSocket(AddressFamily family)
    : TcpClientAdapter(new Socket(family, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true })
{
    public override NetworkStream GetStream() => new DroppingStream(Client);

    private sealed class DroppingStream(Socket socket) : NetworkStream(socket)
    {
        private volatile bool gone;

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (gone)
                return;

            try
            {
                await base.WriteAsync(buffer, cancellationToken);
            }
            catch (Exception exception) when (exception is IOException or ObjectDisposedException or SocketException)
            {
                gone = true;
                Socket.Dispose();
            }
        }
    }
}
