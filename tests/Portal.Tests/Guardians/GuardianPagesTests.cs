namespace FrivilligPlattform.Portal.Tests.Guardians;

public sealed class GuardianPagesTests(PortalApp app)
{
    private static readonly string Link = $"/foresatt/{Some.Id}?kode=abc";

    [Fact]
    [Trait("Row", "135")]
    public async Task A_young_volunteer_asks_a_guardian_and_sees_that_the_answer_is_waited_for()
    {
        Everything.Answers(app.Gateway);
        var browser = app.SignedIn();
        app.Gateway.On("GET volunteers/me/guardian", VolunteerThings.MyGuardian(asked: false));
        app.Gateway.On("POST volunteers/me/guardian", new { id = Some.Id }, 201);

        var empty = await browser.Send(await browser.Open("/min-profil/foresatt"), "foresatt");
        var sent = await browser.Send(empty, "foresatt", ("Form.GuardianName", "Mor Ung"), ("Form.GuardianEmail", "mor@example.no"));
        app.Gateway.On("GET volunteers/me/guardian", VolunteerThings.MyGuardian());
        var after = await browser.Follow(sent);

        Assert.Contains("Skriv hva den foresatte heter.", empty.Main);
        Assert.Equal("mor@example.no", (string?)app.Gateway.Last("POST volunteers/me/guardian").Body!["guardianEmail"]);
        Assert.Contains("har ikke svart ennå", after.Main);
    }

    [Fact]
    [Trait("Row", "135")]
    public async Task A_yes_to_just_one_opportunity_is_asked_for_and_given_by_its_name_with_its_rules()
    {
        var browser = app.SignedIn();
        Everything.Answers(app.Gateway);
        app.Gateway.On("GET volunteers/me/guardian", new { needed = true, stands = false, opportunityTitle = "Turvenn" });
        app.Gateway.On("POST volunteers/me/guardian", new { id = Some.Id }, 201);
        app.Gateway.On($"GET guardian-consents/{Some.Id}", new { volunteerName = "Nora Ung", guardianName = "Mor Ung", askedAt = "2026-11-21T10:00:00Z", stands = false, opportunityTitle = "Turvenn", organisationName = "Drammen Turlag", rules = new[] { "Den som er under 18 år, har en voksen med." } });

        var asking = await browser.Open($"/min-profil/foresatt?oppdrag={Some.Id}");
        var sent = await browser.Send(asking, "foresatt", ("Form.GuardianName", "Mor Ung"), ("Form.GuardianEmail", "mor@example.no"));
        var letter = await app.Visitor().Open(Link);

        Assert.Contains("Det gjelder Turvenn.", asking.Main);
        Assert.Equal(Some.Id.ToString(), (string?)app.Gateway.Last("POST volunteers/me/guardian").Body!["opportunityId"]);
        Assert.Equal($"/min-profil/foresatt?oppdrag={Some.Id}", sent.Location);
        Assert.Contains("Det gjelder akkurat dette: Turvenn hos Drammen Turlag.", letter.Main);
        Assert.Contains("har en voksen med.", letter.Main);
    }

    [Fact]
    [Trait("Row", "135")]
    public async Task A_guardian_agrees_by_the_link_and_takes_it_back_as_easily()
    {
        Everything.Answers(app.Gateway);
        app.Gateway.On($"POST guardian-consents/{Some.Id}/answer", new { stands = true });
        var browser = app.Visitor();

        var page = await browser.Open(Link);
        await browser.Send(page, "samtykke");
        app.Gateway.On($"GET guardian-consents/{Some.Id}", VolunteerThings.Guardian(stands: true));
        await browser.Send(await browser.Open(Link), "trekk");

        Assert.Contains("Nora Ung vil være frivillig", page.Main);
        Assert.Equal([true, false], app.Gateway.All($"POST guardian-consents/{Some.Id}/answer").Select(a => (bool?)a.Body!["agreed"]));
        Assert.All(app.Gateway.All($"POST guardian-consents/{Some.Id}/answer"), a => Assert.Equal("abc", (string?)a.Body!["code"]));
    }

    [Fact]
    public async Task An_adult_needs_nobody_and_a_wrong_link_opens_nothing()
    {
        Everything.Answers(app.Gateway);
        var browser = app.SignedIn();
        app.Gateway.On("GET volunteers/me/guardian", VolunteerThings.MyGuardian(needed: false, asked: false));
        app.Gateway.Refuse($"GET guardian-consents/{Some.Id}", "wrong-code", "Feil", 422);

        var mine = await browser.Open("/min-profil/foresatt");
        var wrong = await browser.Open(Link);

        Assert.Contains("du trenger ikke spørre noen", mine.Main);
        Assert.Equal(410, wrong.Status);
    }
}
