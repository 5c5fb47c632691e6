using System.Net;
using System.Net.Http.Json;
using FrivilligPlattform.Contracts.Identity.V1;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Identity.Tests.Invitations;

public sealed class InvitationTests(IdentityApp app)
{
    [Fact]
    public async Task An_administrator_invites_and_the_invited_becomes_a_member()
    {
        var (branch, _) = await OrganisationsAsync();
        var (administrator, _) = await app.RegisterAsync();
        var (guest, email) = await app.RegisterAsync();

        using var invited = await InviteAsync(app.As(administrator, (branch, Roles.Administrator)), branch, email);
        Assert.Equal(HttpStatusCode.Created, invited.StatusCode);
        var letter = await app.LetterAsync("invitation", email);
        var (id, code) = (letter.GetProperty("invitationId").GetGuid(), letter.GetProperty("code").GetString());
        Assert.Equal("Lokallaget", letter.GetProperty("organisationName").GetString());
        using var shown = await app.Anonymous().GetAsync($"/api/v1/invitations/{id}?code={code}");
        Assert.Equal("coordinator", (await shown.JsonAsync()).GetProperty("role").GetString());
        using var hidden = await app.Anonymous().GetAsync($"/api/v1/invitations/{id}?code=guess");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);

        using var guessed = await app.As(guest).PostAsJsonAsync($"/api/v1/invitations/{id}/acceptance", new { code = "guess" });
        using var accepted = await app.As(guest).PostAsJsonAsync($"/api/v1/invitations/{id}/acceptance", new { code });
        using var again = await app.As(guest).PostAsJsonAsync($"/api/v1/invitations/{id}/acceptance", new { code });

