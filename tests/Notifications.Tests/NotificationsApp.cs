using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using FrivilligPlattform.Contracts.Identity.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Notifications.Deliveries;
using FrivilligPlattform.Notifications.Tests;
using FrivilligPlattform.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

[assembly: AssemblyFixture(typeof(NotificationsApp))]

namespace FrivilligPlattform.Notifications.Tests;

/// <summary>The notifications service with a folder for its mails and a stand-in for Identity's letters.</summary>
public sealed class NotificationsApp : ServiceApp<Program, NotificationsDb>
{
    private readonly LetterStub identity = new();

    protected override string Name => Names.Notifications;

    protected override IEnumerable<KeyValuePair<string, string>> Settings =>
    [
        new("Mail:Folder", MailFolder),
        new("Mail:PollEvery", "00:00:00.1"),
        new("Portal:PublicAddress", "https://frivillig.example"),
        new("services:identity:http:0", identity.Address),
    ];

    public LetterStub Identity => identity;

    private string MailFolder => Path.Combine(Folder, "mail");

    /// <summary>An account that Identity has told about.</summary>
    public async Task<Guid> KnowsAccountAsync(string name = "Kari Nordmann", string language = "nb")
    {
        var id = Guid.CreateVersion7();
        await ReceivesAsync(new AccountCreated(id, name, $"{id:N}@example.no", language, Clock.Now));
        return id;
    }

    /// <summary>An account with a role in an organisation.</summary>
    public async Task<Guid> KnowsMemberAsync(Guid organisationId, string role, string language = "nb")
    {
        var id = await KnowsAccountAsync(language: language);
        await ReceivesAsync(new MembershipGranted(id, organisationId, role, Clock.Now));
        return id;
    }

    /// <summary>The account's inbox as it reads it.</summary>
    public async Task<JsonElement[]> InboxAsync(Guid accountId, string language = "nb")
    {
        using var client = As(accountId);
        client.DefaultRequestHeaders.AcceptLanguage.Clear();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return [.. JsonDocument.Parse(await client.GetStringAsync("/api/v1/notifications")).RootElement.GetProperty("items").EnumerateArray()];
    }

    /// <summary>Mails to an address so far.</summary>
    public async Task<string[]> MailsToAsync(string address)
    {
        var mails = new List<string>();
        foreach (var file in Directory.Exists(MailFolder) ? Directory.GetFiles(MailFolder, "*.eml") : [])
        {
            var mail = await File.ReadAllTextAsync(file);
            if (mail.Contains($"<{address}>", StringComparison.Ordinal))
                mails.Add(mail);
        }

        return [.. mails];
    }

    public Task<string[]> MailsToAsync(Guid accountId) => MailsToAsync($"{accountId:N}@example.no");

    /// <summary>Waits for the first mail to an address.</summary>
    public Task<string> MailToAsync(string address) =>
        Wait.ForAsync(async () => (await MailsToAsync(address)).FirstOrDefault(), $"a mail to {address}");

    public Task<string> MailToAsync(Guid accountId) => MailToAsync($"{accountId:N}@example.no");

    /// <summary>Waits until a delivery of the account or letter has come so far.</summary>
    public Task<Delivery> DeliveryAsync(Guid accountOrLetter, DeliveryStatus status) => Wait.ForAsync(
        () => ReadAsync(db => db.Deliveries.FirstOrDefaultAsync(
            d => (d.AccountId == accountOrLetter || d.LetterId == accountOrLetter) && d.Status == status)),
        $"a delivery becomes {status}");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await identity.DisposeAsync();
    }
}

/// <summary>Answers <c>GET /internal/letters/{id}</c> as Identity does.</summary>
public sealed class LetterStub : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Guid, object> letters = new();
    private readonly WebApplication app;

    public LetterStub()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapGet("/internal/letters/{id:guid}", Answer);
        app.Start();
    }

    public string Address => app.Urls.First();

    /// <summary>True while Identity answers nothing but 503.</summary>
    public bool Away { get; set; }

    public void Holds(Guid letterId, object letter) => letters[letterId] = letter;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IResult Answer(Guid id, HttpRequest request)
    {
        if (request.Headers[ServiceKey.Header] != NotificationsApp.SharedServiceKey)
            return Results.StatusCode((int)HttpStatusCode.Unauthorized);
        if (Away)
            return Results.StatusCode((int)HttpStatusCode.ServiceUnavailable);
        return letters.TryGetValue(id, out var letter) ? Results.Json(letter) : Results.StatusCode((int)HttpStatusCode.Gone);
    }
}
