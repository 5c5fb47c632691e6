using System.Globalization;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Notifications.Accounts;
using FrivilligPlattform.Notifications.Inbox;
using FrivilligPlattform.Notifications.Letters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Notifications.Deliveries;

/// <summary>Writes a delivery's mail in its reader's language, from what is true now.</summary>
public sealed class Composer(NotificationsDb db, LetterBox letters, IOptions<PortalOptions> portal)
{
    /// <summary>The mail, or a word for why there is none: <c>Later</c> when it may come, else it never will.</summary>
    public sealed record Result(Mail? Mail, string? Why = null, bool Later = false);

    public Task<Result> ComposeAsync(Delivery delivery, CancellationToken ct) => delivery.LetterId is { } letterId
        ? ComposeLetterAsync(delivery, letterId, ct)
        : ComposeNotificationAsync(delivery, ct);

    private async Task<Result> ComposeLetterAsync(Delivery delivery, Guid letterId, CancellationToken ct)
    {
        Letter? letter;
        try
        {
            letter = await letters.FetchAsync(letterId, delivery.Kind, ct);
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return new(null, "identity-away", Later: true);
        }

        if (letter is null)
            return new(null, "letter-gone");

        var language = Language(letter.Language);
        if (Texts.Find($"Letter_{letter.Kind}_Title", language) is not { } subject)
            return new(null, "letter-of-unknown-kind");

        var organisation = letter.OrganisationName is { } given ? GivenText.Plain(given) : Texts.Get("Some_organisation", language);
        var role = letter.Role is null ? "" : Texts.Find($"Role_{letter.Role}", language) ?? letter.Role;
        var text = Texts.Get($"Letter_{letter.Kind}_Text", language)
            .Replace("{organisation}", organisation, StringComparison.Ordinal)
            .Replace("{role}", role, StringComparison.Ordinal)
            .Replace("{opportunity}", GivenText.Plain(letter.OpportunityTitle ?? ""), StringComparison.Ordinal);
        subject = subject.Replace("{organisation}", organisation, StringComparison.Ordinal);
        return new(Write(delivery, letter.ToName, letter.ToAddress, language, subject, text, letter.Path));
    }

    private async Task<Result> ComposeNotificationAsync(Delivery delivery, CancellationToken ct)
    {
        if (delivery.AccountId is not { } accountId || await db.IsErasedAsync(accountId, ct))
            return new(null, "account-gone");

        var notification = await db.Notifications.AsNoTracking().SingleOrDefaultAsync(n => n.Id == delivery.NotificationId, ct);
        if (notification is null)
            return new(null, "notification-gone");

        var contact = await db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.AccountId == accountId, ct);
        if (contact is null)
            return new(null, "address-unknown", Later: true);

        var language = Language(contact.Language);
        var titles = await db.TitlesOfAsync([notification.Parameters], ct);
        var (title, text) = Wording.Of(notification.Kind, notification.Parameters, titles, language);
        var path = Links.Of(notification.Kind, notification.SubjectId, notification.Parameters);
        return new(Write(delivery, contact.Name, contact.Email, language, title, text, path));
    }

    private Mail Write(Delivery delivery, string name, string address, CultureInfo language, string subject, string text, string path)
    {
        var body = string.Join("\n\n", string.Format(language, Texts.Get("Mail_Greeting", language), GivenText.Plain(name)), text, portal.Value.Link(path), Texts.Get("Mail_Footer", language));
        return new(delivery.Id, name, address, language.Name, subject, body + "\n");
    }

    private static CultureInfo Language(string code) =>
        CultureInfo.GetCultureInfo(ServiceDefaults.Languages.Contains(code) ? code : ServiceDefaults.Languages[0]);
}
