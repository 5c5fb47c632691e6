using System.Net;

namespace FrivilligPlattform.Portal.Tests.Accounts;

public sealed class AccountPagesTests(PortalApp app)
{
    private const string SessionCookie = "__Host-fp-session=secret; HttpOnly; Secure; SameSite=Lax; Path=/";

    [Fact]
    public async Task Registering_signs_in_and_goes_on_to_the_profile()
    {
        app.Gateway.Reset();
        app.Gateway.On("POST accounts", new { id = Some.Id }, 201);
        app.Gateway.On("POST session", new { accountId = Some.Id }, cookie: SessionCookie);
        var browser = app.Visitor();

        var sent = await browser.Send(await browser.Open("/ny-konto"), "ny-konto",
            ("Form.Name", "Kari Nordmann"), ("Form.Email", "kari@example.no"), ("Form.Password", "en lang setning"));

        Assert.Equal("/min-profil", sent.Location);
        Assert.Contains(SessionCookie, sent.Cookies);
        Assert.Equal("nb", (string?)app.Gateway.Last("POST accounts").Body!["language"]);
    }

    [Fact]
    public async Task Errors_of_the_api_stand_beside_their_field_and_the_password_is_not_sent_back()
    {
        app.Gateway.Reset();
        app.Gateway.Invalid("POST accounts", "email", "Dette er ikke en e-postadresse.");
        var browser = app.Visitor();

        var page = await browser.Send(await browser.Open("/ny-konto"), "ny-konto",
            ("Form.Name", "Kari"), ("Form.Email", "kari.example.no"), ("Form.Password", "en lang setning"));

        Assert.Contains("href=\"#Form-Email\">Dette er ikke en e-postadresse.", page.Main);
        Assert.Contains("id=\"Form-Email-error\"", page.Main);
        Assert.Contains("value=\"kari.example.no\"", page.Main);
        Assert.Contains("aria-invalid=\"true\"", page.Main);
        Assert.DoesNotContain("en lang setning", page.Main);
        Assert.Contains("Noe må rettes", page.Html);
    }

    [Fact]
    public async Task What_is_missing_is_said_before_anything_is_sent()
    {
        app.Gateway.Reset();
        var browser = app.Visitor("en");

        var page = await browser.Send(await browser.Open("/ny-konto"), "ny-konto");

        Assert.Contains("Type your name.", page.Main);
        Assert.Contains("Choose a password.", page.Main);
        Assert.Empty(app.Gateway.All("POST accounts"));
    }

    [Fact]
    public async Task Signing_in_passes_the_session_on_to_the_browser_and_goes_where_one_was_going()
    {
        app.Gateway.Reset();
        app.Gateway.On("POST session", new { accountId = Some.Id }, cookie: SessionCookie);
        var browser = app.Visitor();

        var sent = await browser.Send(await browser.Open("/logg-inn?til=/forslag"), "logg-inn",
            ("Form.Email", "kari@example.no"), ("Form.Password", "en lang setning"));

        Assert.Equal("/forslag", sent.Location);
        Assert.Contains(SessionCookie, sent.Cookies);
    }

    [Fact]
    public async Task Nobody_is_sent_to_another_site_after_signing_in()
    {
        app.Gateway.Reset();
        app.Gateway.On("POST session", new { accountId = Some.Id });
        var browser = app.Visitor();

        var sent = await browser.Send(await browser.Open("/logg-inn?til=//evil.example"), "logg-inn",
            ("Form.Email", "kari@example.no"), ("Form.Password", "en lang setning"));

        Assert.Equal("/", sent.Location);
    }

    [Fact]
    public async Task The_second_step_asks_for_the_code_and_keeps_the_password_sealed()
    {
        app.Gateway.Reset();
        app.Gateway.On("POST session", asked => (string?)asked.Body!["totp"] == "123456"
            ? new(new { accountId = Some.Id }, Cookie: SessionCookie)
            : new(new { type = "urn:frivillig:refusal:totp-required", detail = "Kode", status = 401 }, 401));
        var browser = app.Visitor();

        var second = await browser.Send(await browser.Open("/logg-inn"), "logg-inn",
            ("Form.Email", "kari@example.no"), ("Form.Password", "en lang setning"));
        var sent = await browser.Send(second, "logg-inn", ("Form.Code", "123456"));

        Assert.Contains("Skriv koden fra appen", second.Main);
        Assert.DoesNotContain("en lang setning", second.Html);
        Assert.Equal("en lang setning", (string?)app.Gateway.Last("POST session").Body!["password"]);
        Assert.Equal("/min-side", sent.Location);
    }

