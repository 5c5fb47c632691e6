using FrivilligPlattform.Contracts.Identity.V1;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Identity.Tests.Organisations;

public sealed class GrantFirstAdministratorTests(IdentityApp app)
{
    [Fact]
    public async Task Who_registers_an_organisation_administers_it_once_however_often_it_is_told()
    {
        var (id, email) = await app.RegisterAsync();
        var registered = Registered(id);
        var message = Guid.CreateVersion7(app.Clock.GetUtcNow());

        await app.ReceivesAsync(registered, message);
        await app.ReceivesAsync(registered, message);
        await app.ReceivesAsync(registered);

        Assert.Equal(1, await app.ReadAsync(db => db.Memberships.CountAsync(m => m.OrganisationId == registered.OrganisationId)));
        Assert.Single(await app.AllPublishedAsync<MembershipGranted>(), e => e.OrganisationId == registered.OrganisationId);
        var token = new Microsoft.IdentityModel.JsonWebTokens.JsonWebToken(await app.TokenAsync(await app.SessionAsync(email), Names.Recruitment));
        Assert.Equal($"{registered.OrganisationId}:administrator", token.GetClaim("member").Value);
    }

    [Fact]
    public async Task A_machine_that_registers_an_organisation_gets_no_membership()
    {
        var registered = Registered(Guid.CreateVersion7());

        await app.ReceivesAsync(registered);

        Assert.Equal(0, await app.ReadAsync(db => db.Memberships.CountAsync(m => m.OrganisationId == registered.OrganisationId)));
        Assert.True(await app.ReadAsync(db => db.Organisations.AnyAsync(o => o.Id == registered.OrganisationId)));
    }

    [Fact]
    public async Task An_older_event_that_comes_late_does_not_undo_a_newer_one()
    {
        var registered = Registered(Guid.CreateVersion7());
        await app.ReceivesAsync(new OrganisationChanged(registered.OrganisationId, null, "Nytt navn", registered.Kind, null, null, registered.At.AddHours(1)));

        await app.ReceivesAsync(registered);

        Assert.Equal("Nytt navn", await app.ReadAsync(db => db.Organisations.Where(o => o.Id == registered.OrganisationId).Select(o => o.Name).SingleAsync()));
    }

    private OrganisationRegistered Registered(Guid by) =>
        new(Guid.CreateVersion7(), null, "Lokallaget", "voluntaryOrganisation", null, "3301", by, app.Clock.Now);
}
