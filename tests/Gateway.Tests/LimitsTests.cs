using System.Net;
using System.Net.Http.Json;
using System.Text;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http;

namespace FrivilligPlattform.Gateway.Tests;

public sealed class LimitsTests
{
    // So long a window that no test sees it turn; tests of waiting use a short one.
    private static readonly (string, string) LongWindow = ("Gateway:RateLimits:Window", "01:00:00");

    [Fact]
    public async Task An_address_that_asks_too_often_is_told_when_to_come_back()
    {
        await using var gateway = await GatewayApp.StartAsync(LongWindow, ("Gateway:RateLimits:PerAddress", "5"));
        var client = gateway.Client();
        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/page")).StatusCode);

        using var refused = await client.GetAsync("/api/v1/me");

        await refused.ProblemAsync(HttpStatusCode.TooManyRequests, "too-many-requests");
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 3600);
        Assert.Equal("Healthy", await client.GetStringAsync("/health"));
        Assert.Equal(5, gateway[Names.Portal].Requests.Count);
    }

    [Fact]
    public async Task After_the_window_requests_are_let_through_again()
    {
        await using var gateway = await GatewayApp.StartAsync(("Gateway:RateLimits:Window", "00:00:01"), ("Gateway:RateLimits:PerAddress", "3"));
        var client = gateway.Client();
        await Eventually.TrueAsync(async () => (await client.GetAsync("/page")).StatusCode is HttpStatusCode.TooManyRequests);

        await Eventually.TrueAsync(async () => (await client.GetAsync("/page")).IsSuccessStatusCode, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task One_account_does_not_use_up_what_others_have()
    {
        await using var gateway = await GatewayApp.StartAsync(LongWindow, ("Gateway:RateLimits:PerAccount", "3"));
        var kari = gateway.Client(gateway.Identity.SignIn("kari"));
        var sameKari = gateway.Client(bearer: IdentityStandIn.Token("kari", Names.Portal));
        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.OK, (await kari.GetAsync("/api/v1/hours/mine")).StatusCode);

        await (await sameKari.GetAsync("/api/v1/hours/mine")).ProblemAsync(HttpStatusCode.TooManyRequests, "too-many-requests");
        Assert.Equal(HttpStatusCode.OK, (await gateway.Client(gateway.Identity.SignIn("ola")).GetAsync("/api/v1/hours/mine")).StatusCode);
    }

    [Fact]
    public async Task Each_token_of_a_machine_client_has_its_own_count_and_none_of_the_address()
    {
        await using var gateway = await GatewayApp.StartAsync(LongWindow, ("Gateway:RateLimits:PerClient", "3"), ("Gateway:RateLimits:PerAddress", "2"));
        var machine = gateway.Client(bearer: IdentityStandIn.Token("a", Names.Matching));
        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.OK, (await machine.GetAsync("/api/v1/hours")).StatusCode);

        await (await machine.GetAsync("/api/v1/hours")).ProblemAsync(HttpStatusCode.TooManyRequests, "too-many-requests");
        Assert.Equal(HttpStatusCode.OK, (await gateway.Client(bearer: IdentityStandIn.Token("b", Names.Matching)).GetAsync("/api/v1/hours")).StatusCode);
    }

    [Fact]
    public async Task Guessing_tokens_counts_against_the_address()
    {
        await using var gateway = await GatewayApp.StartAsync(LongWindow, ("Gateway:RateLimits:PerAddress", "4"));
        gateway[Names.Matching].Answer = http =>
        {
            http.Response.StatusCode = 401;
            return Task.CompletedTask;
        };
        for (var i = 0; i < 4; i++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await gateway.Client(bearer: $"guess{i}").GetAsync("/api/v1/hours")).StatusCode);

        await (await gateway.Client(bearer: "guess").GetAsync("/api/v1/hours")).ProblemAsync(HttpStatusCode.TooManyRequests, "too-many-requests");
    }

    [Fact]
    public async Task A_token_that_is_none_does_not_lead_past_the_count_where_anybody_may_ask()
    {
        await using var gateway = await GatewayApp.StartAsync(LongWindow, ("Gateway:RateLimits:PerAddress", "4"));
        gateway[Names.Matching].Answer = http =>
        {
            http.Response.Headers["X-Token-Refused"] = "1";
            return http.Response.WriteAsync("{}");
        };
        for (var i = 0; i < 4; i++)
        {
            using var answer = await gateway.Client(bearer: $"guess{i}").GetAsync("/api/v1/search/opportunities");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.False(answer.Headers.Contains("X-Token-Refused"));
        }

        await (await gateway.Client(bearer: "guess").GetAsync("/api/v1/search/opportunities")).ProblemAsync(HttpStatusCode.TooManyRequests, "too-many-requests");
    }

    [Fact]
    public async Task Mails_anybody_can_make_the_platform_send_are_counted_like_attempts_to_sign_in()
    {
        await using var gateway = await GatewayApp.StartAsync(LongWindow, ("Gateway:RateLimits:SignInsPerAddress", "2"));
        var client = gateway.Client();
        for (var i = 0; i < 2; i++)
            Assert.Equal(HttpStatusCode.OK, (await client.PostAsJsonAsync("/api/v1/interests/by-email", new { })).StatusCode);

        await (await client.PostAsJsonAsync("/api/v1/interests/by-email", new { })).ProblemAsync(HttpStatusCode.TooManyRequests, "too-many-requests");
        Assert.Equal(HttpStatusCode.OK, (await (await gateway.BrowserAsync("kari")).PostAsJsonAsync("/api/v1/interests", new { })).StatusCode);
    }

    [Fact]
    public async Task A_made_up_session_does_not_lead_past_the_count_of_attempts_to_sign_in()
    {
        await using var gateway = await GatewayApp.StartAsync(LongWindow, ("Gateway:RateLimits:SignInsPerAddress", "2"));
        for (var i = 0; i < 2; i++)
            Assert.Equal(HttpStatusCode.OK, (await gateway.Client($"s-made-up-{i}").PostAsync("/logg-inn", null)).StatusCode);

        await (await gateway.Client("s-made-up").PostAsync("/logg-inn", null)).ProblemAsync(HttpStatusCode.TooManyRequests, "too-many-requests");
        Assert.Equal(HttpStatusCode.OK, (await gateway.Client(gateway.Identity.SignIn("kari")).PostAsync("/profil", null)).StatusCode);
    }

    [Fact]
    public async Task Signing_in_has_a_count_of_its_own_and_the_house_itself_none()
    {
        await using var gateway = await GatewayApp.StartAsync(LongWindow, ("Gateway:RateLimits:SignInsPerAddress", "3"));
        var client = gateway.Client();
        foreach (var path in new[] { "/api/v1/session", "/api/v1/accounts", "/connect/token" })
            Assert.Equal(HttpStatusCode.OK, (await client.PostAsJsonAsync(path, new { })).StatusCode);

        await (await client.PostAsJsonAsync("/api/v1/accounts/password/forgotten", new { })).ProblemAsync(HttpStatusCode.TooManyRequests, "too-many-requests");
        await (await client.PostAsync("/logg-inn", null)).ProblemAsync(HttpStatusCode.TooManyRequests, "too-many-requests");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/me")).StatusCode);

        client.DefaultRequestHeaders.Add("X-Service-Key", IdentityStandIn.Key);
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsJsonAsync("/api/v1/session", new { })).StatusCode);
    }

    [Fact]
    public async Task A_body_of_30_megabytes_is_refused_with_a_clear_answer()
    {
        await using var gateway = await GatewayApp.StartAsync();
        var body = new byte[30 * 1024 * 1024];

        using var announced = await gateway.Client().PostAsync("/api/v1/accounts", new ByteArrayContent(body));
        await announced.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too-large");
        Assert.Empty(gateway[Names.Identity].Requests);

        using var fits = await gateway.Client().PostAsync("/api/v1/accounts", new ByteArrayContent(body, 0, 1024 * 1024));
        Assert.Equal(HttpStatusCode.OK, fits.StatusCode);
        Assert.Equal(1024 * 1024, gateway[Names.Identity].Last.Body.Length);
    }

    [Fact]
    public async Task A_body_whose_length_is_not_announced_is_refused_when_it_has_grown_too_large()
    {
        await using var gateway = await GatewayApp.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/accounts") { Content = new StreamContent(new MemoryStream(new byte[3 * 1024 * 1024])) };
        request.Headers.TransferEncodingChunked = true;

        using var response = await gateway.Client().SendAsync(request);

        await response.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too-large");
        Assert.Empty(gateway[Names.Identity].Requests);
    }

    [Fact]
    public async Task Headers_without_end_are_refused()
    {
        await using var gateway = await GatewayApp.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("X-Long", new string('x', 20_000));

        using var response = await gateway.Client().SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task A_request_that_is_not_http_does_no_harm()
    {
        await using var gateway = await GatewayApp.StartAsync();
        using var socket = new System.Net.Sockets.TcpClient();
        var address = new Uri(gateway.Address);
        await socket.ConnectAsync(address.Host, address.Port);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes("\0\0\0 nonsense\r\n\r\n"));
        using var reader = new StreamReader(socket.GetStream());

        Assert.StartsWith("HTTP/1.1 400", await reader.ReadLineAsync(), StringComparison.Ordinal);
        Assert.Equal("Healthy", await gateway.Client().GetStringAsync("/health"));
    }
}
