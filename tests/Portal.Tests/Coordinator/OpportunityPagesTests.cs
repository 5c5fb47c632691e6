namespace FrivilligPlattform.Portal.Tests.Coordinator;

public sealed class OpportunityPagesTests(PortalApp app)
{
    private static readonly string Home = $"/organisasjon/{Some.Other}/oppdrag";

    [Fact]
    public async Task Changing_an_opportunity_keeps_what_the_form_does_not_know()
    {
        var browser = Ready();
        app.Gateway.On($"GET opportunities/{Some.Id}", new
        {
            id = Some.Id,
            organisationId = Some.Other,
            type = "visitingFriend",
            title = "Besøksvenn",
            summary = "En prat",
            arena = "nursingHome",
            postalCode = "3015",
            scheduleKind = "recurring",
            slots = new[] { new { day = 2, from = "17:00:00", to = "19:00:00" }, new { day = 6, from = "10:00:00", to = "14:00:00" } },
            interests = new[] { "conversation", "astronomy" },
            skills = new[] { "firstAid", "signwriting" },
            languages = new[] { "nb", "fi" },
            status = "published",
        }, etag: "\"v7\"");
        app.Gateway.On($"PUT opportunities/{Some.Id}", null, 204);

        var page = await browser.Open($"{Home}/{Some.Id}/rediger");
        var sent = await browser.Send(page, "rediger-oppdrag", ("Form.Title", "Besøksvenn på tirsdager"), ("Form.Summary", "En prat"), ("Form.Arena", "nursingHome"));

        Assert.Equal($"{Home}/{Some.Id}", sent.Location);
        var body = app.Gateway.Last($"PUT opportunities/{Some.Id}").Body!;
        Assert.Equal("Besøksvenn på tirsdager", (string?)body["title"]);
        Assert.Equal(["firstAid", "signwriting"], body["skills"]!.AsArray().Select(s => (string?)s));
        Assert.Equal(["conversation", "astronomy"], body["interests"]!.AsArray().Select(s => (string?)s));
        Assert.Equal(["nb", "fi"], body["languages"]!.AsArray().Select(s => (string?)s));
        Assert.Equal(["2 17:00:00", "6 10:00:00"], body["slots"]!.AsArray().Select(s => $"{s!["day"]} {s["from"]}"));
    }

    [Fact]
    public async Task Times_that_differ_are_replaced_by_one_that_is_typed()
    {
        var browser = Ready();
        app.Gateway.On($"GET opportunities/{Some.Id}", Some.Opportunity(), etag: "\"v7\"");
        app.Gateway.On($"PUT opportunities/{Some.Id}", null, 204);

        var page = await browser.Open($"{Home}/{Some.Id}/rediger");
        await browser.Send(page, "rediger-oppdrag", ("Form.Summary", "En prat"), ("Form.Arena", "nursingHome"), ("Form.Days", "4"), ("Form.Times", "18-20"));

        var slot = Assert.Single(app.Gateway.Last($"PUT opportunities/{Some.Id}").Body!["slots"]!.AsArray())!;
        Assert.Equal((4, "18:00:00"), ((int)slot["day"]!, (string?)slot["from"]));
    }

    [Fact]
    public async Task An_event_is_asked_for_its_date_instead_of_days_of_the_week()
    {
        var browser = Ready();
        app.Gateway.On("POST opportunities", new { id = Some.Id }, 201);

        var page = await browser.Open($"{Home}/nytt?type=event");
        var again = await browser.Send(page, "nytt-oppdrag", Filled());
        var sent = await browser.Send(page, "nytt-oppdrag", [.. Filled(), ("Form.StartsOn", "2026-12-05"), ("Form.Times", "12–16")]);

        Assert.DoesNotContain("name=\"Form.Days\"", page.Main);
        Assert.Contains("Skriv hvilken dag det er.", again.Main);
        Assert.Equal($"{Home}/{Some.Id}", sent.Location);
        var body = app.Gateway.Last("POST opportunities").Body!;
        Assert.Equal(("oneOff", "2026-12-05"), ((string?)body["scheduleKind"], (string?)body["startsOn"]));
        Assert.Equal((6, "12:00:00"), ((int)body["slots"]![0]!["day"]!, (string?)body["slots"]![0]!["from"]));
    }

    [Fact]
    public async Task Anything_may_happen_once_or_every_week()
    {
        var browser = Ready();

        var weekly = await browser.Open($"{Home}/nytt?type=visitingFriend");
        var once = await browser.Open($"{Home}/nytt?type=visitingFriend&gang=en");

        Assert.Contains("name=\"Form.Days\"", weekly.Main);
        Assert.Contains("gang=en", weekly.Main);
        Assert.Contains("name=\"Form.StartsOn\"", once.Main);
        Assert.Contains("gang=fast", once.Main);
    }

    [Fact]
    public async Task A_time_without_a_day_is_not_forgotten_silently()
    {
        var browser = Ready();

        var page = await browser.Open($"{Home}/nytt?type=visitingFriend");
        var again = await browser.Send(page, "nytt-oppdrag", [.. Filled(), ("Form.Times", "17-19")]);

        Assert.Contains("Velg hvilke dager klokkeslettet gjelder.", again.Main);
        Assert.Contains("value=\"17-19\"", again.Main);
    }

