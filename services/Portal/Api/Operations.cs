namespace FrivilligPlattform.Portal.Api;

/// <summary>A message that a service could not handle.</summary>
public sealed record FailedMessage(string Id, string Queue, string MessageType, string Reason, string? Exception, DateTime? At);

/// <summary>How many messages were sent again.</summary>
public sealed record Replayed(int Count);

/// <summary>How a mail went, without to whom or what it said.</summary>
public sealed record MailDelivery(Guid Id, string Kind, string Status, int Attempts, DateTime CreatedAt, DateTime? NextAttemptAt, DateTime? SentAt, string? Failure);

/// <summary>What an operator of the platform looks after.</summary>
public static class Operations
{
    public static Task<Answer<Listing<FailedMessage>>> FailedMessages(this Gateway api, string service) =>
        api.Get<Listing<FailedMessage>>($"operations/{service}/errors");

    public static Task<Answer<Replayed>> Replay(this Gateway api, string service, string id) =>
        api.Post<Replayed>($"operations/{service}/errors/{Uri.EscapeDataString(id)}/replay");

    public static Task<Answer<Replayed>> ReplayAll(this Gateway api, string service) => api.Post<Replayed>($"operations/{service}/errors/replay");

    public static Task<Answer<Listing<MailDelivery>>> Deliveries(this Gateway api, string? status, string? after) =>
        api.Get<Listing<MailDelivery>>(Query.To("deliveries", ("status", status), ("after", after), ("limit", 50)));
}