        Assert.Equal("wrong-code", await guessed.RefusalAsync());
        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        Assert.Equal("wrong-code", await again.RefusalAsync());
        await app.PublishedAsync<MembershipGranted>(e => e.AccountId == guest && e.OrganisationId == branch && e.Role == Roles.Coordinator);
        using var list = await app.As(administrator, (branch, Roles.Administrator)).GetAsync($"/api/v1/memberships?organisationId={branch}");
        Assert.Equal(email, Assert.Single((await list.JsonAsync()).GetProperty("items").EnumerateArray()).GetProperty("email").GetString());
    }

    [Fact]
    public async Task An_administrator_of_the_parent_invites_for_the_branch_and_the_branchs_does_not_for_the_parent()
    {
        var (branch, parent) = await OrganisationsAsync();
        var account = Guid.CreateVersion7();

        using var downwards = await InviteAsync(app.As(account, (parent, Roles.Administrator)), branch, app.NewAddress());
        using var upwards = await InviteAsync(app.As(account, (branch, Roles.Administrator)), parent, app.NewAddress());

        Assert.Equal(HttpStatusCode.Created, downwards.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, upwards.StatusCode);
    }

    [Fact]
    public async Task Neighbours_other_roles_and_strangers_neither_invite_nor_look()
    {
        var (branch, _) = await OrganisationsAsync();
        var (neighbour, _) = await OrganisationsAsync();
        HttpClient[] others = [app.As(Guid.CreateVersion7(), (neighbour, Roles.Administrator)), app.As(Guid.CreateVersion7(), (branch, Roles.Coordinator))];

        foreach (var other in others)
        {
            using var invited = await InviteAsync(other, branch, app.NewAddress());
            using var members = await other.GetAsync($"/api/v1/memberships?organisationId={branch}");
            using var invitations = await other.GetAsync($"/api/v1/invitations?organisationId={branch}");
            Assert.All(new[] { invited.StatusCode, members.StatusCode, invitations.StatusCode }, status => Assert.Equal(HttpStatusCode.NotFound, status));
        }

        using var stranger = await InviteAsync(app.Anonymous(), branch, app.NewAddress());
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
    }

    [Fact]
    public async Task The_platforms_roles_are_given_in_the_platforms_organisation_by_its_administrators_only()
    {
        var (branch, _) = await OrganisationsAsync();
        var administrator = app.As(Guid.CreateVersion7(), (branch, Roles.Administrator));

        using var climbing = await InviteAsync(administrator, branch, app.NewAddress(), Roles.PlatformAdministrator);
        using var straight = await InviteAsync(administrator, Names.PlatformOrganisation, app.NewAddress(), Roles.PlatformAdministrator);
        using var proper = await InviteAsync(app.AsPlatformAdministrator(), Names.PlatformOrganisation, app.NewAddress(), Roles.Operator);

        Assert.Equal("role-misplaced", await climbing.RefusalAsync());
        Assert.Equal(HttpStatusCode.NotFound, straight.StatusCode);
        Assert.Equal(HttpStatusCode.Created, proper.StatusCode);
    }

    [Fact]
    public async Task Nobody_is_invited_twice_and_an_invitation_runs_out_or_is_taken_back()
    {
        var (branch, _) = await OrganisationsAsync();
        var administrator = app.As(Guid.CreateVersion7(), (branch, Roles.Administrator));
        var (guest, email) = await app.RegisterAsync();

        using var first = await InviteAsync(administrator, branch, email);
        using var second = await InviteAsync(administrator, branch, email);
        var id = (await first.JsonAsync()).GetProperty("id").GetGuid();
        var code = (await app.LetterAsync("invitation", email)).GetProperty("code").GetString();
        using var withdrawn = await administrator.DeleteAsync($"/api/v1/invitations/{id}");
        using var afterwards = await app.As(guest).PostAsJsonAsync($"/api/v1/invitations/{id}/acceptance", new { code });
        using var third = await InviteAsync(administrator, branch, email);
        var late = await app.LetterAsync("invitation", email);
        app.Clock.Advance(TimeSpan.FromDays(14));
        using var tooLate = await app.As(guest).PostAsJsonAsync(
            $"/api/v1/invitations/{late.GetProperty("invitationId").GetGuid()}/acceptance", new { code = late.GetProperty("code").GetString() });

        Assert.Equal("already-invited", await second.RefusalAsync());
        Assert.Equal(HttpStatusCode.NoContent, withdrawn.StatusCode);
        Assert.Equal("wrong-code", await afterwards.RefusalAsync());
        Assert.Equal(HttpStatusCode.Created, third.StatusCode);
        Assert.Equal("wrong-code", await tooLate.RefusalAsync());
    }

    [Fact]
    public async Task The_last_administrator_stays_and_a_role_taken_back_is_announced()
    {
        var (account, _) = await app.RegisterAsync();
        var (organisation, _) = await OrganisationsAsync(account);
        var administrator = app.As(account, (organisation, Roles.Administrator));
        using var list = await administrator.GetAsync($"/api/v1/memberships?organisationId={organisation}");
        var own = (await list.JsonAsync()).GetProperty("items")[0].GetProperty("id").GetGuid();
        using var last = await administrator.DeleteAsync($"/api/v1/memberships/{own}");
        Assert.Equal("last-administrator", await last.RefusalAsync());

        var (second, email) = await app.RegisterAsync();
        (await InviteAsync(administrator, organisation, email, Roles.Administrator)).Dispose();
        var letter = await app.LetterAsync("invitation", email);
        (await app.As(second).PostAsJsonAsync(
            $"/api/v1/invitations/{letter.GetProperty("invitationId").GetGuid()}/acceptance", new { code = letter.GetProperty("code").GetString() })).Dispose();
        using var now = await administrator.DeleteAsync($"/api/v1/memberships/{own}");

        Assert.Equal(HttpStatusCode.NoContent, now.StatusCode);
        await app.PublishedAsync<MembershipRevoked>(e => e.AccountId == account && e.OrganisationId == organisation);
    }

    private static Task<HttpResponseMessage> InviteAsync(HttpClient client, Guid organisationId, string email, string role = Roles.Coordinator) =>
        client.PostAsJsonAsync("/api/v1/invitations", new { organisationId, role, email, name = "Ola Nordmann" });

    private async Task<(Guid Branch, Guid Parent)> OrganisationsAsync(Guid? by = null)
    {
        var (branch, parent) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await app.ReceivesAsync(new OrganisationRegistered(branch, null, "Lokallaget", "voluntaryOrganisation", parent, "3301", by ?? Guid.CreateVersion7(), app.Clock.Now));
        await app.ReceivesAsync(new OrganisationRegistered(parent, "971277882", "Forbundet", "voluntaryOrganisation", null, "0301", Guid.CreateVersion7(), app.Clock.Now));
        return (branch, parent);
    }
}
