using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Notifications.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Notifications.Tests.Deliveries;

public sealed class PostmanTests(NotificationsApp app)
{
    [Fact]
    public async Task A_mail_that_a_killed_process_was_sending_goes_out_once_when_its_time_is_up()
    {
        var account = await app.KnowsAccountAsync();
        await app.ReceivesAsync(new InterestAnswered(
            Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), account, "3301", "invited", app.Clock.Now, app.Clock.Now));
        await app.DeliveryAsync(account, DeliveryStatus.Sent);
        await app.ReadAsync(async db =>
        {
            var delivery = await db.Deliveries.SingleAsync(d => d.AccountId == account);
            delivery.Claim(app.Clock.Now.AddMinutes(1));
            return await db.SaveChangesAsync();
        });

        app.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(3, (await app.DeliveryAsync(account, DeliveryStatus.Sent)).Attempts);
        Assert.Single(await app.MailsToAsync(account));
    }
}
