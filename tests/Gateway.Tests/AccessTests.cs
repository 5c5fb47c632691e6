using System.Net;
using System.Net.Http.Json;
using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Gateway.Tests;

public sealed class AccessTests
{
    private static (string Account, string Audience, string Sid) Shown(StandIn service) =>
        IdentityStandIn.Read(service.Last.Header("Authorization")!["Bearer ".Length..]);

    [Fact]
    public async Task A_session_becomes_a_token_of_the_service_and_never_leaves_the_gateway_itself()
    {
        await using var gateway = await GatewayApp.StartAsync();
        var session = gateway.Identity.SignIn("kari");
        var client = gateway.Client(session);

        foreach (var (path, service) in new[] { ("/api/v1/interests/mine", Names.Recruitment), ("/api/v1/hours/mine", Names.Matching), ("/minside", Names.Portal) })
        {
            using var response = await client.GetAsync(path);
            Assert.Equal(("kari", service), (Shown(gateway[service]).Account, Shown(gateway[service]).Audience));
            Assert.DoesNotContain(session, string.Join(' ', gateway[service].Last.Headers.Values), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Only_the_session_endpoints_of_Identity_see_the_session_cookie()
    {
        await using var gateway = await GatewayApp.StartAsync();
        var browser = await gateway.BrowserAsync("kari");

        using var me = await browser.GetAsync("/api/v1/me");
        Assert.Null(gateway[Names.Identity].Last.Header("Cookie"));

        using var signOut = await browser.DeleteAsync("/api/v1/session");
        Assert.StartsWith("__Host-fp-session=s-", gateway[Names.Identity].Last.Header("Cookie"), StringComparison.Ordinal);
        Assert.DoesNotContain("csrf", gateway[Names.Identity].Last.Header("Cookie"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_portal_keeps_its_own_cookies()
    {
        await using var gateway = await GatewayApp.StartAsync();
        var client = gateway.Client();
        client.DefaultRequestHeaders.Add("Cookie", $".AspNetCore.Antiforgery=abc; __Host-fp-session={gateway.Identity.SignIn("kari")}; lang=nn; __Host-fp-csrf=x");

        using var response = await client.GetAsync("/");

        Assert.Equal(".AspNetCore.Antiforgery=abc; lang=nn", gateway[Names.Portal].Last.Header("Cookie"));
    }

    [Fact]
    public async Task Headers_by_which_the_house_vouches_for_somebody_are_not_taken_from_outside()
    {
        await using var gateway = await GatewayApp.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/volunteers/me");
        foreach (var name in new[] { "X-Service-Key", "X-User-Id", "X-Forwarded-User", "Forwarded", "X-Original-URL", "X-MS-CLIENT-PRINCIPAL" })
            request.Headers.Add(name, "me");

        using var response = await gateway.Client().SendAsync(request);

        var received = gateway[Names.Recruitment].Last;
        Assert.DoesNotContain("me", received.Headers.Values);
        Assert.Null(received.Header("X-Service-Key"));
    }

    [Fact]
    public async Task A_hundred_requests_at_once_ask_Identity_once()
    {
        await using var gateway = await GatewayApp.StartAsync();
        var client = gateway.Client(gateway.Identity.SignIn("kari"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => client.GetAsync("/api/v1/hours/mine")));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        Assert.Equal(100, gateway[Names.Matching].Requests.Count(r => r.Header("Authorization") is not null));
        Assert.Equal(1, gateway.Identity.Exchanges);
    }

    [Fact]
    public async Task A_token_is_asked_for_again_after_its_time()
    {
        await using var gateway = await GatewayApp.StartAsync(("Gateway:TokenCache", "00:00:00.2"));
        var client = gateway.Client(gateway.Identity.SignIn("kari"));

        await Eventually.TrueAsync(async () =>
        {
            using var response = await client.GetAsync("/api/v1/hours/mine");
            return gateway.Identity.Exchanges >= 2;
        });
    }

    [Fact]
    public async Task Who_registers_an_organisation_is_asked_about_anew_since_the_membership_comes_by_a_message()
    {
        await using var gateway = await GatewayApp.StartAsync();
        var browser = await gateway.BrowserAsync("kari");
        using var before = await browser.GetAsync("/api/v1/organisations");
        var usual = gateway.Identity.Exchanges;
        using var again = await browser.GetAsync("/api/v1/organisations");
        Assert.Equal(usual, gateway.Identity.Exchanges);

        using var registered = await browser.PostAsJsonAsync("/api/v1/organisations", new { });
        usual = gateway.Identity.Exchanges;
        using var first = await browser.GetAsync("/api/v1/organisations");
        using var second = await browser.GetAsync("/api/v1/organisations");

        Assert.Equal(usual + 2, gateway.Identity.Exchanges);
    }

    [Theory]
    [InlineData("PUT", "/api/v1/me")]
    [InlineData("POST", "/api/v1/invitations/1/acceptance")]
    [InlineData("DELETE", "/api/v1/memberships/1")]
    [InlineData("DELETE", "/api/v1/session")]
    public async Task A_change_of_session_name_or_membership_is_seen_at_once(string method, string path)
    {
        await using var gateway = await GatewayApp.StartAsync();
        var browser = await gateway.BrowserAsync("kari");
        using var before = await browser.GetAsync("/api/v1/hours/mine");
        var first = Shown(gateway[Names.Matching]).Sid;

        using var change = await browser.SendAsync(new HttpRequestMessage(new(method), path) { Content = JsonContent.Create(new { }) });
        Assert.True(change.IsSuccessStatusCode);
        using var after = await browser.GetAsync("/api/v1/hours/mine");

        if (path.EndsWith("session", StringComparison.Ordinal))
            Assert.Null(gateway[Names.Matching].Last.Header("Authorization"));
        else
            Assert.NotEqual(first, Shown(gateway[Names.Matching]).Sid);
    }

    [Fact]
    public async Task A_session_that_has_ended_leaves_the_caller_anonymous_and_without_cookies()
    {
        await using var gateway = await GatewayApp.StartAsync();

        using var response = await gateway.Client("s-ended").GetAsync("/api/v1/hours/mine");

        Assert.Null(gateway[Names.Matching].Last.Header("Authorization"));
        Assert.Equal("", GatewayApp.CookieSet(response, "__Host-fp-session"));
        Assert.Equal("", GatewayApp.CookieSet(response, "__Host-fp-csrf"));
    }

    [Fact]
    public async Task A_token_of_the_portal_is_exchanged_and_any_other_passes_as_it_is()
    {
        await using var gateway = await GatewayApp.StartAsync();
        gateway.Identity.SignIn("kari");
        var machine = IdentityStandIn.Token("client", Names.Grants);

        using var portal = await gateway.Client(bearer: IdentityStandIn.Token("kari", Names.Portal)).GetAsync("/api/v1/applications");
        Assert.Equal(("kari", Names.Grants), (Shown(gateway[Names.Grants]).Account, Shown(gateway[Names.Grants]).Audience));

        foreach (var token in new[] { machine, "not-a-token", "a.b.c" })
        {
            using var response = await gateway.Client(bearer: token).GetAsync("/api/v1/applications");
            Assert.Equal($"Bearer {token}", gateway[Names.Grants].Last.Header("Authorization"));
        }

        Assert.Equal(1, gateway.Identity.Exchanges);
    }

    [Fact]
    public async Task A_forged_portal_token_gets_no_other()
    {
        await using var gateway = await GatewayApp.StartAsync();
        var forged = IdentityStandIn.Token("somebody who never signed in", Names.Portal);

        using var response = await gateway.Client(bearer: forged).GetAsync("/api/v1/applications");

        Assert.Equal($"Bearer {forged}", gateway[Names.Grants].Last.Header("Authorization"));
    }

    [Fact]
    public async Task A_changing_request_by_cookie_needs_the_anti_forgery_token_of_its_own_session()
    {
        await using var gateway = await GatewayApp.StartAsync();
        var browser = await gateway.BrowserAsync("kari");
        var other = (await gateway.BrowserAsync("ola")).DefaultRequestHeaders.GetValues("X-CSRF-Token").Single();
        var session = gateway.Identity.SignIn("kari");

        using var allowed = await browser.PostAsJsonAsync("/api/v1/interests", new { });
        Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);

        foreach (var (cookie, header) in new (string?, string?)[] { (null, null), (null, "x"), (other, null), (other, other), ("x", "x"), (null, other) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/interests") { Content = JsonContent.Create(new { }) };
            request.Headers.Add("Cookie", $"__Host-fp-session={session}" + (cookie is null ? "" : $"; __Host-fp-csrf={cookie}"));
            if (header is not null)
                request.Headers.Add("X-CSRF-Token", header);
            using var response = await gateway.Client().SendAsync(request);
            await response.ProblemAsync(HttpStatusCode.Forbidden, "anti-forgery");
        }

        Assert.Single(gateway[Names.Recruitment].Requests);
    }

    [Fact]
    public async Task A_request_with_a_bearer_or_without_a_session_needs_no_anti_forgery_token()
    {
        await using var gateway = await GatewayApp.StartAsync();

        using var machine = await gateway.Client(bearer: IdentityStandIn.Token("client", Names.Recruitment)).PostAsJsonAsync("/api/v1/organisations", new { });
        using var visitor = await gateway.Client().PostAsJsonAsync("/api/v1/accounts", new { });
        using var page = await gateway.Client(gateway.Identity.SignIn("kari")).PostAsync("/meld-interesse", new StringContent("a=b"));

        Assert.All([machine, visitor, page], r => Assert.Equal(HttpStatusCode.OK, r.StatusCode));
    }

    [Fact]
    public async Task A_post_that_the_browser_says_comes_from_another_site_is_refused()
    {
        await using var gateway = await GatewayApp.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/session") { Content = JsonContent.Create(new { }) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var response = await gateway.Client().SendAsync(request);

        await response.ProblemAsync(HttpStatusCode.Forbidden, "anti-forgery");
    }

    [Fact]
    public async Task Signing_in_brings_the_anti_forgery_cookie_and_signing_out_takes_it()
    {
        await using var gateway = await GatewayApp.StartAsync();

        using var signIn = await gateway.Client("s-ended").PostAsJsonAsync("/api/v1/session", new { email = "kari@example.no", password = "x" });
        var (session, csrf) = (GatewayApp.CookieSet(signIn, "__Host-fp-session")!, GatewayApp.CookieSet(signIn, "__Host-fp-csrf")!);
        var cookie = signIn.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-fp-csrf", StringComparison.Ordinal));
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("httponly", cookie, StringComparison.OrdinalIgnoreCase);

        var browser = gateway.Client();
        browser.DefaultRequestHeaders.Add("Cookie", $"__Host-fp-session={session}; __Host-fp-csrf={csrf}");
        browser.DefaultRequestHeaders.Add("X-CSRF-Token", csrf);
        using var written = await browser.PostAsJsonAsync("/api/v1/hours", new { });
        Assert.Equal(HttpStatusCode.OK, written.StatusCode);
        using var signOut = await browser.DeleteAsync("/api/v1/session");
        Assert.Equal("", GatewayApp.CookieSet(signOut, "__Host-fp-csrf"));
    }

    [Fact]
    public async Task While_Identity_is_away_tokens_already_given_still_work_and_public_reads_too()
    {
        await using var gateway = await GatewayApp.StartAsync(("Gateway:TokenCache", "00:00:00"), ("Gateway:PublicCache", "00:00:00"));
        var client = gateway.Client(gateway.Identity.SignIn("kari"));
        using var before = await client.GetAsync("/api/v1/hours/mine");
        await gateway[Names.Identity].StopAsync();

        using var known = await client.GetAsync("/api/v1/hours/mine");
        Assert.Equal(("kari", HttpStatusCode.OK), (Shown(gateway[Names.Matching]).Account, known.StatusCode));

        using var unknown = await gateway.Client("s-not-seen-before").GetAsync("/api/v1/hours/mine");
        await unknown.ProblemAsync(HttpStatusCode.ServiceUnavailable, "unavailable");
        using var visitor = await gateway.Client("s-not-seen-before").GetAsync("/api/v1/search/opportunities");
        Assert.Equal(HttpStatusCode.OK, visitor.StatusCode);
        using var page = await gateway.Client("s-not-seen-before").GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);

        await gateway[Names.Identity].StartAsync();
        var session = gateway.Identity.SignIn("ola");
        await Eventually.TrueAsync(async () => (await gateway.Client(session).GetAsync("/api/v1/hours/mine")).IsSuccessStatusCode, TimeSpan.FromSeconds(5));
    }
}
