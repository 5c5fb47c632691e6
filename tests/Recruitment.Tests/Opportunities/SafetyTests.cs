using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using FrivilligPlattform.Recruitment.Opportunities;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Tests.Opportunities;

/// <summary>Who is near, what is needed and what holds for those under 18: brought by the type, never less in an opportunity.</summary>
public sealed class SafetyTests(RecruitmentApp app)
{
    private static readonly string[] Languages = ["nb", "nn", "en", "se"];

    [Fact]
    [Trait("Row", "14")]
    [Trait("Row", "15")]
    public async Task Every_type_brings_its_supervision_its_equipment_and_its_rules_for_minors_in_every_language()
    {
        foreach (var language in Languages)
        {
            using var reader = app.Anonymous();
            reader.DefaultRequestHeaders.AcceptLanguage.Clear();
            reader.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

            var types = (await reader.ShowAsync("/api/v1/opportunity-types")).EnumerateArray().ToDictionary(t => t.Text("code"));

            Assert.Equal(OpportunityType.All.Keys.Order(), types.Keys.Order());
            Assert.All(types.Values, t => Assert.NotEmpty(t.Text("supervisionText")));
            Assert.All(types.Values, t => Assert.True(t.GetProperty("minorsText").GetArrayLength() >= 2));
            Assert.All(types.Values.SelectMany(t => t.GetProperty("equipment").EnumerateArray()), e => Assert.NotEmpty(e.Text("name")));
            Assert.Contains(types["visitingDog"].GetProperty("equipment").EnumerateArray(), e => e.Text("code") == "approvedDog" && e.GetProperty("needed").GetBoolean());
            Assert.Equal("staffOnDuty", types["vigil"].Text("supervision"));
        }
    }

    [Fact]
    [Trait("Row", "14")]
    public async Task What_is_not_said_comes_from_the_type_and_more_may_be_asked()
    {
        var organisation = await app.GivenOrganisationAsync();
        var taken = await RecruitmentApp.GivenPublishedAsync(organisation, o => o["type"] = "cyclingWithoutAge");
        var stricter = await RecruitmentApp.GivenPublishedAsync(organisation, o =>
        {
            (o["type"], o["supervision"]) = ("walkingGroup", "staffOnDuty");
            o["equipment"] = new JsonArray(Thing("volunteer", "Matpakke"), Thing("organisation", "Førstehjelpsutstyr"));
            o["minors"] = Rule(notAfter: "19:00", guardian: "thisOpportunity");
        });

        var inherited = await app.Anonymous().ShowAsync($"/api/v1/opportunities/{taken}");
        var own = await app.Anonymous().ShowAsync($"/api/v1/opportunities/{stricter}");
        var sheet = (await app.Anonymous().ShowAsync($"/api/v1/opportunities/{stricter}/role-sheet")).GetProperty("sheet");

        Assert.Equal("leaderReachable", inherited.Text("supervision"));
        Assert.Contains(inherited.GetProperty("equipment").EnumerateArray(), e => (e.Text("code"), e.Text("providedBy")) == ("rickshaw", "organisation"));
        Assert.Empty(inherited.GetProperty("minorsText").EnumerateArray());
        Assert.Equal(("staffOnDuty", "Vakttelefonen, 32 00 00 01"), (own.Text("supervision"), own.Text("onDuty")));
        Assert.Equal([null, "firstAidKit"], own.GetProperty("equipment").EnumerateArray().Select(e => e.GetProperty("code").GetString()));
        Assert.Contains(own.GetProperty("minorsText").EnumerateArray(), s => s.GetString()!.Contains("19.00", StringComparison.Ordinal));
        Assert.Equal(
            ["Ansatte er på jobb og er til stede.", "Organisasjonen har med: førstehjelpsutstyr.", "Den frivillige har med: Matpakke."],
            sheet.GetProperty("safety").EnumerateArray().Select(s => s.GetString()).Take(3));
    }

