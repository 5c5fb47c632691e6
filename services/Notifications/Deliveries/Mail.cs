namespace FrivilligPlattform.Notifications.Deliveries;

/// <summary>A mail ready to go. Plain text, so that every reader and screen reader shows it as written.</summary>
public sealed record Mail(Guid DeliveryId, string ToName, string ToAddress, string Language, string Subject, string Body);

/// <summary>A mail could not be handed over; <see cref="Fate"/> says what that means for it.</summary>
public sealed class MailRefusedException(string code, MailFate fate, Exception? inner = null) : Exception(code, inner)
{
    /// <summary>A word for the log, without address or content.</summary>
    public string Code => Message;

    public MailFate Fate => fate;
}

/// <summary>What becomes of a mail that was not taken.</summary>
public enum MailFate
{
    /// <summary>Certainly not taken; worth another attempt.</summary>
    TryAgain,

    /// <summary>Certainly not taken, and never will be.</summary>
    Hopeless,

    /// <summary>The answer was lost on the way.</summary>
    Unknown,
}

/// <summary>Brings mails to where they are sent from.</summary>
public interface IMailTransport
{
    /// <summary>True when handing over the same delivery twice makes one mail.</summary>
    bool Repeatable { get; }

    /// <summary>Hands a mail over; throws <see cref="MailRefusedException"/> when it is not taken.</summary>
    Task SendAsync(Mail mail, CancellationToken ct);
}
