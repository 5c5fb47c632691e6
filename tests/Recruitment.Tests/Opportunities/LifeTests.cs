using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Recruitment.Opportunities;

namespace FrivilligPlattform.Recruitment.Tests.Opportunities;

/// <summary>From draft to expiry: review, fairness, comments, copies, campaigns and where it is shown.</summary>
public sealed class LifeTests(RecruitmentApp.WithOwnClock app) : IClassFixture<RecruitmentApp.WithOwnClock>
{
    [Fact]
    public async Task Where_drafts_are_reviewed_an_administrator_publishes()
    {
        var organisation = await app.GivenOrganisationAsync();
        var version = (await organisation.Administrator.ShowAsync($"/api/v1/organisations/{organisation.Id}")).GetProperty("version").GetGuid();
        await Calls.ReadAsync(await organisation.Administrator.SendAsync(HttpMethod.Put, $"/api/v1/organisations/{organisation.Id}/review", new { reviewsOpportunities = true }, ETags.Of(version)), HttpStatusCode.OK);
        var draft = await RecruitmentApp.GivenDraftAsync(organisation, Lasting);

        Assert.True((await organisation.Coordinator.ShowAsync($"/api/v1/organisations/{organisation.Id}")).GetProperty("reviewsOpportunities").GetBoolean());
        Assert.Equal("review-needed", (await organisation.Coordinator.RefusedAsync($"/api/v1/opportunities/{draft}/publication", null, HttpStatusCode.Forbidden)).Code());
        await organisation.Coordinator.PostAsync($"/api/v1/opportunities/{draft}/review");
        await organisation.Coordinator.RefusedAsync($"/api/v1/opportunities/{draft}/return", new { note = "Nei" }, HttpStatusCode.NotFound);
        await organisation.Administrator.PostAsync($"/api/v1/opportunities/{draft}/return", new { note = "Skriv når." });
        Assert.Equal("Skriv når.", (await organisation.Coordinator.ShowAsync($"/api/v1/opportunities/{draft}")).Text("reviewNote"));
        await organisation.Coordinator.PostAsync($"/api/v1/opportunities/{draft}/review");
        var published = await organisation.Administrator.PostAsync($"/api/v1/opportunities/{draft}/publication");

        Assert.Equal("published", published.Text("status"));
    }

    [Fact]
    public async Task What_nobody_says_still_stands_is_reminded_of_and_expires_and_may_come_back()
    {
        var organisation = await app.GivenOrganisationAsync();
        var forgotten = await RecruitmentApp.GivenPublishedAsync(organisation, Lasting);
        var kept = await RecruitmentApp.GivenPublishedAsync(organisation, Lasting);
        app.Clock.Advance(TimeSpan.FromDays(110));
        await app.HourPassesAsync<ExpireOpportunities>();
        Assert.Single(await app.AllPublishedAsync<OpportunityRefreshDue>(), e => e.OpportunityId == forgotten);
        await organisation.Coordinator.PostAsync($"/api/v1/opportunities/{kept}/refresh");

        app.Clock.Advance(TimeSpan.FromDays(11));
        await app.HourPassesAsync<ExpireOpportunities>();

        Assert.Equal("expired", (await organisation.Coordinator.ShowAsync($"/api/v1/opportunities/{forgotten}")).Text("status"));
        Assert.Equal("published", (await organisation.Coordinator.ShowAsync($"/api/v1/opportunities/{kept}")).Text("status"));
        Assert.Equal("expired", (await app.PublishedAsync<OpportunityClosed>(e => e.OpportunityId == forgotten)).Reason);
        await organisation.Coordinator.PostAsync($"/api/v1/opportunities/{forgotten}/publication");
        await app.Anonymous().ShowAsync($"/api/v1/opportunities/{forgotten}");
    }

    [Theory]
    [Trait("Row", "127")]
    [InlineData("Vi betaler timelønn for innsatsen.", true)]
    [InlineData("Du får 200 kr per time.", true)]
    [InlineData("Honorar avtales.", true)]
    [InlineData("Vi dekker bussbillett og kjøper blomster. Du blir rikt belønnet.", false)]
    public async Task What_offers_pay_is_not_published(string text, bool pays)
    {
        var organisation = await app.GivenOrganisationAsync();
        var draft = await RecruitmentApp.GivenDraftAsync(organisation, o =>
        {
            Lasting(o);
            o["description"] = text;
        });

        var answer = await organisation.Coordinator.SendAsync(HttpMethod.Post, $"/api/v1/opportunities/{draft}/publication");

        var read = await Calls.ReadAsync(answer, pays ? HttpStatusCode.Conflict : HttpStatusCode.OK);
        Assert.Equal(pays ? "paid-work" : "published", pays ? read.Code() : read.Text("status"));
    }

