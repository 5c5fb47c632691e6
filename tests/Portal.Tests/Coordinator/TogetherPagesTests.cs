using System.Text.Json.Nodes;

namespace FrivilligPlattform.Portal.Tests.Coordinator;

public sealed class TogetherPagesTests(PortalApp app)
{
    private static readonly string Page = $"{Desk.Home}/oppdrag/{Some.Id}";

    [Fact]
    [Trait("Row", "96")]
    [Trait("Row", "129")]
    public async Task Both_sides_say_yes_name_their_coordinator_and_may_take_it_back()
    {
        var browser = Desk.Open(app, "coordinator");
        app.Gateway.On($"GET opportunities/{Some.Id}", Joint(Yes(Some.Id, "Fjell sykehjem", "Siri Sykehjem")), etag: "\"v7\"");
        app.Gateway.On($"POST opportunities/{Some.Id}/agreement", new { id = Some.Id, bothAgree = true });
        app.Gateway.On($"POST opportunities/{Some.Id}/agreement/withdrawal", new { id = Some.Id });

        var waiting = await browser.Open(Page);
        var empty = await browser.Send(waiting, "ja", ("Form.ContactPerson", "Ola Hansen"), ("Form.ContactPhone", ""));
        await browser.Send(waiting, "ja", ("Form.ContactPerson", "Ola Hansen"), ("Form.ContactPhone", "22 22 22 22"));
        app.Gateway.On($"GET opportunities/{Some.Id}", Joint(Yes(Some.Other, "Drammen Røde Kors", "Ola Hansen")), etag: "\"v7\"");
        var agreed = await browser.Open(Page);
        await browser.Send(agreed, "trekk-ja");

        Assert.Contains("Siri Sykehjem", waiting.Main);
        Assert.Contains("Venter på ja", waiting.Main);
        Assert.Contains("Ola Hansen", empty.Raw);
        var body = app.Gateway.Last($"POST opportunities/{Some.Id}/agreement").Body!;
        Assert.Equal((Some.Other.ToString(), "22 22 22 22"), ((string?)body["organisationId"], (string?)body["contactPhone"]));
        Assert.DoesNotContain("value=\"ja\"", agreed.Raw);
        Assert.Equal(Some.Other.ToString(), (string?)app.Gateway.Last($"POST opportunities/{Some.Id}/agreement/withdrawal").Body!["organisationId"]);
    }

    [Fact]
    [Trait("Row", "129")]
    [Trait("Row", "25")]
    [Trait("Row", "24")]
    [Trait("Row", "152")]
    public async Task Who_it_is_made_with_the_scheme_and_that_others_take_part_are_written_and_kept()
    {
        var browser = Desk.Open(app);
        app.Gateway.On("GET organisations", Some.List(new { id = Some.Id, name = "Fjell sykehjem", kind = "unit", status = "verified" }));
        app.Gateway.On($"PUT opportunities/{Some.Id}", null, 204);

        var page = await browser.Open($"{Page}/rediger");
        await browser.Send(
            page, "rediger-oppdrag", ("Form.Summary", "En prat"), ("Form.Arena", "nursingHome"), ("Form.Extras.PartnerId", Some.Id.ToString()), ("Form.Extras.Scheme", "visitingFriends"), ("Form.Extras.Programme", "skyss"));

        var body = app.Gateway.Last($"PUT opportunities/{Some.Id}").Body!;
        Assert.Equal((Some.Id.ToString(), "visitingFriends"), ((string?)body["partnerId"], (string?)body["scheme"]));
        Assert.Equal((true, true, false), ((bool)body["forParticipants"]!, (bool)body["offersTransport"]!, (bool)body["offersEscort"]!));
        Assert.DoesNotContain("CivicService", page.Raw);
        Assert.False((bool)body["civicService"]!);
    }

