using System.Net;
using FrivilligPlattform.Contracts.Identity.V1;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Recruitment.EmailInterests;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Tests.EmailInterests;

public sealed class MoveToAccountTests(RecruitmentApp.WithOwnClock app) : IClassFixture<RecruitmentApp.WithOwnClock>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Row", "20")]
    public async Task What_was_expressed_without_an_account_moves_to_the_account_with_the_same_confirmed_address(bool profileFirst)
    {
        var (organisation, id, code, email) = await ConfirmedAsync();
        var (account, client) = Account();

        await ArriveAsync(account, client, email.ToUpperInvariant(), profileFirst);

        var mine = Assert.Single((await client.ShowAsync("/api/v1/interests/mine")).Items());
        Assert.Equal("Jeg vil hjelpe.", mine.Text("message"));
        var received = Assert.Single((await organisation.Coordinator.ShowAsync($"/api/v1/interests?organisationId={organisation.Id}")).Items());
        Assert.Equal(mine.Id(), received.Id());
        Assert.Equal(account, (await app.PublishedAsync<InterestMoved>(e => e.InterestId == mine.Id())).VolunteerId);
        Assert.True((await organisation.Coordinator.ShowAsync($"/api/v1/interests/{mine.Id()}")).GetProperty("shared").GetBoolean());

        // The letter's link has no power over the account.
        await app.Anonymous().ShowAsync($"/api/v1/interests/by-email/{id}?code={code}", HttpStatusCode.UnprocessableEntity);
        await app.Anonymous().RefusedAsync($"/api/v1/interests/by-email/{id}/erasure", new { code }, HttpStatusCode.UnprocessableEntity);
        Assert.Single((await client.ShowAsync("/api/v1/interests/mine")).Items());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Row", "20")]
    public async Task Whoever_wrote_to_an_organisation_twice_gets_an_account_and_finds_both_there(bool profileFirst)
    {
        var (organisation, _, _, email) = await ConfirmedAsync();
        await ConfirmAsync(await ExpressedAsync(email, organisation));
        var (account, client) = Account();

        await ArriveAsync(account, client, email, profileFirst);

        Assert.Equal(2, (await client.ShowAsync("/api/v1/interests/mine")).Items().Length);
        Assert.Single((await client.ShowAsync("/api/v1/volunteers/me/shares")).Items());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Row", "20")]
    public async Task Whoever_said_the_same_twice_gets_an_account_and_finds_it_there_once(bool profileFirst)
    {
        var (organisation, id, _, email) = await ConfirmedAsync();
        var opportunity = await app.ReadAsync(db => db.EmailInterests.Where(e => e.Id == id).Select(e => e.OpportunityId).SingleAsync());
        await ConfirmAsync(await ExpressedAsync(email, organisation, opportunity));
        var (account, client) = Account();

        await ArriveAsync(account, client, email, profileFirst);

        Assert.Single((await client.ShowAsync("/api/v1/interests/mine")).Items());
        Assert.Equal(2, (await organisation.Coordinator.ShowAsync($"/api/v1/interests?organisationId={organisation.Id}")).Items().Length);
    }

    [Fact]
    public async Task An_address_that_is_not_confirmed_or_is_anothers_moves_nothing()
    {
        var (_, id, code, email) = await ConfirmedAsync();
        var (claims, claimant) = Account();
        var (other, stranger) = Account();

        // To write the address into a profile proves nothing.
        await RegisterAsync(claimant, email);
        await RegisterAsync(stranger);
        await app.ReceivesAsync(new AddressConfirmed(other, $"x{email}", app.Clock.Now));

        Assert.Empty((await claimant.ShowAsync("/api/v1/interests/mine")).Items());
        Assert.Empty((await stranger.ShowAsync("/api/v1/interests/mine")).Items());
        await app.Anonymous().ShowAsync($"/api/v1/interests/by-email/{id}?code={code}");
        Assert.NotEqual(claims, other);
    }

    [Fact]
    public async Task Who_has_an_account_and_uses_the_short_form_finds_the_interest_there()
    {
        var email = NewEmail();
        var (account, client) = Account();
        await RegisterAsync(client);
        await app.ReceivesAsync(new AddressConfirmed(account, email, app.Clock.Now));

        var (_, id, code, _) = await ExpressedAsync(email);
        var confirmed = await app.Anonymous().PostAsync($"/api/v1/interests/by-email/{id}/confirmation", new { code, postalCode = "3015" });

        Assert.True(confirmed.GetProperty("moved").GetBoolean());
        Assert.Single((await client.ShowAsync("/api/v1/interests/mine?open=true")).Items());
    }

    [Fact]
    public async Task What_the_account_has_said_yes_to_itself_stays_two()
    {
        var (organisation, id, code, email) = await ConfirmedAsync();
        var opportunity = await app.ReadAsync(db => db.EmailInterests.Where(e => e.Id == id).Select(e => e.OpportunityId).SingleAsync());
        var (account, client) = Account();
        await RegisterAsync(client);
        await client.PostAsync("/api/v1/interests", new { opportunityId = opportunity });

        await app.ReceivesAsync(new AddressConfirmed(account, email, app.Clock.Now));

        Assert.Single((await client.ShowAsync("/api/v1/interests/mine")).Items());
        Assert.Equal(2, (await organisation.Coordinator.ShowAsync($"/api/v1/interests?organisationId={organisation.Id}")).Items().Length);
        await app.Anonymous().ShowAsync($"/api/v1/interests/by-email/{id}?code={code}");
    }

    [Fact]
    public async Task The_address_goes_with_the_account()
    {
        var (account, _) = Account();
        await app.ReceivesAsync(new AddressConfirmed(account, NewEmail(), app.Clock.Now));

        await app.ReceivesAsync(new AccountErased(account, app.Clock.Now));
        await app.ReceivesAsync(new AddressConfirmed(account, NewEmail(), app.Clock.Now));

        Assert.False(await app.ReadAsync(db => db.ConfirmedAddresses.AnyAsync(a => a.AccountId == account)));
    }

    private static string NewEmail() => $"{Guid.CreateVersion7():N}@example.no";

    private (Guid Id, HttpClient Client) Account()
    {
        var id = Guid.CreateVersion7();
        return (id, app.As(id));
    }

    private static Task RegisterAsync(HttpClient client, string? email = null) => client.PostAsync("/api/v1/volunteers", new
    {
        name = "Ola Uten",
        email = email ?? NewEmail(),
        birthDate = "1990-05-17",
        postalCode = "3015",
        interests = new[] { "conversation" },
        skills = Array.Empty<string>(),
        languages = new[] { "nb" },
        availability = Array.Empty<object>(),
        radiusKm = 10,
        transport = "car",
        findable = false,
    });

    private async Task<(AnOrganisation Organisation, Guid Id, string Code, string Email)> ConfirmedAsync()
    {
        var expressed = await ExpressedAsync(NewEmail());
        await ConfirmAsync(expressed);
        return expressed;
    }

    /// <summary>The profile and the confirmed address come in either order.</summary>
    private async Task ArriveAsync(Guid account, HttpClient client, string email, bool profileFirst)
    {
        if (profileFirst)
            await RegisterAsync(client);
        await app.ReceivesAsync(new AddressConfirmed(account, email, app.Clock.Now));
        if (!profileFirst)
            await RegisterAsync(client);
    }

    private async Task ConfirmAsync((AnOrganisation Organisation, Guid Id, string Code, string Email) expressed) =>
        await app.Anonymous().PostAsync($"/api/v1/interests/by-email/{expressed.Id}/confirmation", new { code = expressed.Code, postalCode = "3015" });

    private async Task<(AnOrganisation Organisation, Guid Id, string Code, string Email)> ExpressedAsync(
        string email, AnOrganisation? to = null, Guid? about = null)
    {
        var organisation = to ?? await app.GivenOrganisationAsync();
        var opportunity = about ?? await RecruitmentApp.GivenPublishedAsync(organisation, o => o["endsOn"] = "2030-12-20");
        var sent = await app.Anonymous().SendAsync(
            HttpMethod.Post, "/api/v1/interests/by-email", new { opportunityId = opportunity, name = "Ola Uten", email, message = "Jeg vil hjelpe." });
        await Calls.ReadAsync(sent, HttpStatusCode.Accepted);
        var id = await app.ReadAsync(db => db.EmailInterests.Where(e => e.Email == email && e.InterestId == null).Select(e => e.Id).SingleAsync());
        var letter = await app.ReadAsync(db => db.EmailLetters.Where(l => l.EmailInterestId == id && l.Kind == EmailLetter.Confirmation).Select(l => l.Id).SingleAsync());
        return (organisation, id, (await app.AsService().ShowAsync($"/internal/letters/{letter}")).Text("code"), email);
    }
}
