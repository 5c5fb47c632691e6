using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Training.Tests.Courses;

[Collection(OnTraining.Name)]
public sealed class ListCoursesTests(TrainingApp app)
{
    [Fact]
    [Trait("Row", "99")]
    public async Task Anybody_finds_published_courses_of_a_provider()
    {
        var provider = await app.GivenAProvider();
        var code = await app.GivenACourse(provider);
        await app.Author(provider).PostAsJsonAsync("/api/v1/courses", Samples.Course(Samples.Code(), provider)).Succeeded();

        var found = (await app.Anonymous().GetFromJsonAsync<JsonElement>($"/api/v1/courses?providerOrganisationId={provider}")).Items();
        var own = (await app.Author(provider).GetFromJsonAsync<JsonElement>($"/api/v1/courses?providerOrganisationId={provider}")).Items();

        Assert.Equal(code, Assert.Single(found).Text("code"));
        Assert.Equal("Turlaget i Drammen", found[0].Text("providerName"));
        Assert.Equal(2, own.Length);
    }

    [Fact]
    public async Task A_list_goes_on_where_the_page_before_ended()
    {
        var provider = await app.GivenAProvider();
        string[] codes = [await app.GivenACourse(provider), await app.GivenACourse(provider), await app.GivenACourse(provider)];
        var visitor = app.Anonymous();

        var first = await visitor.GetFromJsonAsync<JsonElement>($"/api/v1/courses?providerOrganisationId={provider}&limit=2");
        var second = await visitor.GetFromJsonAsync<JsonElement>($"/api/v1/courses?providerOrganisationId={provider}&limit=2&after={first.Text("next")}");

        Assert.Equal(2, first.Items().Length);
        Assert.Null(second.Text("next"));
        Assert.Equal(codes.Order(), first.Items().Concat(second.Items()).Select(c => c.Text("code")).Order());
    }

    [Fact]
    [Trait("Row", "98")]
    public async Task A_course_is_listed_with_its_minutes_in_the_readers_language()
    {
        var visitor = app.Anonymous();
        visitor.DefaultRequestHeaders.AcceptLanguage.Clear();
        visitor.DefaultRequestHeaders.AcceptLanguage.ParseAdd("nn");

        var found = (await visitor.GetAsync("/api/v1/courses?query=introduksjonskurs&audience=volunteer").Succeeded()).Items();

        var introduction = Assert.Single(found, c => c.Text("code") == "introduction");
        Assert.Contains("rolla di", introduction.Text("summary"));
        Assert.InRange(introduction.GetProperty("minutes").GetInt32(), 5, 60);
    }
}