    [Fact]
    [Trait("Row", "135")]
    public async Task Nobody_is_kept_out_without_a_reason_that_is_shown()
    {
        var organisation = await app.GivenOrganisationAsync();
        var without = RecruitmentApp.AnOpportunity(organisation.Id, o => o["limits"] = new JsonArray(new JsonObject { ["ground"] = "gender", ["reason"] = " " }));
        await organisation.Coordinator.RefusedAsync("/api/v1/opportunities", without, HttpStatusCode.BadRequest);

        var published = await RecruitmentApp.GivenPublishedAsync(organisation, o =>
        {
            Lasting(o);
            o["limits"] = new JsonArray(new JsonObject { ["ground"] = "gender", ["reason"] = "Den som besøkes, har bedt om en kvinne." });
        });

        var limit = (await app.Anonymous().ShowAsync($"/api/v1/opportunities/{published}")).GetProperty("limits")[0];
        Assert.Equal(("gender", "Den som besøkes, har bedt om en kvinne."), (limit.Text("ground"), limit.Text("reason")));
    }

    [Fact]
    [Trait("Row", "130")]
    public async Task A_municipality_hears_those_who_already_offer_it_before_it_publishes()
    {
        var organisation = await app.GivenOrganisationAsync();
        await RecruitmentApp.GivenPublishedAsync(organisation, In("9730"));
        var municipality = await MunicipalityAsync();
        var draft = await RecruitmentApp.GivenDraftAsync(municipality, In("9730"));
        Task<System.Text.Json.JsonElement> Refused() => municipality.Coordinator.RefusedAsync($"/api/v1/opportunities/{draft}/publication", null);

        Assert.Equal("duplication-unasked", (await Refused()).Code());
        await municipality.Coordinator.PostAsync($"/api/v1/opportunities/{draft}/duplication-check");
        Assert.Equal(organisation.Id, (await app.PublishedAsync<CommentAsked>(e => e.OpportunityId == draft)).AskedOrganisationId);
        Assert.Equal("duplication-open", (await Refused()).Code());
        Assert.Single((await organisation.Coordinator.ShowAsync($"/api/v1/opportunities/{draft}/duplication-check")).GetProperty("similar").EnumerateArray());
        await organisation.Coordinator.PostAsync($"/api/v1/opportunities/{draft}/comments", new { organisationId = organisation.Id, text = "Vi gjør dette hver uke." });
        Assert.Equal("duplication-unanswered", (await Refused()).Code());
        await municipality.Coordinator.PostAsync($"/api/v1/opportunities/{draft}/duplication-check/answer", new { text = "Vi legger vårt til en annen dag." });
        await municipality.Coordinator.PostAsync($"/api/v1/opportunities/{draft}/publication");

        Assert.Equal("Vi legger vårt til en annen dag.", (await app.Anonymous().ShowAsync($"/api/v1/opportunities/{draft}")).Text("answerToComments"));
        Assert.Equal("comment-late", (await LateAsync(municipality, organisation)).Code());
    }

    [Fact]
    [Trait("Row", "130")]
    public async Task A_municipality_that_stands_alone_with_an_offer_publishes_at_once()
    {
        var municipality = await MunicipalityAsync();
        var draft = await RecruitmentApp.GivenDraftAsync(municipality, In("9700"));

        await municipality.Coordinator.PostAsync($"/api/v1/opportunities/{draft}/publication");
    }

    [Fact]
    [Trait("Row", "136")]
    public async Task A_template_is_copied_by_branches_and_a_draft_by_its_own()
    {
        var umbrella = await app.GivenOrganisationAsync();
        var branch = await app.GivenOrganisationAsync(under: umbrella);
        var neighbour = await app.GivenOrganisationAsync();
        var source = await RecruitmentApp.GivenDraftAsync(umbrella, Lasting);
        await branch.Coordinator.RefusedAsync($"/api/v1/opportunities/{source}/copy", new { organisationId = branch.Id }, HttpStatusCode.NotFound);
        await umbrella.Coordinator.PostAsync($"/api/v1/opportunities/{source}/template", new { name = "Julemarked" });

        Assert.Equal("Julemarked", Assert.Single((await branch.Coordinator.ShowAsync($"/api/v1/opportunity-templates?organisationId={branch.Id}")).Items()).Text("name"));
        var copy = await branch.Coordinator.PostAsync($"/api/v1/opportunities/{source}/copy", new { organisationId = branch.Id });
        await neighbour.Coordinator.RefusedAsync($"/api/v1/opportunities/{source}/copy", new { organisationId = neighbour.Id }, HttpStatusCode.NotFound);

        var shown = await branch.Coordinator.ShowAsync($"/api/v1/opportunities/{copy.Id()}");
        Assert.Equal(("Julemarked", "draft", ""), (shown.Text("title"), shown.Text("status"), shown.Text("contactPerson")));
    }