    [Theory]
    [Trait("Row", "15")]
    [Trait("Row", "135")]
    [InlineData("vigil", """{"supervision":"leaderReachable"}""", "supervision-too-little")]
    [InlineData("visitingDog", """{"equipment":[{"providedBy":"volunteer","code":"leash"}]}""", "equipment-left-out")]
    [InlineData("walkingGroup", """{"minors":{"withAdult":false,"notAfter":"21:00","oneToOne":false,"guardian":"volunteering"}}""", "minors-too-lax")]
    [InlineData("walkingGroup", """{"minors":{"withAdult":true,"notAfter":"22:00","oneToOne":false,"guardian":"volunteering"}}""", "minors-too-lax")]
    [InlineData("walkingGroup", """{"minors":{"withAdult":true,"oneToOne":false,"guardian":"volunteering"}}""", "minors-too-lax")]
    [InlineData("walkingGroup", """{"minors":{"withAdult":true,"notAfter":"21:00","oneToOne":true,"guardian":"volunteering"}}""", "minors-too-lax")]
    [InlineData("visitingFriend", """{"minors":{"withAdult":true,"notAfter":"21:00","oneToOne":false,"guardian":"volunteering"}}""", "minors-too-lax")]
    public async Task An_opportunity_never_asks_less_than_its_type(string type, string said, string code)
    {
        var organisation = await app.GivenOrganisationAsync();

        var refusal = await organisation.Coordinator.RefusedAsync(
            "/api/v1/opportunities", RecruitmentApp.AnOpportunity(organisation.Id, o => Say(o, type, said)), HttpStatusCode.UnprocessableEntity);

        Assert.Equal(code, refusal.Code());
    }

