using System.Net;
using System.Text.Json;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Notifications.Deliveries;

namespace FrivilligPlattform.Notifications.Tests.Deliveries;

public sealed class ListDeliveriesTests(NotificationsApp app)
{
    [Fact]
    public async Task An_operator_sees_how_mails_went_and_neither_to_whom_nor_what_they_said()
    {
        var account = await app.KnowsAccountAsync(name: "Kari Hemmelig");
        await app.ReceivesAsync(new InterestAnswered(
            Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), account, "3301", "invited", app.Clock.Now, app.Clock.Now));
        var sent = await app.DeliveryAsync(account, DeliveryStatus.Sent);

        var text = await app.AsPlatformAdministrator().GetStringAsync("/api/v1/deliveries?status=sent&limit=200");

        var row = Assert.Single(
            JsonDocument.Parse(text).RootElement.GetProperty("items").EnumerateArray(), item => item.GetProperty("id").GetGuid() == sent.Id);
        Assert.Equal(("interestInvited", "sent"), (row.GetProperty("kind").GetString(), row.GetProperty("status").GetString()));
        Assert.DoesNotContain("Hemmelig", text, StringComparison.Ordinal);
        Assert.DoesNotContain("@", text, StringComparison.Ordinal);
        Assert.DoesNotContain(account.ToString(), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_see_no_delivery_log()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Anonymous().GetAsync("/api/v1/deliveries")).StatusCode);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await app.As(Guid.CreateVersion7(), (Guid.CreateVersion7(), Roles.Administrator)).GetAsync("/api/v1/deliveries")).StatusCode);
    }
}