    [Fact]
    [Trait("Row", "25")]
    public async Task An_agreement_with_a_municipality_is_recorded_and_ended()
    {
        var browser = Desk.Open(app, "coordinator");
        app.Gateway.On($"POST organisations/{Some.Other}/agreements", new { id = Some.Id }, 201);
        app.Gateway.On($"POST organisations/{Some.Other}/agreements/{Some.Id}/end", new { id = Some.Id });

        var page = await browser.Open($"{Desk.Home}/avtaler");
        var empty = await browser.Send(page, "avtale", ("Form.Reference", "Sak 26/3"));
        await browser.Send(page, "avtale", ("Form.MunicipalityNumber", "3301"), ("Form.Reference", "Sak 26/3"), ("Form.SignedOn", "2026-11-01"));
        await browser.Send(page, $"slutt-{Some.Id}");

        Assert.Contains("Sak 25/117", page.Main);
        Assert.Contains("Gjelder ikke nå", page.Main);
        Assert.Contains("Sak 26/3", empty.Raw);
        var sent = app.Gateway.Last($"POST organisations/{Some.Other}/agreements").Body!;
        Assert.Equal(("3301", "2026-11-01", null), ((string?)sent["municipalityNumber"], (string?)sent["signedOn"], (string?)sent["validUntil"]));
        Assert.Single(app.Gateway.All($"POST organisations/{Some.Other}/agreements/{Some.Id}/end"));
    }

    [Fact]
    [Trait("Row", "24")]
    public async Task A_coordinator_signs_up_who_rings_notes_who_came_and_sees_who_comes_again()
    {
        var browser = Desk.Open(app, "coordinator");
        app.Gateway.On($"POST opportunities/{Some.Id}/participants", new { id = Some.Id }, 201);
        app.Gateway.On($"POST opportunities/{Some.Id}/attendance", new { on = "2026-11-22", attended = 1, returning = 1 });
        app.Gateway.On($"DELETE opportunities/{Some.Id}/participants/{Some.Other}", null, 204);

        var page = await browser.Open($"{Page}/deltakere");
        var empty = await browser.Send(page, "meld-pa", ("Form.Name", "Berit"), ("Form.Way", "relative"));
        await browser.Send(page, "meld-pa", ("Form.Name", "Berit"), ("Form.Way", "relative"), ("Form.RelativeName", "Per"), ("Form.RelativePhone", "90 00 00 00"), ("Form.NeedsTransport", "true"));
        await browser.Send(page, "oppmote", ("Form.On", "2026-11-22"), ("Form.Came", Some.Id.ToString()));
        await browser.Send(page, $"ut-{Some.Other}");

        foreach (var shown in new[] { "Olga Hansen", "Meldt på av Nina Berg.", "Trenger skyss", "har kommet igjen", "Har kommet 4 ganger." })
            Assert.Contains(shown, page.Main);
        Assert.Contains("Skriv telefonnummeret", empty.Main);
        var sent = app.Gateway.Last($"POST opportunities/{Some.Id}/participants").Body!;
        Assert.Equal(("relative", "Per", true), ((string?)sent["way"], (string?)sent["relativeName"], (bool)sent["needsTransport"]!));
        Assert.Equal([Some.Id.ToString()], app.Gateway.Last($"POST opportunities/{Some.Id}/attendance").Body!["participantIds"]!.AsArray().Select(p => (string?)p));
        Assert.Single(app.Gateway.All($"DELETE opportunities/{Some.Id}/participants/{Some.Other}"));
    }

    [Fact]
    [Trait("Row", "142")]
    public async Task Opportunities_are_narrowed_to_an_arena()
    {
        var browser = Desk.Open(app, "coordinator");

        var page = await browser.Open($"{Desk.Home}/oppdrag?arena=nursingHome");
        await browser.Open($"{Desk.Home}/oppdrag?arena=paidWork");

        Assert.Contains("<option value=\"nursingHome\" selected", page.Raw);
        var asked = app.Gateway.All("GET opportunities").Where(a => a.Query.Contains("organisationId", StringComparison.Ordinal)).Select(a => a.Query).ToList();
        Assert.Contains("arena=nursingHome", asked[0], StringComparison.Ordinal);
        Assert.DoesNotContain("paidWork", asked[1], StringComparison.Ordinal);
    }

    private static JsonNode Joint(params object[] coordinators)
    {
        var joint = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(Desk.Opportunity("draft")))!;
        joint["partnerId"] = Some.Id;
        joint["partnerName"] = "Fjell sykehjem";
        joint["coordinators"] = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(coordinators));
        return joint;
    }

    private static object Yes(Guid side, string name, string person) =>
        new { organisationId = side, organisationName = name, contactPerson = person, contactPhone = "90 00 00 00" };
}
