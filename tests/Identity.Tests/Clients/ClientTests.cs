using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using FrivilligPlattform.Hosting;
using Microsoft.IdentityModel.JsonWebTokens;

namespace FrivilligPlattform.Identity.Tests.Clients;

public sealed class ClientTests(IdentityApp app)
{
    [Fact]
    public async Task A_machine_gets_tokens_for_the_services_it_may_use_and_no_others()
    {
        var (id, secret) = await RegisterAsync(Names.Recruitment, Names.Matching);

        using var granted = await AskAsync(id, secret, "recruitment");
        using var all = await AskAsync(id, secret, null);
        using var refused = await AskAsync(id, secret, "recruitment grants");

        var token = new JsonWebToken((await granted.JsonAsync()).GetProperty("access_token").GetString());
        Assert.Equal([Names.Recruitment], token.Audiences);
        Assert.Equal($"{Names.PlatformOrganisation}:operator", token.GetClaim("member").Value);
        Assert.Equal(id, token.GetClaim("client_id").Value);
        Assert.Equal("recruitment matching", (await all.JsonAsync()).GetProperty("scope").GetString());
        Assert.Equal("invalid_scope", (await refused.JsonAsync()).GetProperty("error").GetString());
    }

    [Fact]
    public async Task Credentials_count_in_the_header_too_and_wrong_ones_nowhere()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/connect/token")
        {
            Content = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("scope", "identity")]),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("demo:demo-secret")));
        using var header = await app.Anonymous().SendAsync(request);
        using var wrong = await AskAsync("demo", "demo-secreT", null);
        using var unknown = await AskAsync("nobody", "demo-secret", null);
        using var password = await app.Anonymous().PostAsync("/connect/token", new FormUrlEncodedContent([new("grant_type", "password")]));

        Assert.Equal(HttpStatusCode.OK, header.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Equal("invalid_client", (await wrong.JsonAsync()).GetProperty("error").GetString());
        Assert.Equal(await wrong.Content.ReadAsStringAsync(), await unknown.Content.ReadAsStringAsync());
        Assert.Equal("unsupported_grant_type", (await password.JsonAsync()).GetProperty("error").GetString());
        using var clients = await app.WithToken((await header.JsonAsync()).GetProperty("access_token").GetString()!).GetAsync("/api/v1/clients");
        Assert.Equal(HttpStatusCode.OK, clients.StatusCode);
    }

    [Fact]
    public async Task A_machine_that_was_shut_out_gets_no_token()
    {
        var (id, secret) = await RegisterAsync(Names.Grants);

        using var removed = await app.AsPlatformAdministrator().DeleteAsync($"/api/v1/clients/{id}");
        using var refused = await AskAsync(id, secret, null);

        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task Only_platform_administrators_let_machines_in_and_only_to_known_services()
    {
        var body = new { name = "Fagsystem", organisationId = Names.PlatformOrganisation, role = Roles.Operator, audiences = new[] { "portal" } };

        using var member = await app.As(Guid.CreateVersion7(), (Guid.CreateVersion7(), Roles.Administrator)).PostAsJsonAsync("/api/v1/clients", body);
        using var unknown = await app.AsPlatformAdministrator().PostAsJsonAsync("/api/v1/clients", body);

        Assert.Equal(HttpStatusCode.Forbidden, member.StatusCode);
        Assert.Equal("unknown-audience", await unknown.RefusalAsync());
    }

    private async Task<(string Id, string Secret)> RegisterAsync(params string[] audiences)
    {
        using var answer = await app.AsPlatformAdministrator().PostAsJsonAsync(
            "/api/v1/clients", new { name = "Fagsystem", organisationId = Names.PlatformOrganisation, role = Roles.Operator, audiences });
        var client = await answer.JsonAsync();
        return (client.GetProperty("clientId").GetString()!, client.GetProperty("clientSecret").GetString()!);
    }

    private Task<HttpResponseMessage> AskAsync(string id, string secret, string? scope)
    {
        List<KeyValuePair<string, string>> form = [new("grant_type", "client_credentials"), new("client_id", id), new("client_secret", secret)];
        if (scope is not null)
            form.Add(new("scope", scope));
        return app.Anonymous().PostAsync("/connect/token", new FormUrlEncodedContent(form));
    }
}