    [Theory]
    [InlineData("""{"equipment":[{"providedBy":"volunteer"}]}""", "equipment")]
    [InlineData("""{"equipment":[{"providedBy":"volunteer","code":"spaceship"}]}""", "equipment")]
    [InlineData("""{"minors":{"withAdult":true,"notAfter":"03:00","oneToOne":false,"guardian":"volunteering"}}""", "minors")]
    [InlineData("""{"minors":{"withAdult":true,"notAfter":"21:00","oneToOne":false}}""", "minors")]
    public async Task What_cannot_be_meant_is_said_beside_its_field(string said, string field)
    {
        var organisation = await app.GivenOrganisationAsync();

        var problem = await organisation.Coordinator.RefusedAsync(
            "/api/v1/opportunities", RecruitmentApp.AnOpportunity(organisation.Id, o => Say(o, "event", said)), HttpStatusCode.BadRequest);

        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), problem.ToString());
    }

    [Theory]
    [Trait("Row", "82")]
    [Trait("Row", "135")]
    [InlineData("vigil", """{"onDuty":null}""", "on-duty-missing")]
    [InlineData("event", """{"scheduleKind":"pair","minimumAge":16}""", "minors-one-to-one")]
    [InlineData("event", """{"minimumAge":15,"slots":[{"day":5,"from":"21:00","to":"23:30"}]}""", "minors-at-night")]
    public async Task What_is_not_safe_is_not_published(string type, string said, string code)
    {
        var organisation = await app.GivenOrganisationAsync();
        var draft = await RecruitmentApp.GivenDraftAsync(organisation, o => Say(o, type, said));

        Assert.Equal(code, (await organisation.Coordinator.RefusedAsync($"/api/v1/opportunities/{draft}/publication", null)).Code());
    }

    [Theory]
    [Trait("Row", "135")]
    [InlineData("""{"scheduleKind":"pair"}""")]
    [InlineData("""{"slots":[{"day":5,"from":"21:00","to":"23:30"}]}""")]
    public async Task Where_nobody_under_eighteen_may_be_the_lowest_age_is_eighteen_when_none_is_said(string said)
    {
        var organisation = await app.GivenOrganisationAsync();
        var id = await RecruitmentApp.GivenPublishedAsync(organisation, o => Say(o, "event", said));
        var (_, young) = await app.GivenVolunteerAsync("2010-01-01");

        Assert.Equal(18, (await app.Anonymous().ShowAsync($"/api/v1/opportunities/{id}")).GetProperty("minimumAge").GetInt32());
        Assert.Equal("too-young", (await young.RefusedAsync("/api/v1/interests", new { opportunityId = id })).Code());
    }

    [Theory]
    [Trait("Row", "135")]
    [InlineData("""{"minimumAge":18,"scheduleKind":"pair"}""", "minors-one-to-one", "åleine")]
    [InlineData("""{"minimumAge":18,"slots":[{"day":5,"from":"21:00","to":"23:30"}]}""", "minors-at-night", "21.00")]
    public async Task Nobody_under_eighteen_is_offered_or_accepts_what_became_one_to_one_or_a_shift_at_night(string said, string code, string words)
    {
        var organisation = await app.GivenOrganisationAsync();
        var opportunity = await RecruitmentApp.GivenPublishedAsync(organisation);
        var (interest, young) = await InvitedAsync(organisation, opportunity, "2010-01-01");
        await AgreeAsync(young, null);
        var (second, younger) = await InvitedAsync(organisation, opportunity, "2010-02-01");
        await AgreeAsync(younger, null);
        var offer = new { interestId = interest, startsOn = "2026-12-01", adultAlong = "Lise Leder" };
        var accepted = (await organisation.Coordinator.PostAsync("/api/v1/assignments", offer with { interestId = second })).Id();
        var tag = (await organisation.Coordinator.SendAsync(HttpMethod.Get, $"/api/v1/opportunities/{opportunity}")).Headers.ETag?.ToString();
        var change = RecruitmentApp.AnOpportunity(organisation.Id, o => Say(o, "event", said));
        await Calls.ReadAsync(await organisation.Coordinator.SendAsync(HttpMethod.Put, $"/api/v1/opportunities/{opportunity}", change, tag), HttpStatusCode.OK);
        organisation.Coordinator.DefaultRequestHeaders.AcceptLanguage.Clear();
        organisation.Coordinator.DefaultRequestHeaders.AcceptLanguage.ParseAdd("nn");

        var offered = await organisation.Coordinator.RefusedAsync("/api/v1/assignments", offer);
        var said2 = await younger.RefusedAsync($"/api/v1/assignments/{accepted}/acceptance", null);

        Assert.Equal((code, code), (offered.Code(), said2.Code()));
        Assert.Contains(words, offered.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "135")]
    public async Task With_a_minor_a_named_adult_is_along_and_only_some_of_the_times_are_theirs()
    {
        var organisation = await app.GivenOrganisationAsync();
        var opportunity = await RecruitmentApp.GivenPublishedAsync(
            organisation, o => Say(o, "event", """{"slots":[{"day":2,"from":"17:00","to":"19:00"},{"day":5,"from":"19:00","to":"23:00"}]}"""));
        var (interest, young) = await InvitedAsync(organisation, opportunity, "2010-01-01");
        await AgreeAsync(young, null);
        Assert.True((await organisation.Coordinator.ShowAsync($"/api/v1/interests/{interest}")).GetProperty("needsAdult").GetBoolean());

        var alone = await organisation.Coordinator.RefusedAsync("/api/v1/assignments", new { interestId = interest, startsOn = "2026-12-01" });
        var offered = await organisation.Coordinator.PostAsync("/api/v1/assignments", new { interestId = interest, startsOn = "2026-12-01", adultAlong = "Lise Leder" });
        await young.PostAsync($"/api/v1/assignments/{offered.Id()}/acceptance");

        Assert.Equal("adult-missing", alone.Code());
        Assert.Contains(offered.GetProperty("warnings").EnumerateArray(), w => w.GetString()!.Contains("21.00", StringComparison.Ordinal));
        var mine = Assert.Single((await young.ShowAsync("/api/v1/assignments/mine")).Items());
        Assert.Equal(("Lise Leder", "En leder kan nås på telefon hele tiden."), (mine.Text("adultAlong"), mine.Text("supervisionText")));
    }

    [Fact]
    [Trait("Row", "135")]
    public async Task Where_a_guardian_must_say_yes_to_just_this_a_yes_to_volunteering_is_not_enough()
    {
        var organisation = await app.GivenOrganisationAsync();
        var opportunity = await RecruitmentApp.GivenPublishedAsync(organisation, o => o["minors"] = Rule(guardian: "thisOpportunity"));
        var (interest, young) = await InvitedAsync(organisation, opportunity, "2010-01-01");
        await AgreeAsync(young, null);
        var offer = new { interestId = interest, startsOn = "2026-12-01", adultAlong = "Lise Leder" };

        var missing = Assert.Single((await young.ShowAsync($"/api/v1/interests/{interest}/checklist")).GetProperty("items").EnumerateArray(), i => i.Text("kind") == "guardian");
        Assert.Equal(("missing", "askGuardianForThis", "strict"), (missing.Text("state"), missing.Text("action"), missing.Text("gate")));
        Assert.Equal("guardian-missing", (await organisation.Coordinator.RefusedAsync("/api/v1/assignments", offer)).Code());
        await young.RefusedAsync("/api/v1/volunteers/me/guardian", new { guardianName = "Mor", guardianEmail = "mor@example.no", opportunityId = Guid.CreateVersion7() }, HttpStatusCode.NotFound);
        var read = await AgreeAsync(young, opportunity);
        await organisation.Coordinator.PostAsync("/api/v1/assignments", offer);

        Assert.Equal("Julemarked", read.Text("opportunityTitle"));
        Assert.Contains(read.GetProperty("rules").EnumerateArray(), r => r.GetString()!.Contains("21.00", StringComparison.Ordinal));
        var state = await young.ShowAsync($"/api/v1/volunteers/me/guardian?opportunityId={opportunity}");
        Assert.Equal((true, "Julemarked"), (state.GetProperty("stands").GetBoolean(), state.Text("opportunityTitle")));
        var met = Assert.Single((await young.ShowAsync($"/api/v1/interests/{interest}/checklist")).GetProperty("items").EnumerateArray(), i => i.Text("kind") == "guardian");
        Assert.Equal("met", met.Text("state"));
    }

    private async Task<(Guid Interest, HttpClient Client)> InvitedAsync(AnOrganisation organisation, Guid opportunity, string birthDate)
    {
        var (_, client) = await app.GivenVolunteerAsync(birthDate);
        var interest = (await client.PostAsync("/api/v1/interests", new { opportunityId = opportunity })).Id();
        await organisation.Coordinator.PostAsync($"/api/v1/interests/{interest}/answer", new { answer = "invited", message = "Velkommen!" });
        return (interest, client);
    }

    /// <summary>A guardian is asked, reads and agrees; what was read comes back.</summary>
    private async Task<JsonElement> AgreeAsync(HttpClient young, Guid? opportunity)
    {
        var asked = (await young.PostAsync("/api/v1/volunteers/me/guardian", new { guardianName = "Mor", guardianEmail = "mor@example.no", opportunityId = opportunity })).Id();
        var letter = await app.ReadAsync(db => db.EmailLetters.Where(l => l.EmailInterestId == asked).Select(l => l.Id).SingleAsync());
        var code = (await app.AsService().ShowAsync($"/internal/letters/{letter}")).Text("code");
        var read = await app.Anonymous().ShowAsync($"/api/v1/guardian-consents/{asked}?code={code}");
        await app.Anonymous().PostAsync($"/api/v1/guardian-consents/{asked}/answer", new { code, agreed = true });
        return read;
    }

    private static void Say(JsonObject opportunity, string type, string said)
    {
        opportunity["type"] = type;
        foreach (var (name, value) in JsonNode.Parse(said)!.AsObject())
            opportunity[name] = value?.DeepClone();
    }

    private static JsonObject Thing(string providedBy, string name) => new() { ["providedBy"] = providedBy, ["name"] = name };

    private static JsonObject Rule(string notAfter = "21:00", string guardian = "volunteering") =>
        new() { ["withAdult"] = true, ["notAfter"] = notAfter, ["oneToOne"] = false, ["guardian"] = guardian };
}
