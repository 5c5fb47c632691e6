using System.Text.RegularExpressions;
using FrivilligPlattform.Portal.Rosters;

namespace FrivilligPlattform.Portal.Tests.Rosters;

/// <summary>What a coordinator keeps in order: the roster itself, its papers, calendars and hours.</summary>
public sealed class RosterKeepingPagesTests(PortalApp app)
{
    private static readonly string Home = $"/organisasjon/{Some.Other}/vakter";
    private static readonly string Roster = $"{Home}/{RosterThings.Roster}";

    [Theory]
    [InlineData("kort")]
    [InlineData("https://frivillig.example.no/vakter")]
    [InlineData("https://frivillig.example.no/vakter/01990000-0000-7000-8000-0000000000a2/innsjekk")]
    [InlineData("https://frivillig.example.no/vakter/01990000-0000-7000-8000-0000000000a2/innsjekk?kode=0123456789abcdef")]
    public void What_a_code_says_is_read_from_its_drawing(string content)
    {
        var drawing = QrDrawing.Of(content);

        Assert.Equal(content, QrReader.Read(drawing.Size, drawing.Path));
    }

    [Fact]
    public async Task A_coordinator_is_told_why_nobody_sees_the_shifts_of_an_organisation_that_is_not_approved()
    {
        var browser = Ready();
        var pages = new[] { Home, Roster, $"/organisasjon/{Some.Other}/vaking" };
        foreach (var address in pages)
            Assert.DoesNotContain("ikke godkjent", (await browser.Open(address)).Main);

        var organisation = System.Text.Json.JsonSerializer.SerializeToNode(VolunteerThings.Organisation())!;
        organisation["status"] = "awaitingVerification";
        app.Gateway.On($"GET organisations/{Some.Other}", organisation);

        foreach (var address in pages)
        {
            var page = await browser.Open(address);
            Assert.Contains("Organisasjonen er ikke godkjent ennå", page.Main);
            Assert.Contains("melde seg på når organisasjonen er godkjent", page.Main);
        }
    }

    [Fact]
    public async Task The_poster_leads_whoever_scans_it_to_the_check_in_of_the_shift()
    {
        var browser = Ready();

        var page = await browser.Open($"{Roster}/vakt/{RosterThings.Shift}/plakat");
        var manage = await browser.Open($"{Roster}/vakt/{RosterThings.Shift}");

        foreach (var shown in new[] { page, manage })
        {
            var drawn = Regex.Match(shown.Main, "viewBox=\"0 0 (\\d+) \\d+\".*?<path d=\"([^\"]+)\"", RegexOptions.Singleline);
            Assert.Equal(
                $"http://localhost/vakter/{RosterThings.Shift}/innsjekk?kode=abc123", QrReader.Read(int.Parse(drawn.Groups[1].Value), drawn.Groups[2].Value));
        }

        Assert.Contains("<code>abc123</code>", page.Main);
        Assert.Contains($"href=\"{Roster}/vakt/{RosterThings.Shift}/plakat\"", manage.Main);
    }

    [Fact]
    public async Task A_roster_is_changed_with_what_it_was_and_it_is_said_which_shifts_stay()
    {
        var browser = Ready();
        app.Gateway.On($"PUT rosters/{RosterThings.Roster}", new { id = RosterThings.Roster, followed = 2, kept = 1 });

        var page = await browser.Open($"{Roster}/endre");
        var wrong = await browser.Send(page, "endre-vaktliste", ("Form.OpensFrom", "kveld"), ("Form.OpensDays", "99"));
        var changed = await browser.Send(page, "endre-vaktliste", ("Form.Title", "Kveldskafé"), ("Form.ContactPhone", "22334455"), ("Form.SignUp", "approval"), ("Form.OpensDays", "5"));
        var after = await browser.Follow(changed);

        Assert.Contains("value=\"Kari Kontakt\"", page.Main);
        Assert.Contains("Skriv klokkeslettet", wrong.Main);
        Assert.Contains("Skriv et helt tall fra 0 til 60", wrong.Main);
        var put = app.Gateway.Last($"PUT rosters/{RosterThings.Roster}");
        Assert.Equal("\"r2\"", put.Headers.IfMatch.ToString());
        Assert.Equal(
            ("Kveldskafé", "approval", 5, "18:00:00", "22334455"),
            ((string?)put.Body!["title"], (string?)put.Body["signUp"], (int?)put.Body["opensDaysBefore"], (string?)put.Body["opensFrom"], (string?)put.Body["contactPhone"]));
        Assert.Contains("1 vakt står som før", after.Html);
    }

