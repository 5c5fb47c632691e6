using System.Text;
using FrivilligPlattform.Portal.Imports;

namespace FrivilligPlattform.Portal.Tests.Coordinator;

public sealed class OrganisationPagesTests(PortalApp app)
{
    [Fact]
    [Trait("Row", "137")]
    public async Task Branches_come_from_pasted_rows_seen_first_and_added_when_somebody_says_so()
    {
        var browser = Desk.Open(app);
        app.Gateway.On($"POST organisations/{Some.Other}/branch-imports", new { id = Some.Id }, 201);
        app.Gateway.On($"POST branch-imports/{Some.Id}/start", new { id = Some.Id }, 202);

        var form = await browser.Open($"{Desk.Home}/lag/importer");
        var empty = await browser.Send(form, "fil", ("Form.Csv", ""));
        var sent = await browser.Send(form, "fil", ("Form.Csv", "navn;kommune\nKonnerud lag;Drammen"));
        var preview = await browser.Follow(sent);
        await browser.Send(preview, "start");

        Assert.Contains("Velg en fil eller lim inn radene.", empty.Main);
        Assert.StartsWith("navn;kommune", (string?)app.Gateway.Last($"POST organisations/{Some.Other}/branch-imports").Body!["csv"]);
        Assert.Contains("Organisasjonsnummeret har feil kontrollsiffer.", preview.Main);
        Assert.Contains("Ja, legg til 4\u2009980 lag", preview.Main);
        Assert.Single(app.Gateway.All($"POST branch-imports/{Some.Id}/start"));
    }

    [Fact]
    public void A_file_of_an_old_spreadsheet_keeps_its_norwegian_letters()
    {
        Assert.Equal("Ål lag", SheetText.Decode(Encoding.Latin1.GetBytes("Ål lag")));
        Assert.Equal("Ål lag", SheetText.Decode([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("Ål lag")]));
    }

    [Fact]
    public async Task Settings_are_changed_under_the_version_that_was_read_each_by_itself()
    {
        var browser = Desk.Open(app);
        app.Gateway.Invalid($"PUT organisations/{Some.Other}/answer-goals", "answerWithinWorkingDays", "Fra 1 til 30.");
        app.Gateway.On($"PUT organisations/{Some.Other}/review", new { id = Some.Other });
        app.Gateway.On($"PUT organisations/{Some.Other}/police-certificate-viewer", new { id = Some.Other });

        var page = await browser.Open($"{Desk.Home}/innstillinger");
        var wrong = await browser.Send(page, "mal", ("Form.AnswerWithinWorkingDays", "99"));
        await browser.Send(page, "gjennomsyn", ("Form.ReviewsOpportunities", "true"));
        await browser.Send(page, "attest", ("Form.AccountId", Desk.Colleague));

        Assert.Contains("Fra 1 til 30.", wrong.Main);
        Assert.Contains("value=\"99\"", wrong.Main);
        Assert.Equal("\"v3\"", app.Gateway.Last($"PUT organisations/{Some.Other}/review").Headers.IfMatch);
        Assert.True((bool)app.Gateway.Last($"PUT organisations/{Some.Other}/review").Body!["reviewsOpportunities"]!);
        Assert.Equal(Desk.Colleague, (string?)app.Gateway.Last($"PUT organisations/{Some.Other}/police-certificate-viewer").Body!["accountId"]);
    }

    [Fact]
    [Trait("Row", "114")]
    public async Task What_we_offer_and_need_is_written_a_line_each_and_confirmed_every_year()
    {
        var browser = Desk.Open(app);
        app.Gateway.On($"PUT organisations/{Some.Other}/profile", new { id = Some.Other });
        app.Gateway.On($"POST organisations/{Some.Other}/profile/confirmation", new { id = Some.Other });

        var page = await browser.Open($"{Desk.Home}/profil");
        await browser.Send(page, "bekreft-profil");
        await browser.Send(page, "profil", ("Form.WeOffer", "Besøksvenner\n\n Kurs "), ("Form.WeNeed", ""));

        Assert.Contains("Stemmer dette fortsatt?", page.Main);
        Assert.Equal(["Besøksvenner", "Kurs"], app.Gateway.Last($"PUT organisations/{Some.Other}/profile").Body!["weOffer"]!.AsArray().Select(l => (string?)l));
        Assert.Single(app.Gateway.All($"POST organisations/{Some.Other}/profile/confirmation"));
    }

    [Fact]
    [Trait("Row", "72")]
    public async Task A_competence_is_claimed_with_its_grounds_and_judged_by_a_national_body()
    {
        var browser = Desk.Open(app);
        app.Gateway.On($"POST organisations/{Some.Other}/capabilities", new { id = Some.Id }, 201);
        app.Gateway.On($"POST capabilities/{Some.Id}/judgement", new { id = Some.Id });

        var page = await browser.Open($"{Desk.Home}/kompetanse");
        await browser.Send(page, "kompetanse", ("Form.Code", "sami"), ("Form.Grounds", "Samiskspråklige besøksvenner"));
        await browser.Send(await browser.Open($"{Desk.Home}/kompetanse/vurder?omrade=dementia"), $"vurder-{Some.Id}", ("dom", "nei"));

        Assert.Contains("Vurdert av Aldring og helse", page.Main);
        Assert.Equal("sami", (string?)app.Gateway.Last($"POST organisations/{Some.Other}/capabilities").Body!["code"]);
        Assert.Contains("code=dementia", app.Gateway.Last("GET capabilities").Query);
        Assert.False((bool)app.Gateway.Last($"POST capabilities/{Some.Id}/judgement").Body!["verified"]!);
    }

    [Fact]
    [Trait("Row", "137")]
    public async Task Below_a_municipality_a_branch_is_a_place_of_work_unless_one_says_otherwise()
    {
        var browser = Desk.Open(app);
        app.Gateway.On("POST organisations", new { id = Some.Id }, 201);
        var plain = await browser.Open($"{Desk.Home}/lag/nytt");
        app.Gateway.On($"GET organisations/{Some.Other}", Desk.Organisation(kind: "municipality"));

        var page = await browser.Open($"{Desk.Home}/lag/nytt");
        await browser.Send(page, "nytt-lag", ("Form.Name", "Fjell sykehjem"), ("Form.MunicipalityNumber", "3301"));

        Assert.DoesNotContain("Form.Kind", plain.Main);
        Assert.Equal(("unit", "local"), ((string?)app.Gateway.Last("POST organisations").Body!["kind"], (string?)app.Gateway.Last("POST organisations").Body!["level"]));
    }

    [Fact]
    public async Task Own_opportunities_are_found_by_words_of_their_titles()
    {
        var page = await Desk.Open(app).Open($"{Desk.Home}/oppdrag?ord=besøk&status=published");

        Assert.Contains("status=published&query=bes%C3%B8k", app.Gateway.All("GET opportunities")[0].Query);
        Assert.Contains("ord=bes%C3%B8k&status=draft", page.Main);
    }

    [Fact]
    public async Task The_way_back_names_the_organisation()
    {
        var browser = Desk.Open(app);

        foreach (var address in new[] { "/enheter", "/behov", "/enheter/ny", "/tilskudd", "/saksbehandling" })
        {
            var page = await browser.Open(Desk.Home + address);
            Assert.True(page.Status is 404 || page.Main.Contains($"href=\"{Desk.Home}\">Drammen Røde Kors</a>", StringComparison.Ordinal), $"{address}: {page.Main}");
        }
    }
}
