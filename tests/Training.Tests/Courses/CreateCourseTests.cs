using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Training.Tests.Courses;

[Collection(OnTraining.Name)]
public sealed class CreateCourseTests(TrainingApp app)
{
    [Fact]
    public async Task An_author_starts_a_draft_that_only_the_provider_sees()
    {
        var (provider, code) = (await app.GivenAProvider(), Samples.Code());
        var author = app.Author(provider);

        var response = await author.PostAsJsonAsync("/api/v1/courses", Samples.Course(code, provider));

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal($"/api/v1/courses/{code}", response.Headers.Location?.OriginalString);
        await author.GetAsync($"/api/v1/courses/{code}").Succeeded();
        await app.Anonymous().GetAsync($"/api/v1/courses/{code}").HasStatus(404);
    }

    [Fact]
    [Trait("Row", "134")]
    public async Task An_administrator_of_the_parent_writes_for_a_branch()
    {
        var parent = await app.GivenAProvider();
        var branch = await app.GivenAProvider(parent);

        await app.As(Guid.CreateVersion7(), (parent, Roles.Administrator))
            .PostAsJsonAsync("/api/v1/courses", Samples.Course(Samples.Code(), branch)).HasStatus(201);
    }

    [Fact]
    public async Task A_neighbour_is_refused_everything_that_writes()
    {
        var (provider, code) = (await app.GivenAProvider(), Samples.Code());
        var neighbour = app.As(Guid.CreateVersion7(), (await app.GivenAProvider(), Roles.CourseAuthor), (await app.GivenAProvider(), Roles.Coordinator));
        await app.Author(provider).PostAsJsonAsync("/api/v1/courses", Samples.Course(code, provider)).Succeeded();

        await neighbour.PostAsJsonAsync("/api/v1/courses", Samples.Course(Samples.Code(), provider)).HasStatus(404);
        await neighbour.PutAsJsonAsync($"/api/v1/courses/{code}", Samples.Course(code, provider)).HasStatus(404);
        await neighbour.PostAsync($"/api/v1/courses/{code}/publication", null).HasStatus(404);
        await neighbour.GetAsync($"/api/v1/courses/{code}/answer-key").HasStatus(404);
        await neighbour.GetAsync($"/api/v1/courses/{code}/counts").HasStatus(404);
    }

    [Fact]
    public async Task A_coordinator_is_no_author()
    {
        var provider = await app.GivenAProvider();

        await app.As(Guid.CreateVersion7(), (provider, Roles.Coordinator))
            .PostAsJsonAsync("/api/v1/courses", Samples.Course(Samples.Code(), provider)).HasStatus(404);
        await app.Anonymous().PostAsJsonAsync("/api/v1/courses", Samples.Course(Samples.Code(), provider)).HasStatus(401);
    }

    [Fact]
    public async Task A_code_is_taken_once()
    {
        var (provider, code) = (await app.GivenAProvider(), Samples.Code());
        var author = app.Author(provider);
        await author.PostAsJsonAsync("/api/v1/courses", Samples.Course(code, provider)).Succeeded();

        await author.PostAsJsonAsync("/api/v1/courses", Samples.Course(code, provider)).Refused("code-taken");
    }

    [Fact]
    public async Task A_right_answer_must_be_an_option()
    {
        var provider = await app.GivenAProvider();

        var response = await app.Author(provider).PostAsJsonAsync("/api/v1/courses", Samples.Course(Samples.Code(), provider, correct: 5));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var errors = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors");
        Assert.Contains(errors.EnumerateObject(), e => e.Value[0].GetString() == "Det riktige svaret må være ett av alternativene.");
    }

    [Fact]
    public async Task A_course_without_modules_is_malformed()
    {
        var provider = await app.GivenAProvider();

        await app.Author(provider).PostAsJsonAsync("/api/v1/courses", Samples.Course(Samples.Code(), provider, modules: 0)).HasStatus(400);
    }
}
