using System.Collections.Concurrent;
using System.Reflection;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace FrivilligPlattform.Messaging;

/// <summary>
/// Knows which services have been on this broker: each leaves a durable mark once its queues stand, and a publisher
/// holds an event back until all its readers have left theirs.
/// </summary>
internal sealed class Readers(IConfiguration configuration, ProcessName me, IOptions<MessagingOptions> options) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, bool> present = new();
    private readonly SemaphoreSlim asking = new(1, 1);
    private IConnection? connection;

    /// <summary>Leaves this service's mark; called when its queues stand.</summary>
    public async Task ArriveAsync(CancellationToken ct)
    {
        await using var channel = await ChannelAsync(ct);
        await channel.QueueDeclareAsync(Mark(me.Value), durable: true, exclusive: false, autoDelete: false, cancellationToken: ct);
    }

    /// <summary>A reader of the event that has not been there yet; null when all have.</summary>
    public async Task<string?> MissingAsync(Type contract, CancellationToken ct)
    {
        if (!options.Value.AwaitReaders || contract.GetCustomAttribute<ReadByAttribute>() is not { } readBy)
            return null;

        foreach (var service in readBy.Services)
        {
            if (!present.ContainsKey(service) && !await AskAsync(service, ct))
                return service;
        }

        return null;
    }

    /// <summary>The first of these queues that nobody reads, of any replica; null when all are read.</summary>
    public async Task<string?> UnreadAsync(IEnumerable<string> queues, CancellationToken ct)
    {
        await asking.WaitAsync(ct);
        try
        {
            foreach (var queue in queues)
            {
                await using var channel = await ChannelAsync(ct);
                if (await ConsumersAsync(channel, queue, ct) == 0)
                    return queue;
            }

            return null;
        }
        finally
        {
            asking.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (connection is not null)
            await connection.DisposeAsync();
        asking.Dispose();
    }

    private async Task<bool> AskAsync(string service, CancellationToken ct)
    {
        await asking.WaitAsync(ct);
        try
        {
            if (present.ContainsKey(service))
                return true;

            await using var channel = await ChannelAsync(ct);
            await channel.QueueDeclarePassiveAsync(Mark(service), ct);
            return present[service] = true;
        }
        catch (OperationInterruptedException exception) when (exception.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            return false;
        }
        finally
        {
            asking.Release();
        }
    }

    private static async Task<uint> ConsumersAsync(IChannel channel, string queue, CancellationToken ct)
    {
        try
        {
            return (await channel.QueueDeclarePassiveAsync(queue, ct)).ConsumerCount;
        }
        catch (OperationInterruptedException exception) when (exception.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            return 0;
        }
    }

    private async Task<IChannel> ChannelAsync(CancellationToken ct)
    {
        if (connection is not { IsOpen: true })
        {
            var factory = new ConnectionFactory { Uri = new Uri(configuration.GetConnectionString(Names.Bus)!), AutomaticRecoveryEnabled = false };
            connection = await factory.CreateConnectionAsync(ct);
        }

        return await connection.CreateChannelAsync(cancellationToken: ct);
    }

    private static string Mark(string service) => $"present.{service}";
}