    [Fact]
    [Trait("Row", "18")]
    public async Task An_idea_has_an_owner_a_day_for_the_answer_and_a_sender_who_sees_where_it_stands()
    {
        var organisation = await app.GivenOrganisationAsync();
        var sender = app.As(Guid.CreateVersion7());
        var idea = (await sender.PostAsync("/api/v1/ideas", new { organisationId = organisation.Id, title = "Lesesirkel", text = "Jeg vil starte en lesesirkel.", municipalityNumber = "3301" })).Id();
        await organisation.Coordinator.PostAsync($"/api/v1/ideas/{idea}/owner");
        app.Clock.Advance(TimeSpan.FromDays(30));
        Assert.True(Assert.Single((await organisation.Coordinator.ShowAsync($"/api/v1/ideas?organisationId={organisation.Id}")).Items()).GetProperty("late").GetBoolean());

        await organisation.Coordinator.PostAsync($"/api/v1/ideas/{idea}/answer", new { outcome = "weHelpYou", text = "Kom, så låner du lokalet." });

        var mine = Assert.Single((await sender.ShowAsync("/api/v1/ideas/mine")).Items());
        Assert.Equal(("answered", "weHelpYou"), (mine.Text("status"), mine.Text("outcome")));
        Assert.Equal("idea-answered", (await organisation.Coordinator.RefusedAsync($"/api/v1/ideas/{idea}/owner", null)).Code());
    }

    [Fact]
    [Trait("Row", "21")]
    [Trait("Row", "27")]
    public async Task A_campaign_counts_from_visit_to_assignment()
    {
        var organisation = await app.GivenOrganisationAsync();
        var opportunity = await RecruitmentApp.GivenPublishedAsync(organisation, Lasting);
        var today = DateOnly.FromDateTime(app.Clock.Now);
        var slug = $"sammen-{Guid.CreateVersion7():N}"[..20];
        object Campaign(bool published) => new { organisationId = organisation.Id, slug, title = "Sammen mot ensomhet", text = "Bli med.", startsOn = today.AddDays(-1), endsOn = today.AddDays(30), goalInterests = 10, published };
        await organisation.Coordinator.PostAsync("/api/v1/campaigns", Campaign(true));
        Assert.Equal("campaign-exists", (await organisation.Coordinator.RefusedAsync("/api/v1/campaigns", Campaign(true))).Code());

        var page = await app.Anonymous().ShowAsync($"/api/v1/campaigns/{slug}");
        Assert.Contains(page.GetProperty("opportunities").EnumerateArray(), o => o.Id() == opportunity);
        var (_, client) = await app.GivenVolunteerAsync();
        await client.PostAsync("/api/v1/interests", new { opportunityId = opportunity, message = "Hei", source = page.Text("source") });

        var shown = Assert.Single((await organisation.Coordinator.ShowAsync($"/api/v1/campaigns?organisationId={organisation.Id}")).Items());
        Assert.Equal((1, 1, 0, 10), (shown.GetProperty("visits").GetInt32(), shown.GetProperty("interests").GetInt32(), shown.GetProperty("assignments").GetInt32(), shown.GetProperty("goalInterests").GetInt32()));
    }