    [Fact]
    public async Task A_week_is_printed_with_names_and_lines_for_open_places()
    {
        var page = await Ready().Open($"{Roster}/utskrift?uke={RosterThings.Tomorrow:yyyy-MM-dd}");

        Assert.Contains("Berit Berg", page.Main);
        Assert.Contains("90000000", page.Main);
        Assert.Contains("Ledig: Vert", page.Main);
        Assert.Contains("makuler den etterpå", page.Main);
    }

    [Fact]
    [Trait("Row", "16")]
    public async Task Who_signed_up_without_an_assignment_is_called_by_the_first_name_where_that_may_be_known()
    {
        var browser = Ready();
        var nameless = await browser.Open($"{Roster}/vakt/{RosterThings.Shift}");
        app.Gateway.On("GET volunteers/names", Some.List(new { id = Some.Id, firstName = "Odd", phone = "91111111" }));

        var page = await browser.Open($"{Roster}/vakt/{RosterThings.Shift}");

        Assert.Contains("En frivillig uten oppdrag hos dere", nameless.Main);
        Assert.DoesNotContain("En frivillig uten oppdrag hos dere", page.Main);
        Assert.Contains("Odd", page.Main);
        Assert.Contains("tel:91111111", page.Main);
        var asked = app.Gateway.Last("GET volunteers/names").Query;
        Assert.Contains(Some.Id.ToString(), asked);
        Assert.DoesNotContain(RosterThings.Volunteer.ToString(), asked);
    }

    [Fact]
    [Trait("Row", "16")]
    public async Task Who_wishes_to_be_on_a_roster_is_seen_with_their_own_limits()
    {
        var page = await Ready().Open(Roster);

        Assert.Contains("Berit Berg, høyst 2 vakter i uka, ikke om natten", page.Main);
        Assert.Contains("du bestemmer", page.Main);
    }

    [Fact]
    public async Task The_calendar_of_a_unit_is_told_once()
    {
        var browser = Ready();
        app.Gateway.On("POST rosters/unit-calendar", new { address = "/api/v1/calendars/k4y.ics" });

        var page = await browser.Open(Home);
        var shown = await browser.Send(page, "enhetskalender", ("Form.UnitId", RosterThings.Unit.ToString()));

        Assert.Contains("Fjell, avdeling 2", page.Main);
        Assert.DoesNotContain("k4y", page.Main);
        Assert.Contains("http://localhost/api/v1/calendars/k4y.ics", shown.Main);
        var body = app.Gateway.Last("POST rosters/unit-calendar").Body!;
        Assert.Equal((Some.Other, RosterThings.Unit), ((Guid?)body["organisationId"], (Guid?)body["unitId"]));
    }

    [Fact]
    public async Task Hours_are_logged_for_others_and_who_could_not_have_them_stays_ticked_with_the_reason()
    {
        var browser = Ready();
        var address = $"/organisasjon/{Some.Other}/timer/ny";
        app.Gateway.On("POST hours/group", new { logged = Array.Empty<object>(), leftOut = new[] { new { assignmentId = Some.Id, code = "day-full", detail = "Døgnet er fullt." } } });

        var page = await browser.Open(address);
        var empty = await browser.Send(page, "for-timer", ("Form.Hours", "mange"));
        var left = await browser.Send(page, "for-timer", ("Form.On", "2026-11-17"), ("Form.Hours", "2,5"), ("Form.Chosen", Some.Id.ToString()));
        app.Gateway.On("POST hours/group", new { logged = new[] { new { assignmentId = Some.Id, id = Some.Other } }, leftOut = Array.Empty<object>() });
        var sent = await browser.Send(left, "for-timer");

        Assert.Contains("Berit Berg, Kafé", page.Main);
        Assert.Contains("Kryss av for minst én.", empty.Main);
        Assert.Contains("Skriv timene som et tall", empty.Main);
        Assert.Contains("Berit Berg: Døgnet er fullt.", left.Main);
        var body = app.Gateway.Last("POST hours/group").Body!;
        Assert.Equal(("2026-11-17", 150, Some.Id), ((string?)body["on"], (int?)body["minutes"], (Guid?)body["assignmentIds"]![0]));
        Assert.Equal($"/organisasjon/{Some.Other}/timer", sent.Location);
    }

    private Browser Ready()
    {
        Everything.Answers(app.Gateway);
        return app.SignedIn(Some.Account(memberships: new { organisationId = Some.Other, organisationName = "Drammen Røde Kors", role = "coordinator" }));
    }
}
