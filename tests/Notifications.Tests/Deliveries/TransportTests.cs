using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using FrivilligPlattform.Notifications.Deliveries;
using FrivilligPlattform.Testing;
using Microsoft.Extensions.Options;
using Mail = FrivilligPlattform.Notifications.Deliveries.Mail;

namespace FrivilligPlattform.Notifications.Tests.Deliveries;

public sealed class TransportTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("fp-mail-").FullName;

    [Fact]
    public async Task A_mail_in_the_folder_is_one_file_however_often_it_is_handed_over()
    {
        var transport = new FolderTransport(Options.Create(new MailOptions { Folder = folder }), TimeProvider.System);
        var mail = AMail("Hei på deg");

        await transport.SendAsync(mail, CancellationToken.None);
        await transport.SendAsync(mail, CancellationToken.None);

        var text = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(folder)));
        Assert.Contains("To: Kari <kari@example.no>\r\n", text, StringComparison.Ordinal);
        Assert.Contains($"Subject: =?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes("Hei på deg"))}?=\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\nhttps://frivillig.example/?a=1&b=2\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_break_in_a_subject_begins_no_header_of_its_own()
    {
        var transport = new FolderTransport(Options.Create(new MailOptions { Folder = folder }), TimeProvider.System);

        await transport.SendAsync(AMail("Hei\r\nBcc: alle@example.no"), CancellationToken.None);

        var text = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(folder)));
        Assert.DoesNotContain("\nBcc:", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_server_gets_the_mail_with_the_deliverys_id()
    {
        await using var server = new SmtpStub();
        var transport = new SmtpTransport(Options.Create(new MailOptions { Kind = MailKind.Smtp, Host = "127.0.0.1", Port = server.Port }));
        var mail = AMail("Hei");

        await transport.SendAsync(mail, CancellationToken.None);

        var received = Assert.Single(server.Received);
        Assert.Contains("<kari@example.no>", received, StringComparison.Ordinal);
        Assert.Contains($"{mail.DeliveryId:N}@", received, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_server_that_is_away_is_tried_again()
    {
        var transport = new SmtpTransport(Options.Create(new MailOptions { Kind = MailKind.Smtp, Host = "127.0.0.1", Port = Ports.Free() }));

        var refused = await Assert.ThrowsAsync<MailRefusedException>(() => transport.SendAsync(AMail("Hei"), CancellationToken.None));

        Assert.Equal((MailFate.TryAgain, "server-away"), (refused.Fate, refused.Code));
    }

    [Fact]
    public async Task A_name_adds_no_reader_to_a_mail()
    {
        var transport = new FolderTransport(Options.Create(new MailOptions { Folder = folder }), TimeProvider.System);

        await transport.SendAsync(AMail("Hei") with { ToName = "Kari <alle@example.no>, Ola" }, CancellationToken.None);

        var to = (await File.ReadAllLinesAsync(Assert.Single(Directory.GetFiles(folder)))).SkipWhile(l => !l.StartsWith("To:", StringComparison.Ordinal)).TakeWhile(l => !l.StartsWith("Subject", StringComparison.Ordinal));
        var text = string.Concat(to);
        Assert.DoesNotContain("alle@example.no", text, StringComparison.Ordinal);
        Assert.EndsWith("<kari@example.no>", text, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static Mail AMail(string subject) =>
        new(Guid.CreateVersion7(), "Kari", "kari@example.no", "nb", subject, "https://frivillig.example/?a=1&b=2\n");

    /// <summary>A mail server that takes everything.</summary>
    private sealed class SmtpStub : IAsyncDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly Task serving;

        public SmtpStub()
        {
            listener.Start();
            serving = ServeAsync();
        }

        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        public ConcurrentBag<string> Received { get; } = [];

        public async ValueTask DisposeAsync()
        {
            listener.Dispose();
            await serving;
        }

        private async Task ServeAsync()
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync();
                await TalkAsync(client);
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
            {
                // The client hung up, or the test is over.
            }
        }

        private async Task TalkAsync(TcpClient client)
        {
            using var reader = new StreamReader(client.GetStream());
            await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 stub");
            var text = new StringBuilder();
            while (await reader.ReadLineAsync() is { } line)
            {
                text.AppendLine(line);
                if (line == "DATA")
                {
                    await writer.WriteLineAsync("354 go on");
                    for (var content = await reader.ReadLineAsync(); content is not null and not "."; content = await reader.ReadLineAsync())
                        text.AppendLine(content);
                    Received.Add(text.ToString());
                }

                await writer.WriteLineAsync(line == "QUIT" ? "221 bye" : "250 ok");
            }
        }
    }
}
