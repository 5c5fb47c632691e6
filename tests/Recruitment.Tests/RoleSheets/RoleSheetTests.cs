using System.Net;
using System.Text.Json.Nodes;
using FrivilligPlattform.Recruitment.Opportunities;

namespace FrivilligPlattform.Recruitment.Tests.RoleSheets;

/// <summary>What patients and relatives are told that volunteers do.</summary>
public sealed class RoleSheetTests(RecruitmentApp app)
{
    private static readonly string[] Languages = ["nb", "nn", "en", "se"];

    [Fact]
    [Trait("Row", "138")]
    public async Task Every_type_has_a_sheet_in_short_sentences_in_every_language()
    {
        foreach (var language in Languages)
        {
            using var reader = app.Anonymous();
            reader.DefaultRequestHeaders.AcceptLanguage.Clear();
            reader.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
            foreach (var type in OpportunityType.All.Keys)
            {
                var sheet = (await reader.ShowAsync($"/api/v1/opportunity-types/{type}/role-sheet")).GetProperty("sheet");

                var sentences = new[] { "does", "doesNot", "promises", "safety", "youMay" }.Select(part => sheet.GetProperty(part).EnumerateArray().Select(s => s.GetString()!).ToList()).ToList();
                Assert.All(sentences, part => Assert.NotEmpty(part));
                Assert.All(sentences.SelectMany(part => part), s => Assert.True(s.EndsWith('.') && s.Split(' ').Length <= 12, $"{language} {type}: {s}"));
            }
        }

        await app.Anonymous().ShowAsync("/api/v1/opportunity-types/paidWork/role-sheet", HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Row", "138")]
    public async Task The_sheet_of_an_opportunity_names_its_tasks_and_whom_to_ring_and_no_task_of_the_staff()
    {
        await app.GivenTaskAsync("role-reading", "allowed");
        await app.GivenTaskAsync("role-wheelchair", "greyZone");
        var organisation = await app.GivenOrganisationAsync();
        var draft = await RecruitmentApp.GivenDraftAsync(organisation, o => (o["type"], o["scheduleKind"], o["tasks"]) = ("visitingFriend", "pair", new JsonArray("role-reading", "role-wheelchair")));
        var open = await RecruitmentApp.GivenPublishedAsync(organisation, o => (o["type"], o["scheduleKind"], o["tasks"]) = ("visitingFriend", "pair", new JsonArray("role-reading")));

        await app.Anonymous().ShowAsync($"/api/v1/opportunities/{draft}/role-sheet", HttpStatusCode.NotFound);
        var own = await organisation.Coordinator.ShowAsync($"/api/v1/opportunities/{draft}/role-sheet");
        var shown = await app.Anonymous().ShowAsync($"/api/v1/opportunities/{open}/role-sheet");

        Assert.Equal(["Oppgave role-reading"], own.GetProperty("tasks").EnumerateArray().Select(t => t.GetString()));
        Assert.Equal(("Kåre Kontakt", "32 00 00 00"), (shown.Text("contactPerson"), shown.Text("contactPhone")));
        Assert.Contains(shown.GetProperty("sheet").GetProperty("promises").EnumerateArray(), p => p.GetString()!.Contains("ikke fortelle andre", StringComparison.Ordinal));
    }
}
