using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FrivilligPlattform.Gateway.Routing;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http;

namespace FrivilligPlattform.Gateway.Tests;

public sealed class RoutingTests
{
    [Fact]
    public async Task Every_resource_reaches_its_service_and_everything_else_the_portal()
    {
        await using var gateway = await GatewayApp.StartAsync();
        var client = gateway.Client();

        foreach (var resource in RouteTable.Resources)
        {
            var path = $"{resource.Prefix}{resource.Name}/x?y=1";
            using var response = await client.GetAsync(path);
            Assert.True(response.IsSuccessStatusCode, path);
            Assert.Equal((path.Split('?')[0], "?y=1"), (gateway[resource.Service].Last.Path, gateway[resource.Service].Last.Query));
        }

        foreach (var page in new[] { "/", "/organisations/1", "/_framework/blazor.web.js", "/css/site.css" })
        {
            using var response = await client.GetAsync(page);
            Assert.True(response.IsSuccessStatusCode);
            Assert.Equal(page, gateway[Names.Portal].Last.Path);
        }
    }

    [Fact]
    public async Task A_service_is_asked_over_HTTP_2_where_it_says_so_and_else_over_HTTP_1()
    {
        await using var gateway = await GatewayApp.StartAsync();
        await using var beside = await gateway.BesideAsync(($"services:{Names.Matching}:h2c:0", null));
        gateway[Names.Matching].Answer = http => http.Response.WriteAsync(http.Request.Protocol);

        Assert.Equal("HTTP/2", await gateway.Client().GetStringAsync("/api/v1/hours/mine"));
        Assert.Equal("HTTP/1.1", await beside.Client().GetStringAsync("/api/v1/hours/mine"));
    }

    [Fact]
    public async Task A_process_with_a_port_for_the_house_speaks_HTTP_2_there_and_HTTP_1_where_it_did()
    {
        var port = Eventually.FreePort();
        await using var gateway = await GatewayApp.StartAsync(("H2C_PORT", $"{port}"));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{port}/health")
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };

        using var house = await gateway.Client().SendAsync(request);
        using var other = await gateway.Client().GetAsync("/health");