    [Fact]
    public async Task Wrong_credentials_are_said_in_the_services_words()
    {
        app.Gateway.Reset();
        app.Gateway.Refuse("POST session", "wrong-credentials", "E-post eller passord er feil.", 401);
        var browser = app.Visitor();

        var page = await browser.Send(await browser.Open("/logg-inn"), "logg-inn", ("Form.Email", "a@b.no"), ("Form.Password", "x"));

        Assert.Contains("E-post eller passord er feil.", page.Main);
    }

    [Fact]
    public async Task A_letter_confirms_the_address_and_the_message_is_shown_once()
    {
        app.Gateway.Reset();
        app.Gateway.On("POST accounts/confirmation", null, 204);
        var browser = app.Visitor();

        var sent = await browser.Send(await browser.Open($"/bekreft-epost?konto={Some.Id}&kode=abc"), "bekreft");
        var shown = await browser.Follow(sent);
        var later = await browser.Open("/logg-inn");

        Assert.Equal("abc", (string?)app.Gateway.Last("POST accounts/confirmation").Body!["code"]);
        Assert.Contains("adressen din er bekreftet", shown.Main);
        Assert.DoesNotContain("adressen din er bekreftet", later.Main);
    }

    [Fact]
    public async Task A_stale_change_of_the_account_is_said_and_kept()
    {
        app.Gateway.Reset();
        var browser = app.SignedIn();
        app.Gateway.On("PUT me", new { title = "stale", status = 412 }, 412);

        var page = await browser.Send(await browser.Open("/min-konto"), "konto", ("Form.Name", "Kari N."), ("Form.Language", "nn"));

        Assert.Equal("\"v1\"", app.Gateway.Last("PUT me").Headers.IfMatch.ToString());
        Assert.Contains("Noen har endret dette", page.Main);
        Assert.Contains("value=\"Kari N.\"", page.Main);
    }

    [Fact]
    public async Task Another_form_of_the_page_does_not_disturb_the_first()
    {
        app.Gateway.Reset();
        var browser = app.SignedIn(Some.Account(confirmed: false));
        app.Gateway.Refuse("POST accounts/confirmation/resend", "letter-on-its-way", "Brevet er på vei.");

        var page = await browser.Send(await browser.Open("/min-konto"), "ny-lenke");

        Assert.Contains("Brevet er på vei.", page.Main);
        Assert.Contains("value=\"Kari Nordmann\"", page.Main);
    }

    [Fact]
    public async Task Erasing_asks_once_and_says_what_is_lost()
    {
        app.Gateway.Reset();
        var browser = app.SignedIn();
        app.Gateway.On("DELETE me", null, 204);
        app.Gateway.On("DELETE session", null, 204);

        var asks = await browser.Send(await browser.Open("/min-konto/slett"), "slett");
        var erased = await browser.Send(asks, "slett", ("Form.Sure", "true"));

        Assert.Contains("Kryss av for at du vil slette alt.", asks.Main);
        Assert.Single(app.Gateway.All("DELETE me"));
        Assert.Equal("/", erased.Location);
    }

    [Fact]
    public async Task An_invitation_is_accepted_and_the_hat_is_put_on()
    {
        app.Gateway.Reset();
        var browser = app.SignedIn();
        app.Gateway.On($"GET invitations/{Some.Id}", new { id = Some.Id, organisationId = Some.Other, organisationName = "Drammen Røde Kors", role = "coordinator", email = "k@example.no", name = "Kari" });
        app.Gateway.On($"POST invitations/{Some.Id}/acceptance", new { organisationId = Some.Other, role = "coordinator" });

        var page = await browser.Open($"/invitasjon/{Some.Id}?kode=abc");
        var sent = await browser.Send(page, "invitasjon");

        Assert.Contains("Frivillighetskoordinator", page.Main);
        Assert.Equal($"/opptre-som/{Some.Other}", sent.Location);
    }

    [Theory]
    [InlineData("/bekreft-epost?konto=0190b0d2-0000-7000-8000-000000000001&kode=abc")]
    [InlineData("/nytt-passord?konto=0190b0d2-0000-7000-8000-000000000001&kode=abc")]
    [InlineData("/invitasjon/0190b0d2-0000-7000-8000-000000000001?kode=abc")]
    public async Task A_page_whose_address_holds_a_code_is_kept_nowhere_and_told_to_nobody(string path)
    {
        using var answer = await app.Visitor().Client.GetAsync(path);

        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task A_session_that_ended_leads_to_signing_in_again()
    {
        app.Gateway.Reset();
        var browser = app.SignedIn();
        app.Gateway.On("GET me", null, (int)HttpStatusCode.Unauthorized);

        var page = await browser.Open("/min-konto");

        Assert.Equal("/logg-inn?til=%2Fmin-konto", page.Location);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        app.Gateway.Reset();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "ny-konto"), KeyValuePair.Create("Form.Name", "x")]);

        using var answer = await app.Visitor().Client.PostAsync("/ny-konto", form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(app.Gateway.All("POST accounts"));
    }
}
