using System.Net;
using System.Net.Http.Json;
using FrivilligPlattform.Contracts.Identity.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Identity.Accounts;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Identity.Tests.Accounts;

public sealed class AccountTests(IdentityApp app)
{
    [Fact]
    public async Task A_new_account_is_announced_and_sent_a_confirmation_letter()
    {
        var (id, email) = await app.RegisterAsync();

        var created = await app.PublishedAsync<AccountCreated>(e => e.AccountId == id);
        Assert.Equal(email, created.Email);
        var letter = await app.LetterAsync("confirmation", email);
        Assert.Equal(id, letter.GetProperty("accountId").GetGuid());
    }

    [Fact]
    public async Task An_address_has_one_account_whatever_its_case()
    {
        var (_, email) = await app.RegisterAsync();

        using var again = await app.Anonymous().PostAsJsonAsync("/api/v1/accounts", new { name = "Ola", email = email.ToUpperInvariant(), password = IdentityApp.Password });

        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal("email-taken", await again.RefusalAsync());
    }

    [Theory]
    [InlineData("", "a@b.no", "sju ville hester", "name")]
    [InlineData("Kari", "ikke en adresse", "sju ville hester", "email")]
    [InlineData("Kari", "a@b.no", "kort", "password")]
    [InlineData("Kari", "a@b.no", "Passord123", "password")]
    [InlineData("Kari", "a@b.no", "aaaaaaaaaaaa", "password")]
    public async Task What_is_wrong_is_said_at_its_field(string name, string email, string password, string field)
    {
        using var answer = await app.Anonymous().PostAsJsonAsync("/api/v1/accounts", new { name, email, password });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotEmpty((await answer.JsonAsync()).GetProperty("errors").GetProperty(field).EnumerateArray());
    }

