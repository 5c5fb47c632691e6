using System.Collections.Concurrent;
using RabbitMQ.Client;

namespace FrivilligPlattform.Messaging;

/// <summary>One connection of the outbox: one channel, on which the broker confirms each event.</summary>
internal sealed class OutboxConnection
{
    private readonly ConcurrentDictionary<Type, Task> exchanges = new();
    private readonly UnblockedSocket socket;
    private readonly IConnection connection;
    private readonly IChannel channel;

    private OutboxConnection(UnblockedSocket socket, IConnection connection, IChannel channel)
    {
        this.socket = socket;
        this.connection = connection;
        this.channel = channel;
    }

    /// <summary>True when anything on it has failed, or took too long.</summary>
    public bool Failed { get; private set; }

    public static async Task<OutboxConnection> OpenAsync(string address, CancellationToken ct)
    {
        UnblockedSocket? socket = null;
        var factory = new ConnectionFactory
        {
            Uri = new Uri(address),
            AutomaticRecoveryEnabled = false,
            ClientProvidedName = "outbox",
            SocketFactory = family => socket = new UnblockedSocket(family),
        };
        try
        {
            var connection = await factory.CreateConnectionAsync(ct).WaitAsync(ct);
            var channel = await connection.CreateChannelAsync(
                new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), ct).WaitAsync(ct);
            return new(socket!, connection, channel);
        }
        catch
        {
            socket?.Dispose();
            throw;
        }
    }

    /// <summary>Returns when the broker confirmed the event; <paramref name="ct"/> ends the wait and the use of the connection.</summary>
    public async Task PublishAsync(OutboxMessage row, Type contract, DateTime at, string? activity, CancellationToken ct)
    {
        try
        {
            var exchange = Envelope.Exchange(contract);
            // Its readers declare the same; who comes first does not matter.
            await exchanges.GetOrAdd(contract, _ => channel.ExchangeDeclareAsync(exchange, ExchangeType.Fanout, durable: true)).WaitAsync(ct);
            var properties = new BasicProperties
            {
                ContentType = Envelope.ContentType,
                Persistent = true,
                MessageId = $"{row.MessageId}",
                CorrelationId = $"{row.Aggregate}",
            };
            if (activity is not null)
                properties.Headers = new Dictionary<string, object?> { ["MT-Activity-Id"] = activity };

            // The client is not told of the token: a publish that it calls off gives a lock back that it did not hold.
            await channel.BasicPublishAsync(exchange, string.Empty, mandatory: false, properties, Envelope.Write(row, contract, at), CancellationToken.None)
                .AsTask().WaitAsync(ct);
        }
        catch
        {
            Failed = true;
            throw;
        }
    }

    /// <summary>Lets go of the connection without asking anything of it that it might not answer.</summary>
    public async Task GiveUp()
    {
        if (Failed)
            socket.Dispose();
        try
        {
            await connection.DisposeAsync();
        }
        catch (Exception)
        {
            // It was given up for not working.
        }

        socket.Dispose();
    }
}
