using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts.Identity.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Testing;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

[assembly: AssemblyFixture(typeof(FrivilligPlattform.Identity.Tests.IdentityApp))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace FrivilligPlattform.Identity.Tests;

/// <summary>Identity under test. It accepts the suite's tokens, and its own through its own discovery document and key set.</summary>
public sealed class IdentityApp : ServiceApp<Program, IdentityDb>
{
    public const string Password = "sju ville hester";

    private int count;

    protected override string Name => Names.Identity;

    protected override IEnumerable<KeyValuePair<string, string>> Settings =>
    [
        new("Identity:PasswordIterations", "1000"),
        new("Seed:AdministratorEmail", "sjef@frivillig.test"),
        new("Seed:AdministratorPassword", Password),
        new("Seed:ClientId", "demo"),
        new("Seed:ClientSecret", "demo-secret"),
    ];

    /// <summary>An address nobody used before.</summary>
    public string NewAddress() => $"person{Interlocked.Increment(ref count)}@eksempel.test";

    /// <summary>Makes an account and returns its id and address.</summary>
    public async Task<(Guid Id, string Email)> RegisterAsync(string? email = null)
    {
        email ??= NewAddress();
        using var answer = await Anonymous().PostAsJsonAsync("/api/v1/accounts", new { name = "Kari Nordmann", email, password = Password, language = "nb" });
        Assert.Equal(System.Net.HttpStatusCode.Created, answer.StatusCode);
        return ((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid(), email);
    }

    public Task<HttpResponseMessage> SignInAsync(string email, string password = Password, string? totp = null) =>
        Anonymous().PostAsJsonAsync("/api/v1/session", new { email, password, totp });

    /// <summary>Signs in and returns the word in the cookie.</summary>
    public async Task<string> SessionAsync(string email)
    {
        using var answer = await SignInAsync(email);
        answer.EnsureSuccessStatusCode();
        return answer.Headers.GetValues("Set-Cookie").Single().Split('=', 2)[1].Split(';')[0];
    }

    public Task<HttpResponseMessage> ExchangeAsync(string session, string audience = Names.Recruitment) =>
        AsService().PostAsJsonAsync("/internal/token", new { session, audience });

    /// <summary>A token for a session; fails when the session is over.</summary>
    public async Task<string> TokenAsync(string session, string audience)
    {
        using var answer = await ExchangeAsync(session, audience);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString()!;
    }

    public HttpClient WithToken(string token)
    {
        var client = Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>The newest letter of the kind that the service announced, as Notifications fetches it.</summary>
    public async Task<JsonElement> LetterAsync(string kind, string email)
    {
        foreach (var queued in (await AllPublishedAsync<LetterQueued>()).Where(l => l.Kind == kind).Reverse())
        {
            using var answer = await AsService().GetAsync($"/internal/letters/{queued.LetterId}");
            if (answer.IsSuccessStatusCode && await answer.Content.ReadFromJsonAsync<JsonElement>() is var letter
                && letter.GetProperty("toAddress").GetString() == email)
            {
                return letter;
            }
        }

        throw new InvalidOperationException($"No {kind} letter to {email} can be fetched.");
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.PostConfigure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, options =>
        {
            options.ConfigurationManager = new OwnDiscovery(this);
            options.TokenValidationParameters.IssuerSigningKey = TestTokens.Key;
            options.TokenValidationParameters.LifetimeValidator = (from, until, token, _) =>
                (token as JsonWebToken)?.Kid == TestTokens.Key.KeyId || (from <= Clock.Now && Clock.Now < until);
        }));
    }

    /// <summary>Asks each time: here keys change while seconds pass, and a service may keep the answer for half a day.</summary>
    private sealed class OwnDiscovery(IdentityApp app) : IConfigurationManager<OpenIdConnectConfiguration>, IDocumentRetriever
    {
        public Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel) =>
            OpenIdConnectConfigurationRetriever.GetAsync($"{TestTokens.Issuer}/.well-known/openid-configuration", this, cancel);

        public Task<string> GetDocumentAsync(string address, CancellationToken cancel) =>
            app.Anonymous().GetStringAsync(new Uri(address).PathAndQuery, cancel);

        public void RequestRefresh()
        {
        }
    }
}

/// <summary>Reads answers.</summary>
public static class Answers
{
    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage answer) =>
        JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());

    /// <summary>The code of a refusal, without the prefix all have.</summary>
    public static async Task<string> RefusalAsync(this HttpResponseMessage answer) =>
        (await answer.JsonAsync()).GetProperty("type").GetString()!.Replace(Refusal.TypePrefix, "", StringComparison.Ordinal);
}
