using FrivilligPlattform.Contracts.Identity.V1;
using FrivilligPlattform.Notifications.Deliveries;
using FrivilligPlattform.Testing;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Notifications.Tests.Letters;

public sealed class QueueLetterTests(NotificationsApp app)
{
    [Theory]
    [InlineData("confirmation", "/bekreft-epost?konto={0}&kode=a%2Bb", "Noen har laget en konto")]
    [InlineData("reset", "/nytt-passord?konto={0}&kode=a%2Bb", "velge nytt passord")]
    public async Task A_letter_about_an_account_is_fetched_and_sent_with_its_link(string kind, string path, string says)
    {
        var (letter, account, address) = (Guid.CreateVersion7(), Guid.CreateVersion7(), $"{Guid.CreateVersion7():N}@example.no");
        app.Identity.Holds(letter, new { toName = "Kari Nordmann", toAddress = address, language = "nb", kind, accountId = account, code = "a+b" });

        await app.ReceivesAsync(new LetterQueued(letter, kind, app.Clock.Now));

        var mail = await app.MailToAsync(address);
        Assert.Contains("https://frivillig.example" + string.Format(null, path, account), mail, StringComparison.Ordinal);
        Assert.Contains(says, mail, StringComparison.Ordinal);
        Assert.Contains("Hei, Kari Nordmann!", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_names_the_organisation_and_the_role_in_the_readers_language()
    {
        var (letter, invitation, address) = (Guid.CreateVersion7(), Guid.CreateVersion7(), $"{Guid.CreateVersion7():N}@example.no");
        app.Identity.Holds(letter, new
        {
            toName = "Ola",
            toAddress = address,
            language = "nn",
            kind = "invitation",
            invitationId = invitation,
            code = "abc",
            organisationName = "Drammen Røde Kors",
            role = "coordinator",
        });

        await app.ReceivesAsync(new LetterQueued(letter, "invitation", app.Clock.Now));

        var mail = await app.MailToAsync(address);
        Assert.Contains($"https://frivillig.example/invitasjon/{invitation}?kode=abc", mail, StringComparison.Ordinal);
        Assert.Contains("Drammen Røde Kors inviterer deg til å bli koordinator. Opne lenkja", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_waits_while_Identity_is_away_and_goes_when_it_is_back()
    {
        var (letter, address) = (Guid.CreateVersion7(), $"{Guid.CreateVersion7():N}@example.no");
        app.Identity.Away = true;
        app.Identity.Holds(letter, new { toName = "Ola", toAddress = address, language = "nb", kind = "reset", accountId = Guid.CreateVersion7(), code = "abc" });

        await app.ReceivesAsync(new LetterQueued(letter, "reset", app.Clock.Now));
        var waiting = await Wait.ForAsync(
            () => app.ReadAsync(db => db.Deliveries.FirstOrDefaultAsync(d => d.LetterId == letter && d.Failure == "identity-away")), "the letter waits");
        app.Identity.Away = false;
        app.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(DeliveryStatus.Waiting, waiting.Status);
        await app.MailToAsync(address);
        Assert.Equal(DeliveryStatus.Sent, (await app.DeliveryAsync(letter, DeliveryStatus.Sent)).Status);
    }

    [Fact]
    public async Task A_letter_that_is_gone_is_dropped()
    {
        var letter = Guid.CreateVersion7();

        await app.ReceivesAsync(new LetterQueued(letter, "reset", app.Clock.Now));

        Assert.Equal("letter-gone", (await app.DeliveryAsync(letter, DeliveryStatus.Dropped)).Failure);
    }

    [Fact]
    public async Task A_letter_that_is_announced_twice_is_sent_once()
    {
        var (letter, address) = (Guid.CreateVersion7(), $"{Guid.CreateVersion7():N}@example.no");
        app.Identity.Holds(letter, new { toName = "Ola", toAddress = address, language = "nb", kind = "reset", accountId = Guid.CreateVersion7(), code = "abc" });

        await app.ReceivesAsync(new LetterQueued(letter, "reset", app.Clock.Now));
        await app.ReceivesAsync(new LetterQueued(letter, "reset", app.Clock.Now));

        await app.DeliveryAsync(letter, DeliveryStatus.Sent);
        Assert.Equal(1, await app.ReadAsync(db => db.Deliveries.CountAsync(d => d.LetterId == letter)));
        Assert.Single(await app.MailsToAsync(address));
    }

    [Fact]
    public async Task Whoever_chooses_a_name_and_an_address_sends_no_link_in_the_platforms_name()
    {
        var (letter, invitation, address) = (Guid.CreateVersion7(), Guid.CreateVersion7(), $"{Guid.CreateVersion7():N}@example.no");
        app.Identity.Holds(letter, new
        {
            toName = "Ola! Du har vunnet: https://svindel.example/gevinst\n\nwww.svindel.example",
            toAddress = address,
            language = "nb",
            kind = "invitation",
            invitationId = invitation,
            code = "abc",
            organisationName = "Hent pakken p\u00e5 svindel.example/pakke",
            role = "coordinator",
        });

        await app.ReceivesAsync(new LetterQueued(letter, "invitation", app.Clock.Now));

        var mail = await app.MailToAsync(address);
        Assert.DoesNotContain("svindel.example", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("https://svindel", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("\nwww", mail, StringComparison.Ordinal);
        Assert.Contains($"https://frivillig.example/invitasjon/{invitation}?kode=abc", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_cannot_be_written_keeps_no_other_back()
    {
        var (broken, letter, address) = (Guid.CreateVersion7(), Guid.CreateVersion7(), $"{Guid.CreateVersion7():N}@example.no");
        app.Identity.Holds(broken, new[] { "no letter" });
        app.Identity.Holds(letter, new { toName = "Ola", toAddress = address, language = "nb", kind = "reset", accountId = Guid.CreateVersion7(), code = "abc" });

        await app.ReceivesAsync(new LetterQueued(broken, "reset", app.Clock.Now));
        await app.ReceivesAsync(new LetterQueued(letter, "reset", app.Clock.Now));

        await app.MailToAsync(address);
        var waiting = await Wait.ForAsync(
            () => app.ReadAsync(db => db.Deliveries.FirstOrDefaultAsync(d => d.LetterId == broken && d.Failure == "not-written")), "the broken one waits");
        Assert.Equal(DeliveryStatus.Waiting, waiting.Status);
    }
}
