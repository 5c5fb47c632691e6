using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Notifications.Deliveries;

/// <summary>
/// Puts each mail into a folder as one <c>.eml</c> file named after its delivery: written beside and renamed, so that a reader
/// never sees half of one, and written twice it is still one mail.
/// </summary>
public sealed class FolderTransport(IOptions<MailOptions> options, TimeProvider clock) : IMailTransport
{
    public bool Repeatable => true;

    public async Task SendAsync(Mail mail, CancellationToken ct)
    {
        var folder = options.Value.Folder;
        try
        {
            Directory.CreateDirectory(folder);
            var file = Path.Combine(folder, $"{mail.DeliveryId:N}.eml");
            await File.WriteAllTextAsync(file + ".part", Format(mail), ct);
            File.Move(file + ".part", file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MailRefusedException("folder-away", MailFate.TryAgain, e);
        }
    }

    private string Format(Mail mail)
    {
        var text = new StringBuilder();
        Header("From", $"{Word(options.Value.FromName)} <{options.Value.From}>");
        Header("To", $"{(mail.ToName.All(Plain) ? mail.ToName : Encoded(mail.ToName))} <{Clean(mail.ToAddress)}>");
        Header("Subject", Word(mail.Subject));
        Header("Date", clock.GetUtcNow().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture));
        Header("Message-ID", $"<{mail.DeliveryId:N}@{options.Value.From.Split('@')[^1]}>");
        Header("Auto-Submitted", "auto-generated");
        Header("Content-Language", mail.Language);
        Header("MIME-Version", "1.0");
        Header("Content-Type", "text/plain; charset=utf-8");
        Header("Content-Transfer-Encoding", "8bit");
        return text.Append("\r\n").Append(mail.Body.ReplaceLineEndings("\r\n")).ToString();

        void Header(string name, string value) => text.Append(name).Append(": ").Append(value).Append("\r\n");
    }

    /// <summary>An encoded word (RFC 2047) where the text is not plain ASCII; a line break in it cannot begin a header of its own.</summary>
    private static string Word(string text) => Ascii.IsValid(text)
        ? $"{Clean(text)}"
        : Encoded(text);

    private static string Encoded(string text) =>
        string.Join("\r\n ", Clean(text).Chunk(15).Select(part => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(part))}?="));

    /// <summary>What may stand in a name as it is; a comma or a bracket would be read as the end of the address.</summary>
    private static bool Plain(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is ' ' or '-' or '.' or '_' or '\'';

    private static string Clean(string text) => text.ReplaceLineEndings(" ");
}