    [Fact]
    [Trait("Row", "20")]
    [Trait("Row", "125")]
    public async Task What_is_offered_is_read_as_JSON_Feed_RSS_and_a_page_to_embed()
    {
        var organisation = await app.GivenOrganisationAsync();
        await RecruitmentApp.GivenPublishedAsync(organisation, o =>
        {
            Lasting(o);
            o["title"] = "Kaffe & <vafler>";
        });
        var feed = $"/api/v1/feeds/organisations/{organisation.Id}";

        var json = await app.Anonymous().ShowAsync(feed);
        var rss = XDocument.Parse(await app.Anonymous().GetStringAsync($"{feed}?format=rss"));
        var page = await app.Anonymous().GetStringAsync($"{feed}?format=widget");

        Assert.Equal("https://jsonfeed.org/version/1.1", json.Text("version"));
        Assert.Equal("Kaffe & <vafler>", json.GetProperty("items")[0].Text("title"));
        Assert.Equal("Kaffe & <vafler>", rss.Descendants("item").Single().Element("title")!.Value);
        Assert.Contains("Kaffe &amp; &lt;vafler&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.NotEmpty((await app.Anonymous().ShowAsync("/api/v1/feeds/municipalities/3301")).GetProperty("items").EnumerateArray());
        await app.Anonymous().ShowAsync("/api/v1/feeds/municipalities/9999", HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Row", "125")]
    public async Task A_feed_leads_to_the_portal_stands_pasted_signs_and_may_be_shown_on_any_page()
    {
        var organisation = await app.GivenOrganisationAsync();
        var opportunity = await RecruitmentApp.GivenPublishedAsync(organisation, o =>
        {
            Lasting(o);
            o["title"] = "Kaffe\u000bog vafler \ud83e\uddc7";
        });
        var feed = $"/api/v1/feeds/organisations/{organisation.Id}";

        var json = await app.Anonymous().ShowAsync(feed);
        var rss = XDocument.Parse(await app.Anonymous().GetStringAsync($"{feed}?format=rss"));
        var page = await app.Anonymous().SendAsync(HttpMethod.Get, $"{feed}?format=widget");

        // Where the portal shows an opportunity.
        Assert.EndsWith($"/oppdrag/{opportunity}", json.GetProperty("items")[0].Text("url"), StringComparison.Ordinal);
        Assert.Equal("Kaffeog vafler \ud83e\uddc7", rss.Descendants("item").Single().Element("title")!.Value);
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("frame-ancestors *", policy, StringComparison.Ordinal);
        var style = (await page.Content.ReadAsStringAsync()).Split("<style>")[1].Split("</style>")[0];
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style)));
        Assert.Contains($"style-src 'sha256-{hash}'", policy, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "21")]
    public async Task The_campaign_of_an_organisation_that_nobody_verified_is_no_page()
    {
        var organisation = await app.GivenOrganisationAsync(verified: false);
        var today = DateOnly.FromDateTime(app.Clock.Now);
        var slug = $"falsk-{Guid.CreateVersion7():N}";
        await organisation.Coordinator.PostAsync("/api/v1/campaigns", new { organisationId = organisation.Id, slug, title = "Gi penger", text = "Nå.", startsOn = today.AddDays(-1), endsOn = today.AddDays(30), published = true });

        await app.Anonymous().ShowAsync($"/api/v1/campaigns/{slug}", HttpStatusCode.NotFound);
        await app.AsPlatformAdministrator().PostAsync($"/api/v1/organisations/{organisation.Id}/verification", new { decision = "verified" });

        await app.Anonymous().ShowAsync($"/api/v1/campaigns/{slug}");
    }

    [Theory]
    [InlineData("limits")]
    [InlineData("requirements")]
    [InlineData("recommendations")]
    public async Task A_list_in_an_opportunity_has_an_end(string field)
    {
        var organisation = await app.GivenOrganisationAsync();
        var draft = RecruitmentApp.AnOpportunity(organisation.Id, o => o[field] = new JsonArray([.. Enumerable.Range(0, 21).Select(i => field == "limits"
            ? new JsonObject { ["ground"] = "language", ["reason"] = $"Grunn {i}" }
            : new JsonObject { ["kind"] = "course", ["courseCode"] = $"kurs-{i}" })]));

        var problem = await organisation.Coordinator.RefusedAsync("/api/v1/opportunities", draft, HttpStatusCode.BadRequest);

        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), problem.ToString());
    }

    private static void Lasting(JsonObject opportunity) => opportunity["endsOn"] = "2035-12-20";

    private static Action<JsonObject> In(string postalCode) => o =>
    {
        Lasting(o);
        o["postalCode"] = postalCode;
        o["type"] = "languageCafe";
    };

    private async Task<AnOrganisation> MunicipalityAsync()
    {
        var founder = Guid.CreateVersion7();
        var id = (await app.As(founder).PostAsync("/api/v1/organisations", new { organisationNumber = RecruitmentApp.AnOrganisationNumber(), name = "Kommunen", kind = "municipality", municipalityNumber = "5610" })).Id();
        await app.AsPlatformAdministrator().PostAsync($"/api/v1/organisations/{id}/verification", new { decision = "verified" });
        return new(id, app.As(Guid.CreateVersion7(), (id, Roles.Coordinator)), app.As(founder, (id, Roles.Administrator)));
    }

    private async Task<System.Text.Json.JsonElement> LateAsync(AnOrganisation municipality, AnOrganisation organisation)
    {
        var draft = await RecruitmentApp.GivenDraftAsync(municipality, In("9730"));
        await municipality.Coordinator.PostAsync($"/api/v1/opportunities/{draft}/duplication-check");
        app.Clock.Advance(TimeSpan.FromDays(15));
        return await organisation.Coordinator.RefusedAsync($"/api/v1/opportunities/{draft}/comments", new { organisationId = organisation.Id, text = "For sent." });
    }
}
