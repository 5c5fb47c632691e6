namespace FrivilligPlattform.Portal.Tests.Coordinator;

public sealed class FollowUpPagesTests(PortalApp app)
{
    [Fact]
    [Trait("Row", "17")]
    public async Task A_talk_that_took_place_is_noted_by_one_button_and_the_next_is_told()
    {
        var browser = Desk.Open(app);
        app.Gateway.On($"POST follow-ups/{Some.Id}/completion", new { id = Some.Id, doneAt = "2026-11-22T10:00:00Z", nextOn = "2027-11-22" });

        var page = await browser.Open($"{Desk.Home}/oppfolging?dager=0");
        var sent = await browser.Send(page, $"gjort-{Some.Id}", ("kontakt", "phone"));
        var next = await browser.Follow(sent);

        Assert.Contains("withinDays=0", app.Gateway.All("GET follow-ups")[0].Query);
        Assert.Equal("phone", (string?)app.Gateway.Last($"POST follow-ups/{Some.Id}/completion").Body!["contact"]);
        Assert.Contains("Den neste er 22. november 2027.", next.Main);
    }

    [Fact]
    [Trait("Row", "17")]
    public async Task Those_nobody_turned_to_are_found_by_days_and_a_call_is_noted()
    {
        var browser = Desk.Open(app);
        app.Gateway.On($"POST assignments/{Some.Id}/follow-ups", new { id = Some.Id }, 201);

        var page = await browser.Open($"{Desk.Home}/oppfolging/ikke-kontaktet?dager=180");
        await browser.Send(page, $"kontaktet-{Some.Id}", ("kontakt", "phone"));

        Assert.Contains("days=180", app.Gateway.All("GET follow-ups/not-contacted")[0].Query);
        Assert.Contains("for 174 dager siden", page.Main);
        Assert.Equal("phone", (string?)app.Gateway.Last($"POST assignments/{Some.Id}/follow-ups").Body!["contact"]);
    }

    [Fact]
    [Trait("Row", "17")]
    public async Task A_note_goes_with_what_was_planned_and_a_further_talk_is_planned()
    {
        var browser = Desk.Open(app);
        app.Gateway.On($"POST follow-ups/{Some.Other}/completion", new { id = Some.Other });
        app.Gateway.On($"POST assignments/{Some.Id}/follow-ups", new { id = Some.Id }, 201);

        var page = await browser.Open($"{Desk.Home}/oppfolging/{Some.Id}");
        await browser.Send(page, "notat", ("Form.FollowUp", Some.Other.ToString()), ("Form.Contact", "meeting"), ("Form.Note", "Vil ha flere turer"));
        var wrong = await browser.Send(page, "planlegg", ("Form.DueOn", "snart"));
        await browser.Send(page, "planlegg", ("Form.DueOn", "2026-12-10"));

        Assert.Contains("Oppfølging av Vigdis Villig", page.Main);
        Assert.Equal("Vil ha flere turer", (string?)app.Gateway.Last($"POST follow-ups/{Some.Other}/completion").Body!["note"]);
        Assert.Contains("value=\"snart\"", wrong.Main);
        Assert.Equal("2026-12-10", (string?)app.Gateway.Last($"POST assignments/{Some.Id}/follow-ups").Body!["dueOn"]);
    }

    [Fact]
    [Trait("Row", "139")]
    public async Task One_who_leaves_is_followed_by_another()
    {
        var browser = Desk.Open(app);
        app.Gateway.On($"POST assignments/{Some.Id}/hand-over", new { id = Some.Id });

        var sent = await browser.Send(await browser.Open($"{Desk.Home}/frivillige/{Some.Id}/overlat"), "overlat", ("Form.LeavesOn", "2026-12-20"), ("Form.Note", "Tirsdager"));
        var list = await browser.Follow(sent);

        Assert.Equal("2026-12-20", (string?)app.Gateway.Last($"POST assignments/{Some.Id}/hand-over").Body!["leavesOn"]);
        Assert.Contains("Slutter 20. desember 2026.", list.Main);
        Assert.Contains($"/innboks?status=suitable&oppdrag={Some.Id}", list.Main);
    }

    [Fact]
    [Trait("Row", "147")]
    public async Task An_agreement_ends_with_a_cause_and_leavers_answers_are_hidden_while_few()
    {
        var browser = Desk.Open(app);
        app.Gateway.On($"POST assignments/{Some.Id}/end", new { id = Some.Id });

        var page = await browser.Open($"{Desk.Home}/frivillige/{Some.Id}/avslutt");
        var again = await browser.Send(page, "avslutt", ("Form.Reason", "Flyttet til Oslo"));
        await browser.Send(page, "avslutt", ("Form.Cause", "moved"), ("Form.Reason", "Flyttet til Oslo"));
        var exits = await browser.Open($"{Desk.Home}/oppfolging/sluttsvar");
        app.Gateway.On($"GET organisations/{Some.Other}/exit-answers", new { answers = 3, tooFew = true });
        var few = await browser.Open($"{Desk.Home}/oppfolging/sluttsvar?tid=alt");

        Assert.Contains("Flyttet til Oslo", again.Main);
        Assert.Equal("moved", (string?)app.Gateway.Last($"POST assignments/{Some.Id}/end").Body!["cause"]);
        Assert.Contains("Lite tid", exits.Main);
        Assert.Contains("Bare 3 har svart.", few.Main);
        Assert.DoesNotContain("<table", few.Main);
    }

    [Fact]
    [Trait("Row", "144")]
    public async Task Somebody_without_an_account_is_registered_and_signed_up_by_a_coordinator()
    {
        var browser = Desk.Open(app);
        app.Gateway.On("POST volunteers/assisted", new { id = Some.Other }, 201);
        app.Gateway.On("POST interests", new { id = Some.Id }, 201);

        var page = await browser.Open($"{Desk.Home}/frivillige/ny");
        var again = await browser.Send(page, "registrer", ("Form.Name", "Gudrun Gammel"), ("Form.PostalCode", "3015"));
        var sent = await browser.Send(page, "registrer", ("Form.Name", "Gudrun Gammel"), ("Form.Phone", "32 00 00 00"), ("Form.PostalCode", "3015"), ("Form.OpportunityId", Some.Id.ToString()));

        Assert.Contains("Skriv et telefonnummer eller en e-postadresse.", again.Main);
        Assert.Contains("value=\"Gudrun Gammel\"", again.Main);
        Assert.Equal($"{Desk.Home}/innboks/{Some.Id}", sent.Location);
        Assert.Equal(Some.Other.ToString(), (string?)app.Gateway.Last("POST interests").Body!["volunteerId"]);
    }

    [Fact]
    public async Task What_waits_stands_on_the_organisations_page_the_urgent_first()
    {
        var page = await Desk.Open(app).Open(Desk.Home);

        var urgent = page.Main.IndexOf("henvendelse har ventet for lenge", StringComparison.Ordinal);
        var talks = page.Main.IndexOf("takk og prater skal gjøres", StringComparison.Ordinal);
        Assert.InRange(urgent, 0, talks);
        Assert.Contains("har ikke hørt fra dere på tre måneder", page.Main);
        Assert.Contains("1 frivillig skal slutte", page.Main);
        Assert.Contains("Profilen er over et år gammel", page.Main);
    }
}
