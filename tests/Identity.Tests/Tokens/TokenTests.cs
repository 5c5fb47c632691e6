using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Identity.Issuers;
using FrivilligPlattform.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FrivilligPlattform.Identity.Tests.Tokens;

public sealed class TokenTests(IdentityApp app)
{
    [Fact]
    public async Task A_token_says_who_for_whom_and_for_which_service_for_five_minutes()
    {
        var (id, email) = await app.RegisterAsync();

        var token = new JsonWebToken(await app.TokenAsync(await app.SessionAsync(email), Names.Matching));

        Assert.Equal("at+jwt", token.Typ);
        Assert.Equal("ES256", token.Alg);
        Assert.Equal(TestTokens.Issuer, token.Issuer);
        Assert.Equal([Names.Matching], token.Audiences);
        Assert.Equal(id.ToString(), token.Subject);
        Assert.True(Guid.TryParse(token.GetClaim("sid").Value, out _));
        Assert.Equal(app.Clock.Now.AddMinutes(5), token.ValidTo, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task An_own_token_for_identity_opens_and_every_forgery_of_it_does_not()
    {
        var (id, email) = await app.RegisterAsync();
        var session = await app.SessionAsync(email);
        var good = await app.TokenAsync(session, Names.Identity);
        Assert.Equal(HttpStatusCode.OK, await MeAsync(good));

        var parts = good.Split('.');
        Assert.Equal(HttpStatusCode.Unauthorized, await MeAsync($"{Encode("""{"alg":"none","typ":"at+jwt"}""")}.{parts[1]}."));
        Assert.Equal(HttpStatusCode.Unauthorized, await MeAsync($"{parts[0]}.{parts[1]}."));
        Assert.Equal(HttpStatusCode.Unauthorized, await MeAsync($"{parts[0]}.{Encode(Decode(parts[1]).Replace(id.ToString(), Guid.CreateVersion7().ToString(), StringComparison.Ordinal))}.{parts[2]}"));
        Assert.Equal(HttpStatusCode.Unauthorized, await MeAsync(await app.TokenAsync(session, Names.Recruitment)));
        var kid = new JsonWebToken(good).Kid;
        Assert.Equal(HttpStatusCode.Unauthorized, await MeAsync(Forge(id, kid)));
        Assert.Equal(HttpStatusCode.Unauthorized, await MeAsync(Forge(id, "unknown")));
        Assert.Equal(HttpStatusCode.Unauthorized, await MeAsync(HmacWithPublicKey(id, kid)));
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(HttpStatusCode.Unauthorized, await MeAsync(good));
    }

    [Fact]
    public async Task Only_the_portals_own_valid_token_is_exchanged_for_another_services()
    {
        var (_, email) = await app.RegisterAsync();
        var session = await app.SessionAsync(email);
        var portals = await app.TokenAsync(session, Names.Portal);
        var services = await app.TokenAsync(session, Names.Recruitment);

        Assert.Equal(HttpStatusCode.OK, await ExchangeAsync(portals));
        Assert.Equal(HttpStatusCode.Unauthorized, await ExchangeAsync(services));
        Assert.Equal(HttpStatusCode.Unauthorized, await ExchangeAsync(portals[..^2] + "AA"));
        Assert.Equal(HttpStatusCode.Unauthorized, await ExchangeAsync($"{Encode("""{"alg":"none","typ":"at+jwt"}""")}.{portals.Split('.')[1]}."));
        Assert.Equal(HttpStatusCode.Unauthorized, await ExchangeAsync(TestTokens.Sign(Names.Portal, Guid.CreateVersion7(), [])));
        (await app.WithToken(await app.TokenAsync(session, Names.Identity)).DeleteAsync("/api/v1/session")).Dispose();
        Assert.Equal(HttpStatusCode.Unauthorized, await ExchangeAsync(portals));
    }

    [Fact]
    public async Task A_portal_token_that_ran_out_is_not_exchanged()
    {
        var (_, email) = await app.RegisterAsync();
        var portals = await app.TokenAsync(await app.SessionAsync(email), Names.Portal);

        app.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(HttpStatusCode.Unauthorized, await ExchangeAsync(portals));
    }

    [Fact]
    public async Task Nobody_exchanges_without_the_platforms_key_or_for_an_unknown_service()
    {
        var (_, email) = await app.RegisterAsync();
        var session = await app.SessionAsync(email);

        using var without = await app.Anonymous().PostAsJsonAsync("/internal/token", new { session, audience = Names.Matching });
        var guesser = app.Anonymous();
        guesser.DefaultRequestHeaders.Add("X-Service-Key", "guess");
        using var wrong = await guesser.PostAsJsonAsync("/internal/token", new { session, audience = Names.Matching });
        using var unknown = await app.ExchangeAsync(session, "elsewhere");
        using var noSession = await app.ExchangeAsync("no such session");

        Assert.Equal(HttpStatusCode.Unauthorized, without.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, noSession.StatusCode);
    }

    [Fact]
    public async Task The_next_key_is_published_before_it_signs_and_the_last_one_while_its_tokens_live()
    {
        var (_, email) = await app.RegisterAsync();
        var first = await OnlyKeyAsync();
        var until = await LastEndAsync();
        Assert.Equal(first, await SignerAsync(email));

        app.Clock.Advance(until - app.Clock.Now - TimeSpan.FromDays(1));
        var announced = Assert.Single(await KeysAsync(), k => k != first);
        Assert.Equal(first, await SignerAsync(email));

        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(announced, await SignerAsync(email));
        Assert.Contains(first, await KeysAsync());

        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal([announced], await KeysAsync());
    }

    [Fact]
    public async Task A_token_of_the_last_key_counts_after_the_change_and_no_more_when_its_key_is_gone()
    {
        var (_, email) = await app.RegisterAsync();
        var until = await LastEndAsync();
        app.Clock.Advance(until - app.Clock.Now - TimeSpan.FromMinutes(2));
        await KeysAsync();
        var session = await app.SessionAsync(email);
        var last = await app.TokenAsync(session, Names.Portal);

        app.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.NotEqual(new JsonWebToken(last).Kid, new JsonWebToken(await app.TokenAsync(session, Names.Portal)).Kid);
        Assert.Equal(HttpStatusCode.OK, await ExchangeAsync(last));

        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.DoesNotContain(new JsonWebToken(last).Kid, await KeysAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, await ExchangeAsync(last));
    }

    [Fact]
    public async Task No_private_half_of_a_key_lies_open()
    {
        await KeysAsync();
        var rows = await app.ReadAsync(db => Task.FromResult(db.SigningKeys.Select(k => k.Sealed).ToList()));
        using var ecdsa = ECDsa.Create();

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.ThrowsAny<CryptographicException>(() => ecdsa.ImportPkcs8PrivateKey(Convert.FromBase64String(row), out _)));
        using var set = await app.Anonymous().GetAsync("/.well-known/jwks");
        Assert.All((await set.JsonAsync()).GetProperty("keys").EnumerateArray(), k => Assert.False(k.TryGetProperty("d", out _)));
    }

    [Fact]
    public async Task Discovery_names_the_issuer_and_its_endpoints()
    {
        using var answer = await app.Anonymous().GetAsync("/.well-known/openid-configuration");
        var document = await answer.JsonAsync();

        Assert.Equal(TestTokens.Issuer, document.GetProperty("issuer").GetString());
        Assert.Equal($"{TestTokens.Issuer}/.well-known/jwks", document.GetProperty("jwks_uri").GetString());
        Assert.Equal($"{TestTokens.Issuer}/connect/token", document.GetProperty("token_endpoint").GetString());
    }

    private async Task<HttpStatusCode> MeAsync(string token)
    {
        using var answer = await app.WithToken(token).GetAsync("/api/v1/me");
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> ExchangeAsync(string subjectToken)
    {
        using var answer = await app.AsService().PostAsJsonAsync("/internal/token", new { subjectToken, audience = Names.Grants });
        return answer.StatusCode;
    }

    private async Task<string> SignerAsync(string email) => new JsonWebToken(await app.TokenAsync(await app.SessionAsync(email), Names.Portal)).Kid;

    private async Task<List<string>> KeysAsync()
    {
        using var set = await app.Anonymous().GetAsync("/.well-known/jwks");
        return [.. (await set.JsonAsync()).GetProperty("keys").EnumerateArray().Select(k => k.GetProperty("kid").GetString()!)];
    }

    private async Task<DateTime> LastEndAsync()
    {
        // Whoever asks first for the keys makes there be one.
        await KeysAsync();
        return await app.ReadAsync(db => Task.FromResult(db.SigningKeys.Max(k => k.SignsUntil)));
    }

    /// <summary>Goes on until every earlier key is gone and a new one just began.</summary>
    private async Task<string> OnlyKeyAsync()
    {
        await KeysAsync();
        app.Clock.Advance(await LastEndAsync() - app.Clock.Now + TimeSpan.FromDays(2));
        return Assert.Single(await KeysAsync());
    }

    private string Forge(Guid id, string kid)
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Sign(id, new(new ECDsaSecurityKey(other) { KeyId = kid }, SecurityAlgorithms.EcdsaSha256));
    }

    // The classic confusion of algorithms: what everybody may read is used as a shared secret.
    private string HmacWithPublicKey(Guid id, string kid) =>
        Sign(id, new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(kid + kid)) { KeyId = kid }, SecurityAlgorithms.HmacSha256));

    private string Sign(Guid id, SigningCredentials credentials)
    {
        credentials.CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false };
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = TestTokens.Issuer,
            Audience = Names.Identity,
            TokenType = BuiltInIssuer.TokenType,
            NotBefore = app.Clock.Now,
            Expires = app.Clock.Now.AddMinutes(5),
            Claims = new Dictionary<string, object> { ["sub"] = id.ToString() },
            SigningCredentials = credentials,
        });
    }

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private static string Decode(string part) => Encoding.UTF8.GetString(Base64Url.DecodeFromChars(part));
}
