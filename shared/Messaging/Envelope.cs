using System.Buffers;
using System.Text.Json;
using MassTransit;

namespace FrivilligPlattform.Messaging;

/// <summary>What MassTransit's consumers read: the event as the outbox holds it, in their envelope.</summary>
internal static class Envelope
{
    public const string ContentType = "application/vnd.masstransit+json";

    /// <summary>The exchange of a contract, which is where the queues of its readers are bound.</summary>
    public static string Exchange(Type contract) => $"{contract.Namespace}:{contract.Name}";

    public static ReadOnlyMemory<byte> Write(OutboxMessage row, Type contract, DateTime sentAt)
    {
        var bytes = new ArrayBufferWriter<byte>(row.Body.Length + 400);
        using (var json = new Utf8JsonWriter(bytes, new() { SkipValidation = true }))
        {
            json.WriteStartObject();
            json.WriteString("messageId", row.MessageId);
            json.WriteString("correlationId", row.Aggregate);
            json.WriteStartArray("messageType");
            json.WriteStringValue(MessageUrn.ForTypeString(contract));
            json.WriteEndArray();
            json.WritePropertyName("message");
            json.WriteRawValue(row.Body, skipInputValidation: true);
            json.WriteString("sentTime", sentAt);
            json.WriteEndObject();
        }

        return bytes.WrittenMemory;
    }
}
