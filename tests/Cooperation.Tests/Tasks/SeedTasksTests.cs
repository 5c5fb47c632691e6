using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts.Cooperation.V1;
using FrivilligPlattform.Cooperation.Tasks;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Cooperation.Tests.Tasks;

[Collection(OnCooperation.Name)]
public sealed class SeedTasksTests(CooperationApp app)
{
    private static IReadOnlyList<TaskRule> National => SeedTasks.National(new(2026, 11, 22, 10, 0, 0, DateTimeKind.Utc));

    [Fact]
    [Trait("Row", "61")]
    public async Task Everybody_reads_the_national_catalogue_in_three_classes()
    {
        var tasks = (await app.Anonymous().GetFromJsonAsync<JsonElement>("/api/v1/tasks?limit=200")).Items();

        Assert.True(tasks.Length >= 25);
        Assert.Equal(["allowed", "greyZone", "staffOnly"], tasks.Select(t => t.Text("class")!).Distinct().Order());
        Assert.All(tasks, t => Assert.NotEmpty(t.Text("source")!));
    }

    [Fact]
    [Trait("Row", "63")]
    public async Task The_catalogue_is_read_class_by_class()
    {
        var grey = (await app.Anonymous().GetAsync("/api/v1/tasks?class=greyZone&limit=200").Succeeded()).Items();

        Assert.NotEmpty(grey);
        Assert.All(grey, t => Assert.Equal("greyZone", t.Text("class")));
    }

    [Theory]
    [InlineData("personal-hygiene", TaskClass.StaffOnly, "62")]
    [InlineData("medicines", TaskClass.StaffOnly, "62")]
    [InlineData("help-at-meals", TaskClass.GreyZone, "63")]
    [InlineData("toilet-visit-on-outing", TaskClass.GreyZone, "63")]
    [InlineData("conversation", TaskClass.Allowed, "61")]
    [InlineData("walk", TaskClass.Allowed, "61")]
    [InlineData("reading-aloud", TaskClass.Allowed, "61")]
    [InlineData("board-games", TaskClass.Allowed, "61")]
    [Trait("Row", "62")]
    [Trait("Row", "63")]
    public void The_examples_of_the_requirements_are_classed_as_they_say(string code, TaskClass expected, string row) =>
        Assert.True(National.Single(t => t.Code == code).Class == expected, $"row {row}");

    [Fact]
    public void Every_task_stands_in_four_languages_with_a_reason()
    {
        Assert.All(National, t => Assert.Equal(["en", "nb", "nn", "se"], t.Texts.Select(x => x.Language).Order()));
        Assert.All(National, t => Assert.All(t.Texts, x => Assert.True(x.Name.Length > 2 && x.Reason.Length > 20, t.Code)));
    }

    [Fact]
    [Trait("Row", "61")]
    public async Task The_first_seed_is_announced_once_for_each_task()
    {
        var announced = (await app.AllPublishedAsync<TaskRuleDecided>()).Where(d => d.UnitId is null).Select(d => d.TaskCode).ToList();

        Assert.All(National, t => Assert.Single(announced, code => code == t.Code));
        Assert.Equal("staffOnly", (await app.PublishedAsync<TaskRuleDecided>(d => d.TaskCode == "medicines")).Class);
    }

    [Theory]
    [InlineData("nb", "Lese høyt")]
    [InlineData("nn", "Lese høgt")]
    [InlineData("en", "Read aloud")]
    [InlineData("se", "Lohkat jitnosit")]
    public async Task A_task_is_named_in_the_readers_language(string language, string name)
    {
        var visitor = app.Anonymous();
        visitor.DefaultRequestHeaders.AcceptLanguage.Clear();
        visitor.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        Assert.Equal(name, (await visitor.GetFromJsonAsync<JsonElement>("/api/v1/tasks/reading-aloud")).Text("name"));
    }
}
