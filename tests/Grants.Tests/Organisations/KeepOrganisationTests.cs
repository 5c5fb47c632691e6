using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Grants.Organisations;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Grants.Tests.Organisations;

public sealed class KeepOrganisationTests(GrantsApp app)
{
    [Fact]
    public async Task Events_in_any_order_and_repeated_leave_the_same_copy()
    {
        var id = Guid.CreateVersion7();
        var registered = new OrganisationRegistered(id, null, "Gammelt navn", "frivilligsentral", null, "3301", Guid.CreateVersion7(), app.Clock.Now);
        var changed = new OrganisationChanged(id, null, "Nytt navn", "frivilligsentral", null, "3303", app.Clock.Now.AddHours(1));
        var messageId = Guid.CreateVersion7(app.Clock.GetUtcNow());

        await app.ReceivesAsync(new OrganisationVerified(id, app.Clock.Now));
        await app.ReceivesAsync(changed, messageId);
        await app.ReceivesAsync(registered);
        await app.ReceivesAsync(changed, messageId);

        var copy = await app.ReadAsync(db => db.Organisations.SingleAsync(o => o.Id == id));
        Assert.Equal(("Nytt navn", "3303", OrganisationKind.Frivilligsentral, true), (copy.Name, copy.MunicipalityNumber, copy.Kind, copy.Verified));
    }
}
