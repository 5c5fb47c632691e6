using System.Net.Http.Json;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Training.Tests.Courses;

[Collection(OnTraining.Name)]
public sealed class ChangeCourseTests(TrainingApp app)
{
    [Fact]
    public async Task An_author_rewrites_a_draft()
    {
        var (author, code, provider, tag) = await ADraft();

        await Change(author, code, tag, Samples.Course(code, provider, title: "Lese sammen", modules: 3)).Succeeded();

        var course = await author.GetFromJsonAsync<System.Text.Json.JsonElement>($"/api/v1/courses/{code}");
        Assert.Equal("Lese sammen", course.Text("title"));
        Assert.Equal(3, course.GetProperty("modules").GetArrayLength());
    }

    [Fact]
    public async Task A_stale_version_is_refused_and_a_missing_one_asked_for()
    {
        var (author, code, provider, tag) = await ADraft();
        await Change(author, code, tag, Samples.Course(code, provider, title: "Først")).Succeeded();

        await Change(author, code, tag, Samples.Course(code, provider, title: "Etterpå")).HasStatus(412);
        await Change(author, code, null, Samples.Course(code, provider)).Refused("version-missing", 428);
    }

    [Fact]
    public async Task A_published_course_may_be_reworded_but_not_reshaped()
    {
        var (author, code, provider, _) = await ADraft();
        await author.PostAsync($"/api/v1/courses/{code}/publication", null).Succeeded();
        var tag = (await author.GetAsync($"/api/v1/courses/{code}")).Headers.ETag!.ToString();

        await Change(author, code, tag, Samples.Course(code, provider, modules: 1)).Refused("course-shape-fixed");
        await Change(author, code, tag, Samples.Course(code, provider, title: "Lese høyt")).Succeeded();
    }

    private async Task<(HttpClient Author, string Code, Guid Provider, string Tag)> ADraft()
    {
        var (provider, code) = (await app.GivenAProvider(), Samples.Code());
        var author = app.Author(provider);
        var response = await author.PostAsJsonAsync("/api/v1/courses", Samples.Course(code, provider));
        return (author, code, provider, response.Headers.ETag!.ToString());
    }

    private static Task<HttpResponseMessage> Change(HttpClient author, string code, string? tag, object course)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/courses/{code}") { Content = JsonContent.Create(course) };
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        return author.SendAsync(request);
    }
}
