namespace FrivilligPlattform.Portal.Tests.RoleSheets;

public sealed class RoleSheetPagesTests(PortalApp app)
{
    [Fact]
    [Trait("Row", "138")]
    public async Task A_patient_or_relative_reads_in_large_print_what_the_volunteer_does_and_prints_it()
    {
        Everything.Answers(app.Gateway);

        var one = await app.Visitor().Open($"/oppdrag/{Some.Id}/rolleark");
        var type = await app.Visitor().Open("/rolleark/visitingFriend");
        var opportunity = await app.Visitor().Open($"/oppdrag/{Some.Id}");

        Assert.Contains("class=\"large-print\"", one.Raw);
        Assert.Contains("data-print", one.Raw);
        foreach (var sentence in new[] { "Kommer på besøk til deg.", "Lese høyt", "Gir ikke medisin.", "Slik blir det trygt", "Organisasjonen har med: hjelm.", "Ring Ola Hansen", "Drammen Røde Kors og Fjell sykehjem" })
            Assert.Contains(sentence, one.Main);
        Assert.Contains("Du kan si nei når som helst.", type.Main);
        Assert.Contains($"/oppdrag/{Some.Id}/rolleark", opportunity.Raw);
    }

    [Fact]
    [Trait("Row", "74")]
    public async Task A_health_professional_reads_the_sheet_with_the_legal_note_and_its_version()
    {
        Everything.Answers(app.Gateway);

        var page = await app.Visitor().Open("/helsepersonell");

        Assert.Contains("Som frivillig er du et medmenneske.", page.Main);
        Assert.Contains("Hva loven sier: ikke avklart", page.Main);
        Assert.Contains("Versjon 2026-1", page.Main);
    }

    [Fact]
    [Trait("Row", "74")]
    public async Task The_checklist_leads_to_the_sheet_and_the_coordinator_records_the_talk()
    {
        var checklist = new
        {
            readyToStart = false,
            sheetVersion = "2026-1",
            items = new object[] { new { kind = "expectationsTalk", state = "missing", title = "Prat om forventninger", why = "Snakk sammen", action = "readInformationSheet", gate = "strict" } },
        };
        var coordinator = Coordinator.Desk.Open(app, "coordinator");
        app.Gateway.On($"GET interests/{Some.Id}", Coordinator.Desk.Received("invited"));
        app.Gateway.On($"GET interests/{Some.Id}/checklist", checklist);
        app.Gateway.On($"POST interests/{Some.Id}/expectations-talk", new { id = Some.Id }, 201);
        var page = await coordinator.Open($"{Coordinator.Desk.Home}/innboks/{Some.Id}");
        var empty = await coordinator.Send(page, "forventninger");
        await coordinator.Send(page, "forventninger", ("Form.HeldOn", "2026-11-20"));
        var sent = app.Gateway.All($"POST interests/{Some.Id}/expectations-talk");

        Everything.Answers(app.Gateway);
        app.Gateway.On($"GET interests/{Some.Id}/checklist", checklist);
        var own = await app.SignedIn().Open($"/mine-henvendelser/{Some.Id}");

        Assert.Contains("Vi forsto ikke datoen.", empty.Main);
        Assert.Equal(("2026-11-20", "2026-1"), ((string?)Assert.Single(sent).Body!["heldOn"], (string?)sent[0].Body!["sheetVersion"]));
        Assert.Contains("href=\"/helsepersonell\"", own.Raw);
        Assert.Contains("Prat om forventninger", own.Main);
    }
}