        Assert.Equal((HttpStatusCode.OK, HttpVersion.Version20), (house.StatusCode, house.Version));
        Assert.Equal((HttpStatusCode.OK, HttpVersion.Version11), (other.StatusCode, other.Version));
        Assert.NotEqual(port, new Uri(gateway.Address).Port);
    }

    [Theory]
    [InlineData("/internal/token")]
    [InlineData("/internal/letters/1")]
    [InlineData("/api/v1/internal/token")]
    [InlineData("/api/v1/unknown")]
    [InlineData("/api/v2/session")]
    [InlineData("/openapi/v2.json")]
    public async Task What_is_internal_or_unknown_is_not_found(string path)
    {
        await using var gateway = await GatewayApp.StartAsync();

        using var response = await gateway.Client().PostAsJsonAsync(path, new { });

        await response.ProblemAsync(HttpStatusCode.NotFound, "not-found");
        Assert.All(gateway.Services.Values, s => Assert.Empty(s.Requests));
    }

    [Fact]
    public async Task Dot_segments_do_not_lead_into_the_house()
    {
        await using var gateway = await GatewayApp.StartAsync();
        var client = gateway.Client();

        foreach (var path in new[] { "/api/v1/me/%2e%2e/%2e%2e/%2e%2e/internal/token", "/api/v1/me/..%2f..%2f..%2finternal%2ftoken", "/./internal/token", "//internal/token" })
        {
            using var response = await client.GetAsync(new Uri(gateway.Address + path));
            Assert.DoesNotContain(gateway.Services.Values.SelectMany(s => s.Requests), r => r.Path == "/internal/token");
        }
    }

    [Fact]
    public async Task Health_is_the_gateways_own()
    {
        await using var gateway = await GatewayApp.StartAsync();

        foreach (var path in new[] { "/health", "/health/live", "/health/ready" })
            Assert.Equal("Healthy", await gateway.Client().GetStringAsync(path));

        Assert.All(gateway.Services.Values, s => Assert.Empty(s.Requests));
    }

    [Fact]
    public async Task Services_learn_where_the_request_came_in()
    {
        await using var gateway = await GatewayApp.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/page");
        request.Headers.Host = "frivillig.example";
        request.Headers.Add("X-Forwarded-For", "6.6.6.6");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "evil.example");

        using var response = await gateway.Client().SendAsync(request);

        var received = gateway[Names.Portal].Last;
        Assert.Equal("127.0.0.1", received.Header("X-Forwarded-For"));
        Assert.Equal("http", received.Header("X-Forwarded-Proto"));
        Assert.Equal("frivillig.example", received.Header("X-Forwarded-Host"));
        Assert.Equal("frivillig.example", received.Header("Host"));
    }

    [Fact]
    public async Task A_trusted_proxy_in_front_is_believed()
    {
        await using var gateway = await GatewayApp.StartAsync(("Gateway:TrustedProxies:0", "127.0.0.1"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/page");
        request.Headers.Add("X-Forwarded-For", "198.51.100.7");
        request.Headers.Add("X-Forwarded-Proto", "https");

        using var response = await gateway.Client().SendAsync(request);

        Assert.Equal("198.51.100.7", gateway[Names.Portal].Last.Header("X-Forwarded-For"));
        Assert.Equal("https", gateway[Names.Portal].Last.Header("X-Forwarded-Proto"));
        Assert.Equal("max-age=31536000; includeSubDomains", response.Headers.GetValues("Strict-Transport-Security").Single());
    }

    [Fact]
    public async Task Every_answer_tells_the_browser_what_to_refuse_and_how_to_find_it_again()
    {
        await using var gateway = await GatewayApp.StartAsync(("Gateway:ImageSources:0", "https://tiles.example"));

        foreach (var path in new[] { "/", "/api/v1/me", "/api/v1/unknown", "/health", "/openapi/v1.json" })
        {
            using var response = await gateway.Client().GetAsync(path);
            var policy = response.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
            Assert.Contains("img-src 'self' data: https://tiles.example", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("strict-origin-when-cross-origin", response.Headers.GetValues("Referrer-Policy").Single());
            Assert.Contains("camera=()", response.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
            Assert.Matches("^[0-9a-f]{32}$", response.Headers.GetValues("X-Correlation-Id").Single());
            Assert.False(response.Headers.Contains("Strict-Transport-Security"));
            Assert.False(response.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task A_page_may_tighten_the_policy_but_not_loosen_it()
    {
        await using var gateway = await GatewayApp.StartAsync();
        foreach (var (own, kept) in new[] { ("default-src 'none'", true), ("script-src 'self' 'unsafe-inline'", false) })
        {
            gateway[Names.Portal].Answer = http =>
            {
                http.Response.Headers.ContentSecurityPolicy = own;
                return Task.CompletedTask;
            };
            using var response = await gateway.Client().GetAsync("/");
            Assert.Equal(kept, response.Headers.GetValues("Content-Security-Policy").Single() == own);
        }
    }

    [Fact]
    public async Task The_same_trace_is_named_to_the_caller_and_to_the_service()
    {
        await using var gateway = await GatewayApp.StartAsync();

        using var response = await gateway.Client().GetAsync("/api/v1/me");

        var trace = response.Headers.GetValues("X-Correlation-Id").Single();
        Assert.Contains(trace, gateway[Names.Identity].Last.Header("traceparent"), StringComparison.Ordinal);

        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me");
        request.Headers.Add("traceparent", $"00-{trace}-00f067aa0ba902b7-01");
        using var continued = await gateway.Client().SendAsync(request);
        Assert.Equal(trace, continued.Headers.GetValues("X-Correlation-Id").Single());
        Assert.StartsWith($"00-{trace}-", gateway[Names.Identity].Last.Header("traceparent"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problems_are_told_in_the_callers_language()
    {
        await using var gateway = await GatewayApp.StartAsync();
        var told = new Dictionary<string, string>();

        foreach (var language in new[] { "nb", "nn", "en", "se", "no", "de,en;q=0.4,nn;q=0.7", "fr" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/unknown");
            request.Headers.Add("Accept-Language", language);
            using var response = await gateway.Client().SendAsync(request);
            told[language] = (await response.ProblemAsync(HttpStatusCode.NotFound, "not-found"))["title"]!.ToString();
        }

        Assert.Equal(4, told.Values.Distinct().Count());
        Assert.Equal("Vi finner ikke det du ber om", told["nb"]);
        Assert.Equal(told["nb"], told["no"]);
        Assert.Equal(told["nb"], told["fr"]);
        Assert.Equal(told["nn"], told["de,en;q=0.4,nn;q=0.7"]);
    }

    [Fact]
    public async Task A_browser_gets_a_page_instead_of_a_problem()
    {
        await using var gateway = await GatewayApp.StartAsync();
        await gateway[Names.Portal].StopAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        using var response = await gateway.Client().SendAsync(request);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<h1>Denne delen av tjenesten er nede", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_description_covers_the_api_of_all_services_and_outlives_one_that_is_down()
    {
        await using var gateway = await GatewayApp.StartAsync();
        foreach (var service in Names.Services)
        {
            var resource = RouteTable.Resources.First(r => r.Service == service);
            var description = new JsonObject
            {
                ["openapi"] = "3.1.1",
                ["paths"] = new JsonObject
                {
                    [$"{resource.Prefix}{resource.Name}/{{id}}"] = new JsonObject
                    {
                        ["get"] = new JsonObject
                        {
                            ["summary"] = $"Read <{service}>",
                            ["responses"] = new JsonObject { ["200"] = new JsonObject { ["$ref"] = "#/components/schemas/Response" } },
                        }
                    },
                    ["/internal/secret"] = new JsonObject { ["get"] = new JsonObject() },
                },
                ["components"] = new JsonObject { ["schemas"] = new JsonObject { ["Response"] = new JsonObject { ["title"] = service } } },
            };
            gateway[service].Answer = async http => await System.Text.Json.JsonSerializer.SerializeAsync(http.Response.Body, description);
        }

        await gateway[Names.Grants].StopAsync();
        var merged = (await gateway.Client().GetFromJsonAsync<JsonNode>("/openapi/v1.json"))!;
        var page = await gateway.Client().GetStringAsync("/openapi");

        Assert.StartsWith("3.1", merged["openapi"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(Names.Services.Length - 1, merged["paths"]!.AsObject().Count);
        Assert.Equal("#/components/schemas/Training.Response", merged["paths"]!["/api/v1/courses/{id}"]!["get"]!["responses"]!["200"]!["$ref"]!.ToString());
        Assert.Equal("training", merged["components"]!["schemas"]!["Training.Response"]!["title"]!.ToString());
        Assert.Equal([Names.Grants], merged["x-missing-services"]!.AsArray().Select(n => n!.ToString()));
        Assert.Contains("Read &lt;training&gt;", page, StringComparison.Ordinal);

        await gateway[Names.Grants].StartAsync();
        await Eventually.TrueAsync(async () => (await gateway.Client().GetFromJsonAsync<JsonNode>("/openapi/v1.json"))!["x-missing-services"] is null);
    }
}
