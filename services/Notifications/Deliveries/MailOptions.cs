using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Notifications.Deliveries;

/// <summary>Where mails go.</summary>
public enum MailKind
{
    /// <summary>Into a folder, one file a mail: the embedded mode.</summary>
    Folder,

    /// <summary>To a mail server.</summary>
    Smtp,
}

/// <summary>How mails are sent. Section <c>Mail</c>.</summary>
public sealed class MailOptions
{
    public MailKind Kind { get; init; } = MailKind.Folder;

    /// <summary>Where mails are put when the kind is <c>Folder</c>. Default: <c>mail</c> beside the program.</summary>
    [Required]
    public string Folder { get; init; } = "mail";

    /// <summary>The mail server when the kind is <c>Smtp</c>.</summary>
    [Required]
    public string Host { get; init; } = "localhost";

    [Range(1, 65535)]
    public int Port { get; init; } = 25;

    /// <summary>True to require encryption (STARTTLS).</summary>
    public bool Encrypted { get; init; }

    /// <summary>Null when the server asks for no sign-in.</summary>
    public string? UserName { get; init; }

    public string? Password { get; init; }

    /// <summary>The sender's address.</summary>
    [Required, EmailAddress]
    public string From { get; init; } = "ikke-svar@frivilligplattform.example";

    [Required]
    public string FromName { get; init; } = "FrivilligPlattform";

    /// <summary>How often the queue is looked into. Default 1 second.</summary>
    public TimeSpan PollEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long one hand-over may take. A process that takes longer counts as dead. Default 1 minute.</summary>
    public TimeSpan SendWithin { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a mail is tried before it is given up. Default 3 days.</summary>
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromDays(3);

    /// <summary>Picks the transport that is configured.</summary>
    public static IMailTransport Transport(IServiceProvider services) => services.GetRequiredService<IOptions<MailOptions>>().Value.Kind switch
    {
        MailKind.Smtp => services.GetRequiredService<SmtpTransport>(),
        _ => services.GetRequiredService<FolderTransport>(),
    };
}
