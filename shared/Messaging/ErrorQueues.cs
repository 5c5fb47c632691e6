using System.Security.Cryptography;
using System.Text;
using FrivilligPlattform.Hosting;
using Microsoft.Extensions.Configuration;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace FrivilligPlattform.Messaging;

/// <summary>A message that could not be handled, without its body: that may hold what an operator need not see.</summary>
public sealed record FailedMessage(string Id, string Queue, string MessageType, string Reason, string Exception, DateTime? At);

/// <summary>Looks into this service's error queues and sends messages back where they failed.</summary>
internal sealed class ErrorQueues(IConfiguration configuration, Endpoints endpoints)
{
    private const int MostShown = 500;

    public async Task<IReadOnlyList<FailedMessage>> ListAsync(CancellationToken ct)
    {
        var found = new List<FailedMessage>();
        await VisitAsync(
            (queue, message, _) =>
            {
                found.Add(Describe(queue, message));
                return Task.FromResult(false);
            },
            ct);
        return found;
    }

    /// <summary>Sends one failed message, or all, back to the queue it failed in. Returns how many.</summary>
    public async Task<int> ReplayAsync(string? id, CancellationToken ct)
    {
        var replayed = 0;
        await VisitAsync(
            async (queue, message, channel) =>
            {
                if (id is not null && Identify(message) != id)
                    return false;

                var properties = new BasicProperties(message.BasicProperties) { Persistent = true };
                properties.Headers = properties.Headers?.Where(h => !h.Key.StartsWith("MT-", StringComparison.Ordinal)).ToDictionary() ?? [];
                if (Header(message, "MT-Fault-ExceptionType").EndsWith(nameof(TooOldToTellException), StringComparison.Ordinal))
                    properties.Headers[Horizon.HandleAnyway] = "true";
                await channel.BasicPublishAsync(string.Empty, queue, mandatory: true, properties, message.Body, ct);
                replayed++;
                return true;
            },
            ct);
        return replayed;
    }

    /// <summary>Shows each message once to <paramref name="handle"/>, which says whether it may leave the error queue.</summary>
    private async Task VisitAsync(Func<string, BasicGetResult, IChannel, Task<bool>> handle, CancellationToken ct)
    {
        var factory = new ConnectionFactory { Uri = new Uri(configuration.GetConnectionString(Names.Bus)!) };
        await using var connection = await factory.CreateConnectionAsync(ct);
        foreach (var queue in endpoints.Consumers.Select(endpoints.Queue))
        {
            foreach (var errors in new[] { $"{queue}_error", $"{queue}_skipped" })
            {
                // A channel ends with whatever goes wrong on it, such as a queue that does not exist because nothing ever failed.
                await using var channel = await connection.CreateChannelAsync(
                    new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), ct);
                try
                {
                    var waiting = await channel.MessageCountAsync(errors, ct);
                    for (var i = 0; i < Math.Min(waiting, MostShown); i++)
                    {
                        if (await channel.BasicGetAsync(errors, autoAck: false, ct) is not { } message)
                            break;
                        if (await handle(queue, message, channel))
                            await channel.BasicAckAsync(message.DeliveryTag, multiple: false, ct);
                    }
                }
                catch (OperationInterruptedException exception) when (exception.ShutdownReason?.ReplyCode == Constants.NotFound)
                {
                    continue;
                }
            }
        }
    }

    private static FailedMessage Describe(string queue, BasicGetResult message) => new(
        Identify(message),
        queue,
        (Header(message, "MT-Fault-MessageType") is { Length: > 0 } type ? type : "?").Replace("urn:message:", string.Empty, StringComparison.Ordinal),
        Header(message, "MT-Reason"),
        $"{Header(message, "MT-Fault-ExceptionType")}: {Header(message, "MT-Fault-Message")}",
        DateTime.TryParse(Header(message, "MT-Fault-Timestamp"), null, System.Globalization.DateTimeStyles.AdjustToUniversal, out var at) ? at : null);

    private static string Identify(BasicGetResult message) => message.BasicProperties.MessageId is { Length: > 0 } id
        ? id
        : Convert.ToHexStringLower(SHA256.HashData(message.Body.Span)[..16]);

    private static string Header(BasicGetResult message, string name) =>
        message.BasicProperties.Headers is { } headers && headers.TryGetValue(name, out var value)
            ? value switch { byte[] bytes => Encoding.UTF8.GetString(bytes), null => string.Empty, _ => value.ToString()! }
            : string.Empty;
}
