using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Notifications.Deliveries;

/// <summary>Hands mails to a mail server.</summary>
public sealed class SmtpTransport(IOptions<MailOptions> options) : IMailTransport
{
    public bool Repeatable => false;

    public async Task SendAsync(Mail mail, CancellationToken ct)
    {
        var mails = options.Value;
        using var client = new SmtpClient(mails.Host, mails.Port) { EnableSsl = mails.Encrypted };
        if (mails.UserName is not null)
            client.Credentials = new NetworkCredential(mails.UserName, mails.Password);
        try
        {
            using var message = Write(mail);
            await client.SendMailAsync(message, ct);
        }
        catch (FormatException e)
        {
            throw new MailRefusedException("address-malformed", MailFate.Hopeless, e);
        }
        catch (SmtpException e)
        {
            throw Understand(e);
        }
    }

    /// <summary>What a failure means: the server never reached, an answer of refusal (4xx once more, 5xx never), or no answer at all.</summary>
    public static MailRefusedException Understand(SmtpException failure) => failure switch
    {
        SmtpFailedRecipientException { StatusCode: SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.MailboxNameNotAllowed or SmtpStatusCode.UserNotLocalTryAlternatePath } =>
            new("address-refused", MailFate.Hopeless, failure),
        { InnerException: SocketException or { InnerException: SocketException } } when failure.StatusCode is SmtpStatusCode.GeneralFailure && !Connected(failure) =>
            new("server-away", MailFate.TryAgain, failure),
        { StatusCode: SmtpStatusCode.GeneralFailure } => new("no-answer", MailFate.Unknown, failure),
        { StatusCode: >= (SmtpStatusCode)500 } => new($"refused-{(int)failure.StatusCode}", MailFate.Hopeless, failure),
        _ => new($"refused-{(int)failure.StatusCode}", MailFate.TryAgain, failure),
    };

    private static bool Connected(SmtpException failure)
    {
        var socket = failure.InnerException as SocketException ?? failure.InnerException?.InnerException as SocketException;
        return socket?.SocketErrorCode is not (
            SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.HostUnreachable or SocketError.NetworkUnreachable
            or SocketError.TryAgain or SocketError.NoData);
    }

    private MailMessage Write(Mail mail)
    {
        var message = new MailMessage(
            new MailAddress(options.Value.From, options.Value.FromName, Encoding.UTF8), new MailAddress(mail.ToAddress, mail.ToName.ReplaceLineEndings(" "), Encoding.UTF8))
        {
            Subject = mail.Subject.ReplaceLineEndings(" "),
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Body,
            BodyEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", $"<{mail.DeliveryId:N}@{message.From!.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("Content-Language", mail.Language);
        return message;
    }
}
