using FrivilligPlattform.Contracts.Identity.V1;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Contracts.Training.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Notifications.Deliveries;
using FrivilligPlattform.Testing;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Notifications.Tests.Accounts;

public sealed class ForgetAccountTests(NotificationsApp app)
{
    [Fact]
    public async Task An_erased_account_leaves_nothing_and_late_events_bring_nothing_back()
    {
        var organisation = Guid.CreateVersion7();
        var account = await app.KnowsMemberAsync(organisation, Roles.Coordinator);
        await app.ReceivesAsync(AnInterestIn(organisation));
        await app.DeliveryAsync(account, DeliveryStatus.Sent);

        await app.ReceivesAsync(new AccountErased(account, app.Clock.Now));
        await app.ReceivesAsync(new AccountChanged(account, "Kari", "kari@example.no", "nb", app.Clock.Now));
        await app.ReceivesAsync(new MembershipGranted(account, organisation, Roles.Coordinator, app.Clock.Now));
        await app.ReceivesAsync(new CertificateIssued(Guid.CreateVersion7(), "introduction", account, null, app.Clock.Now));

        Assert.Empty(await app.InboxAsync(account));
        Assert.False(await app.ReadAsync(db => db.Contacts.AnyAsync(c => c.AccountId == account)));
        Assert.False(await app.ReadAsync(db => db.Members.AnyAsync(m => m.AccountId == account)));
        Assert.False(await app.ReadAsync(db => db.Deliveries.AnyAsync(d => d.AccountId == account)));
    }

    [Fact]
    public async Task The_address_in_use_is_the_latest_whatever_order_the_news_arrive_in()
    {
        // Read once: other tests move the clock meanwhile.
        var (account, now) = (Guid.CreateVersion7(), app.Clock.Now);
        await app.ReceivesAsync(new AccountChanged(account, "Kari Hansen", $"ny-{account:N}@example.no", "en", now.AddMinutes(1)));
        await app.ReceivesAsync(new AccountCreated(account, "Kari Nordmann", $"{account:N}@example.no", "nb", now));

        await app.ReceivesAsync(new InterestAnswered(
            Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), account, "3301", "invited", now, now));

        Assert.Contains("Hello Kari Hansen,", await app.MailToAsync($"ny-{account:N}@example.no"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_waits_for_an_address_that_is_not_known_yet()
    {
        var account = Guid.CreateVersion7();
        await app.ReceivesAsync(new InterestAnswered(
            Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), account, "3301", "invited", app.Clock.Now, app.Clock.Now));
        await Wait.ForAsync(
            () => app.ReadAsync(db => db.Deliveries.FirstOrDefaultAsync(d => d.AccountId == account && d.Failure == "address-unknown")), "the mail waits");

        await app.ReceivesAsync(new AccountCreated(account, "Kari", $"{account:N}@example.no", "nb", app.Clock.Now));
        app.Clock.Advance(TimeSpan.FromMinutes(10));

        await app.MailToAsync(account);
    }

    private InterestExpressed AnInterestIn(Guid organisation) =>
        new(Guid.CreateVersion7(), Guid.CreateVersion7(), organisation, Guid.CreateVersion7(), "3301", null, app.Clock.Now);
}
