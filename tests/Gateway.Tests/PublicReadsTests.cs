using System.Net;
using System.Net.Http.Json;
using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Http;

namespace FrivilligPlattform.Gateway.Tests;

public sealed class PublicReadsTests
{
    private const string Path = "/api/v1/search/opportunities?q=besøk";

    private static Task<GatewayApp> StartAsync() => GatewayApp.StartAsync(("Gateway:PublicCache", "00:01:00"));

    [Fact]
    public async Task A_public_read_is_answered_from_memory_one_language_at_a_time()
    {
        await using var gateway = await StartAsync();
        var bodies = new HashSet<string>();

        for (var round = 0; round < 3; round++)
        {
            foreach (var language in new[] { "nb-NO", "nn", "en-GB,en;q=0.9", "se" })
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, Path);
                request.Headers.Add("Accept-Language", language);
                using var response = await gateway.Client().SendAsync(request);
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
                Assert.Contains("Accept-Language", response.Headers.Vary);
                bodies.Add(await response.Content.ReadAsStringAsync());
            }
        }

        Assert.Equal(4, gateway[Names.Matching].Requests.Count);
        Assert.Equal(4, bodies.Count);
    }

    [Fact]
    public async Task Whoever_holds_the_answer_is_told_that_it_has_not_changed()
    {
        await using var gateway = await StartAsync();
        using var first = await gateway.Client().GetAsync(Path);
        var tag = first.Headers.ETag!;

        foreach (var condition in new[] { tag.ToString(), $"\"other\", {tag}", "*", $"W/{tag}" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Path);
            request.Headers.TryAddWithoutValidation("If-None-Match", condition);
            using var response = await gateway.Client().SendAsync(request);
            Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
            Assert.Equal(tag, response.Headers.ETag);
            Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        }

        using var changed = new HttpRequestMessage(HttpMethod.Get, Path);
        changed.Headers.TryAddWithoutValidation("If-None-Match", "\"other\"");
        using var full = await gateway.Client().SendAsync(changed);
        Assert.Equal(HttpStatusCode.OK, full.StatusCode);
    }

    [Fact]
    public async Task A_tag_is_right_even_when_nothing_is_in_memory()
    {
        await using var gateway = await GatewayApp.StartAsync(("Gateway:PublicCacheBytes", "1"));
        using var first = await gateway.Client().GetAsync(Path);
        using var request = new HttpRequestMessage(HttpMethod.Get, Path);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await gateway.Client().SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(2, gateway[Names.Matching].Requests.Count);
    }

    [Fact]
    public async Task The_tag_a_service_gives_is_kept()
    {
        await using var gateway = await StartAsync();
        gateway[Names.Recruitment].Answer = async http =>
        {
            http.Response.Headers.ETag = "\"0190\"";
            await http.Response.WriteAsync("{}");
        };

        using var response = await gateway.Client().GetAsync("/api/v1/opportunities/1");

        Assert.Equal("\"0190\"", response.Headers.ETag?.Tag);
    }

    [Fact]
    public async Task A_page_made_for_other_sites_may_be_framed_and_nothing_else()
    {
        await using var gateway = await StartAsync();
        gateway[Names.Recruitment].Answer = http =>
        {
            http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors *";
            return http.Response.WriteAsync("<p>Oppdrag</p>");
        };

        for (var i = 0; i < 2; i++)
        {
            using var widget = await gateway.Client().GetAsync("/api/v1/feeds/organisations/1?format=widget");
            Assert.Equal("default-src 'none'; frame-ancestors *", widget.Headers.GetValues("Content-Security-Policy").Single());
            Assert.False(widget.Headers.Contains("X-Frame-Options"));
        }

        using var page = await gateway.Client().GetAsync("/");
        Assert.Equal("DENY", page.Headers.GetValues("X-Frame-Options").Single());
        Assert.Contains("frame-ancestors 'none'", page.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task A_page_may_keep_its_address_to_itself()
    {
        await using var gateway = await StartAsync();
        gateway[Names.Portal].Answer = http =>
        {
            http.Response.Headers["Referrer-Policy"] = "no-referrer";
            return http.Response.WriteAsync("<p>Ja</p>");
        };

        using var page = await gateway.Client().GetAsync("/foresatt/1?kode=abc");

        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task Nothing_is_kept_of_what_a_signed_in_person_reads()
    {
        await using var gateway = await StartAsync();
        using var filled = await gateway.Client().GetAsync(Path);
        foreach (var account in new[] { "kari", "ola" })
        {
            using var response = await gateway.Client(gateway.Identity.SignIn(account)).GetAsync(Path);
            Assert.Equal(account, IdentityStandIn.Read(gateway[Names.Matching].Last.Header("Authorization")![7..]).Account);
            Assert.True(response.Headers.CacheControl?.NoStore);
        }

        using var machine = await gateway.Client(bearer: IdentityStandIn.Token("client", Names.Matching)).GetAsync(Path);
        Assert.Equal(4, gateway[Names.Matching].Requests.Count);
    }

    [Fact]
    public async Task What_is_refused_private_or_sets_a_cookie_is_not_kept()
    {
        await using var gateway = await StartAsync();
        foreach (var answer in new RequestDelegate[]
        {
            http => { http.Response.StatusCode = 404; return http.Response.WriteAsync("no"); },
            http => { http.Response.Headers.CacheControl = "private"; return http.Response.WriteAsync("mine"); },
            http => { http.Response.Headers.CacheControl = "no-store"; return http.Response.WriteAsync("mine"); },
            http => { http.Response.Headers.SetCookie = "a=b"; return http.Response.WriteAsync("mine"); },
        })
        {
            gateway[Names.Matching].Answer = answer;
            var before = gateway[Names.Matching].Requests.Count;
            using var first = await gateway.Client().GetAsync(Path);
            using var second = await gateway.Client().GetAsync(Path);
            Assert.Equal(before + 2, gateway[Names.Matching].Requests.Count);
            Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task A_long_answer_flows_through_and_is_not_kept()
    {
        await using var gateway = await GatewayApp.StartAsync(("Gateway:MaxCachedAnswerBytes", "1000"));
        var body = new string('x', 200_000);
        gateway[Names.Matching].Answer = http => http.Response.WriteAsync(body);

        Assert.Equal(body, await gateway.Client().GetStringAsync(Path));
        Assert.Equal(body, await gateway.Client().GetStringAsync(Path));
        Assert.Equal(2, gateway[Names.Matching].Requests.Count);
    }

    [Fact]
    public async Task Many_who_ask_the_same_at_once_ask_the_service_once()
    {
        await using var gateway = await StartAsync();
        var client = gateway.Client();
        gateway[Names.Matching].Hang();
        var asking = Enumerable.Range(0, 50).Select(_ => client.GetStringAsync(Path)).ToList();
        await Eventually.TrueAsync(() => Task.FromResult(gateway[Names.Matching].Requests.Count > 0));
        gateway[Names.Matching].Release();

        Assert.Single((await Task.WhenAll(asking)).Distinct());
        Assert.Single(gateway[Names.Matching].Requests);
    }

    [Fact]
    public async Task A_write_to_the_service_is_seen_by_the_next_read()
    {
        await using var gateway = await StartAsync();
        using var before = await gateway.Client().GetAsync("/api/v1/opportunities");
        using var written = await gateway.Client(bearer: IdentityStandIn.Token("client", Names.Recruitment)).PostAsJsonAsync("/api/v1/opportunities", new { });
        using var after = await gateway.Client().GetAsync("/api/v1/opportunities");

        Assert.Equal(3, gateway[Names.Recruitment].Requests.Count);
    }

    [Fact]
    public async Task An_answer_is_forgotten_after_its_time()
    {
        await using var gateway = await GatewayApp.StartAsync(("Gateway:PublicCache", "00:00:00.2"));

        await Eventually.TrueAsync(async () =>
        {
            using var response = await gateway.Client().GetAsync(Path);
            return gateway[Names.Matching].Requests.Count >= 3;
        });
    }
}