    [Fact]
    public async Task That_an_address_is_its_owners_is_told_once_and_only_after_the_code_was_shown()
    {
        var (id, email) = await app.RegisterAsync();
        var code = (await app.LetterAsync("confirmation", email)).GetProperty("code").GetString();
        using var wrong = await app.Anonymous().PostAsJsonAsync("/api/v1/accounts/confirmation", new { accountId = id, code = "feil" });
        Assert.Equal(0, await ToldAsync(id));

        using var right = await app.Anonymous().PostAsJsonAsync("/api/v1/accounts/confirmation", new { accountId = id, code });

        Assert.Equal(email, (await app.PublishedAsync<AddressConfirmed>(e => e.AccountId == id)).Email);
        using var forgotten = await app.Anonymous().PostAsJsonAsync("/api/v1/accounts/password/forgotten", new { email });
        var reset = (await app.LetterAsync("reset", email)).GetProperty("code").GetString();
        using var changed = await app.Anonymous().PostAsJsonAsync("/api/v1/accounts/password/reset", new { accountId = id, code = reset, password = "ni tamme katter" });
        Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);
        Assert.Equal(1, await ToldAsync(id));
    }

    [Fact]
    public async Task A_confirmation_code_opens_once()
    {
        var (id, email) = await app.RegisterAsync();
        var code = (await app.LetterAsync("confirmation", email)).GetProperty("code").GetString();

        using var first = await app.Anonymous().PostAsJsonAsync("/api/v1/accounts/confirmation", new { accountId = id, code });
        using var again = await app.Anonymous().PostAsJsonAsync("/api/v1/accounts/confirmation", new { accountId = id, code });

        Assert.Equal(HttpStatusCode.NoContent, first.StatusCode);
        Assert.Equal("wrong-code", await again.RefusalAsync());
        using var me = await app.As(id).GetAsync("/api/v1/me");
        Assert.True((await me.JsonAsync()).GetProperty("emailConfirmed").GetBoolean());
    }

    [Fact]
    public async Task A_code_too_old_or_of_another_account_opens_nothing()
    {
        var (id, email) = await app.RegisterAsync();
        var (other, _) = await app.RegisterAsync();
        var code = (await app.LetterAsync("confirmation", email)).GetProperty("code").GetString();

        using var stolen = await app.Anonymous().PostAsJsonAsync("/api/v1/accounts/confirmation", new { accountId = other, code });
        app.Clock.Advance(TimeSpan.FromDays(3));
        using var late = await app.Anonymous().PostAsJsonAsync("/api/v1/accounts/confirmation", new { accountId = id, code });

        Assert.Equal("wrong-code", await stolen.RefusalAsync());
        Assert.Equal("wrong-code", await late.RefusalAsync());
    }

    [Fact]
    public async Task A_confirmation_letter_sent_again_makes_the_older_code_void_and_waits_a_minute()
    {
        var (id, email) = await app.RegisterAsync();
        var older = (await app.LetterAsync("confirmation", email)).GetProperty("code").GetString();

        using var tooSoon = await app.As(id).PostAsync("/api/v1/accounts/confirmation/resend", null);
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        using var resent = await app.As(id).PostAsync("/api/v1/accounts/confirmation/resend", null);
        using var withOlder = await app.Anonymous().PostAsJsonAsync("/api/v1/accounts/confirmation", new { accountId = id, code = older });

        Assert.Equal("letter-on-its-way", await tooSoon.RefusalAsync());
        Assert.Equal(HttpStatusCode.Accepted, resent.StatusCode);
        Assert.Equal("wrong-code", await withOlder.RefusalAsync());
    }

    [Fact]
    public async Task A_forgotten_password_is_answered_alike_for_every_address()
    {
        var (id, email) = await app.RegisterAsync();

        using var known = await app.Anonymous().PostAsJsonAsync("/api/v1/accounts/password/forgotten", new { email });
        using var unknown = await app.Anonymous().PostAsJsonAsync("/api/v1/accounts/password/forgotten", new { email = app.NewAddress() });

        Assert.Equal(HttpStatusCode.Accepted, known.StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, unknown.StatusCode);
        Assert.Equal(await known.Content.ReadAsStringAsync(), await unknown.Content.ReadAsStringAsync());
        Assert.Equal(id, (await app.LetterAsync("reset", email)).GetProperty("accountId").GetGuid());
    }

    [Fact]
    public async Task A_reset_sets_the_password_once_and_ends_every_session()
    {
        var (id, email) = await app.RegisterAsync();
        var session = await app.SessionAsync(email);
        await app.Anonymous().PostAsJsonAsync("/api/v1/accounts/password/forgotten", new { email });
        var code = (await app.LetterAsync("reset", email)).GetProperty("code").GetString();

        using var weak = await app.Anonymous().PostAsJsonAsync("/api/v1/accounts/password/reset", new { accountId = id, code, password = "passord1234" });
        using var reset = await app.Anonymous().PostAsJsonAsync("/api/v1/accounts/password/reset", new { accountId = id, code, password = "tre små kinesere" });
        using var replayed = await app.Anonymous().PostAsJsonAsync("/api/v1/accounts/password/reset", new { accountId = id, code, password = "fire små kinesere" });

        Assert.Equal(HttpStatusCode.BadRequest, weak.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, reset.StatusCode);
        Assert.Equal("wrong-code", await replayed.RefusalAsync());
        using var exchange = await app.ExchangeAsync(session);
        Assert.Equal(HttpStatusCode.Unauthorized, exchange.StatusCode);
        using var old = await app.SignInAsync(email);
        Assert.Equal("wrong-credentials", await old.RefusalAsync());
        using var fresh = await app.SignInAsync(email, "tre små kinesere");
        Assert.Equal(HttpStatusCode.OK, fresh.StatusCode);
    }

    [Fact]
    public async Task A_name_changes_only_from_the_version_that_was_seen()
    {
        var (id, _) = await app.RegisterAsync();
        using var me = await app.As(id).GetAsync("/api/v1/me");
        var tag = me.Headers.ETag!.Tag;

        using var blind = await app.As(id).PutAsJsonAsync("/api/v1/me", new { name = "Kari", language = "nn" });
        using var first = await PutAsync(id, tag, "Kari Ny");
        using var stale = await PutAsync(id, tag, "Kari Gammel");

        Assert.Equal(HttpStatusCode.PreconditionRequired, blind.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, first.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.Equal("Kari Ny", (await app.PublishedAsync<AccountChanged>(e => e.AccountId == id)).Name);
    }

    [Fact]
    public async Task An_erased_account_leaves_nothing_and_everybody_hears_of_it()
    {
        var (id, email) = await app.RegisterAsync();
        var session = await app.SessionAsync(email);

        using var erased = await app.As(id).DeleteAsync("/api/v1/me");

        Assert.Equal(HttpStatusCode.NoContent, erased.StatusCode);
        await app.PublishedAsync<AccountErased>(e => e.AccountId == id);
        using var exchange = await app.ExchangeAsync(session);
        Assert.Equal(HttpStatusCode.Unauthorized, exchange.StatusCode);
        using var signIn = await app.SignInAsync(email);
        Assert.Equal("wrong-credentials", await signIn.RefusalAsync());
        using var me = await app.As(id).GetAsync("/api/v1/me");
        Assert.Equal(HttpStatusCode.NotFound, me.StatusCode);
        await app.RegisterAsync(email);
    }

    [Fact]
    public async Task A_one_time_password_is_asked_for_once_it_is_confirmed_and_accepted_once()
    {
        var (id, email) = await app.RegisterAsync();
        using var setUp = await app.As(id).PostAsync("/api/v1/me/totp", null);
        var secret = (await setUp.JsonAsync()).GetProperty("secret").GetString()!;
        string Code() => Totp.Code(secret, Totp.StepAt(app.Clock.Now));
        using var wrong = await app.As(id).PostAsJsonAsync("/api/v1/me/totp/confirmation", new { code = Code() == "000000" ? "000001" : "000000" });
        using var confirmed = await app.As(id).PostAsJsonAsync("/api/v1/me/totp/confirmation", new { code = Code() });
        Assert.Equal("wrong-totp", await wrong.RefusalAsync());
        Assert.Equal(HttpStatusCode.NoContent, confirmed.StatusCode);

        using var without = await app.SignInAsync(email);
        using var used = await app.SignInAsync(email, totp: Code());
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        using var next = await app.SignInAsync(email, totp: Code());
        using var reused = await app.SignInAsync(email, totp: Code());

        Assert.Equal("totp-required", await without.RefusalAsync());
        Assert.Equal("wrong-totp", await used.RefusalAsync());
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
        Assert.Equal("wrong-totp", await reused.RefusalAsync());
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        using var off = new HttpRequestMessage(HttpMethod.Delete, "/api/v1/me/totp") { Content = JsonContent.Create(new { code = Code() }) };
        using var turnedOff = await app.As(id).SendAsync(off);
        Assert.Equal(HttpStatusCode.NoContent, turnedOff.StatusCode);
        using var plain = await app.SignInAsync(email);
        Assert.Equal(HttpStatusCode.OK, plain.StatusCode);
    }

    [Fact]
    public async Task The_first_administrator_comes_from_the_settings()
    {
        var token = await app.TokenAsync(await app.SessionAsync("sjef@frivillig.test"), Names.Identity);

        using var me = await app.WithToken(token).GetAsync("/api/v1/me");
        using var clients = await app.WithToken(token).GetAsync("/api/v1/clients");

        Assert.Equal(
            [Roles.Operator, Roles.PlatformAdministrator],
            (await me.JsonAsync()).GetProperty("memberships").EnumerateArray().Select(m => m.GetProperty("role").GetString()).Order());
        Assert.Equal(HttpStatusCode.OK, clients.StatusCode);
    }

    private async Task<HttpResponseMessage> PutAsync(Guid id, string tag, string name)
    {
        using var put = new HttpRequestMessage(HttpMethod.Put, "/api/v1/me") { Content = JsonContent.Create(new { name, language = "nn" }) };
        put.Headers.TryAddWithoutValidation("If-Match", tag);
        return await app.As(id).SendAsync(put);
    }

    private Task<int> ToldAsync(Guid account) => app.ReadAsync(db => db.Set<FrivilligPlattform.Messaging.OutboxMessage>()
        .CountAsync(m => m.Type.EndsWith("AddressConfirmed") && m.Body.Contains(account.ToString())));
}
