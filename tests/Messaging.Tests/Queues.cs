using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace FrivilligPlattform.Messaging.Tests;

/// <summary>Asks the broker itself how many messages lie in a queue.</summary>
internal static class Queues
{
    private static readonly string[] Read = ["probe-have-effect", "probe-send-letter"];

    /// <summary>Those ready for a consumer; a queue that was never needed counts as empty.</summary>
    public static async Task<uint> CountAsync(string bus, string queue) => (await AskAsync(bus, queue))?.MessageCount ?? 0;

    /// <summary>How many consumers the broker delivers the queue's messages to.</summary>
    public static async Task<uint> ReadersAsync(string bus, string queue) => (await AskAsync(bus, queue))?.ConsumerCount ?? 0;

    /// <summary>True when nobody reads the queue: then all that was not acknowledged lies in it again.</summary>
    public static async Task<bool> IsUnreadAsync(string bus, string queue) => await ReadersAsync(bus, queue) == 0;

    /// <summary>How many messages lie in the queues that the probe reads.</summary>
    public static async Task<long> UnreadAsync(string bus)
    {
        var counts = await Task.WhenAll(Read.Select(queue => CountAsync(bus, queue)));
        return counts.Sum(count => count);
    }

    /// <summary>Puts another queue into the place of this one, which does not outlive the broker.</summary>
    public static async Task ReplaceAsync(string bus, string queue)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(bus) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        await channel.QueueDeleteAsync(queue);
        await channel.QueueDeclareAsync(queue, durable: false, exclusive: false, autoDelete: false);
    }

    public static async Task RemoveAsync(string bus, string queue)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(bus) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        await channel.QueueDeleteAsync(queue);
    }

    private static async Task<QueueDeclareOk?> AskAsync(string bus, string queue)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(bus) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        try
        {
            return await channel.QueueDeclarePassiveAsync(queue);
        }
        catch (OperationInterruptedException exception) when (exception.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            return null;
        }
    }

    /// <summary>What lies in the probe's queues, set aside or not, with why the first of each was; empty when nothing does.</summary>
    public static async Task<string> LeftAsync(string bus)
    {
        var left = new List<string>();
        foreach (var queue in Read)
        {
            foreach (var name in new[] { queue, $"{queue}_error", $"{queue}_skipped" })
            {
                if (await CountAsync(bus, name) is > 0 and var count)
                    left.Add($"{name}: {count} {await WhyAsync(bus, name)}");
            }
        }

        return string.Join('\n', left);
    }

    private static async Task<string> WhyAsync(string bus, string queue)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(bus) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        var headers = (await channel.BasicGetAsync(queue, autoAck: false))?.BasicProperties.Headers ?? new Dictionary<string, object?>();
        return string.Join(' ', headers.Where(h => h.Key.StartsWith("MT-Fault", StringComparison.Ordinal) && h.Value is byte[])
            .Select(h => System.Text.Encoding.UTF8.GetString((byte[])h.Value!)));
    }
}