    [Fact]
    [Trait("Row", "14")]
    [Trait("Row", "135")]
    public async Task Who_is_near_what_is_needed_and_what_holds_for_minors_is_seen_by_all_and_written_by_the_coordinator()
    {
        var browser = Ready();
        app.Gateway.On($"GET opportunities/{Some.Id}", Some.Opportunity(), etag: "\"v7\"");
        app.Gateway.On($"PUT opportunities/{Some.Id}", null, 204);

        var open = await app.Visitor().Open($"/oppdrag/{Some.Id}");
        var type = await browser.Open($"{Home}/nytt?type=event");
        var page = await browser.Open($"{Home}/{Some.Id}/rediger");
        var wrong = await browser.Send(page, "rediger-oppdrag", ("Form.Summary", "En prat"), ("Form.Arena", "nursingHome"), ("Form.Safety.NotAfter", "sent"));
        await browser.Send(
            page, "rediger-oppdrag", ("Form.Summary", "En prat"), ("Form.Arena", "nursingHome"), ("Form.Safety.Supervision", "staffOnDuty"), ("Form.Safety.OnDuty", "Vakttelefonen"),
            ("Form.Safety.Ours", "førstehjelpsutstyr\r\nvest\r\n"), ("Form.Safety.Own", "gode sko"), ("Form.Safety.NotAfter", "20.30"));

        foreach (var shown in new[] { "En leder kan nås på telefon hele tiden.", "førstehjelpsutstyr (organisasjonen har med), matpakke (den frivillige tar med)", "er ikke med etter klokka 21.00." })
            Assert.Contains(shown, open.Main);
        Assert.Contains("refleksvest (organisasjonen har med)", type.Main);
        Assert.Contains("førstehjelpsutstyr", page.Main);
        Assert.Contains("Skriv klokkeslettet slik: 21.00", wrong.Main);
        var body = app.Gateway.Last($"PUT opportunities/{Some.Id}").Body!;
        Assert.Equal(("staffOnDuty", "Vakttelefonen"), ((string?)body["supervision"], (string?)body["onDuty"]));
        Assert.Equal(["førstehjelpsutstyr organisation", "vest organisation", "gode sko volunteer"], body["equipment"]!.AsArray().Select(e => $"{e!["name"]} {e["providedBy"]}"));
        var minors = body["minors"]!;
        Assert.Equal((true, "20:30:00", false, "volunteering"), ((bool)minors["withAdult"]!, (string?)minors["notAfter"], (bool)minors["oneToOne"]!, (string?)minors["guardian"]));
    }

    [Fact]
    [Trait("Row", "25")]
    public async Task What_paused_by_itself_says_why_and_leads_to_the_agreements()
    {
        var coordinator = Desk.Open(app, "coordinator");
        app.Gateway.On($"GET opportunities/{Some.Id}", Desk.Opportunity("paused"), etag: "\"v7\"");

        var page = await coordinator.Open($"{Home}/{Some.Id}");

        Assert.Contains("Avtalen med kommunen gjelder ikke lenger.", page.Main);
        Assert.Contains($"href=\"/organisasjon/{Some.Other}/avtaler\"", page.Raw);
    }

    [Fact]
    [Trait("Row", "135")]
    public async Task With_a_volunteer_under_eighteen_the_coordinator_names_the_adult_who_is_along()
    {
        var coordinator = Desk.Open(app, "coordinator");
        var received = System.Text.Json.JsonSerializer.SerializeToNode(Desk.Received("suitable"))!.AsObject();
        received["needsAdult"] = true;
        app.Gateway.On($"GET interests/{Some.Id}", received);
        app.Gateway.On($"GET interests/{Some.Id}/checklist", new { readyToStart = true, items = Array.Empty<object>() });
        app.Gateway.On("POST assignments", new { id = Some.Id }, 201);

        var page = await coordinator.Open($"{Desk.Home}/innboks/{Some.Id}");
        var empty = await coordinator.Send(page, "tilby");
        await coordinator.Send(page, "tilby", ("Form.AdultAlong", "Lise Leder"));

        Assert.Contains("Skriv hvem av de voksne som er med.", empty.Main);
        Assert.Equal("Lise Leder", (string?)app.Gateway.Last("POST assignments").Body!["adultAlong"]);
    }

    private static (string, string)[] Filled() =>
    [
        ("Form.Title", "Julebord"), ("Form.Summary", "Hjelp til"), ("Form.Arena", "localCommunity"), ("Form.PostalCode", "3015"), ("Form.ContactPerson", "Kari"),
        ("Form.Deputy", "Ola"), ("Form.ContactPhone", "22 22 22 22"), ("Form.PhoneHours", "Hverdager"), ("Form.ResponsibleLeader", "Anne"),
    ];

    private Browser Ready()
    {
        Everything.Answers(app.Gateway);
        app.Gateway.On("GET opportunity-types", new[] { Some.Template("visitingFriend", "Besøksvenn"), Some.Template("event", "Arrangement") });
        app.Gateway.On("GET opportunities", Some.List());
        app.Gateway.On("GET tasks", Some.List());
        app.Gateway.On("GET units", Some.List());
        return app.SignedIn();
    }
}
