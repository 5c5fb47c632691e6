using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Contracts.Training.V1;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Training.Tests.Courses;

[Collection(OnTraining.Name)]
public sealed class PublishCourseTests(TrainingApp app)
{
    [Fact]
    [Trait("Row", "99")]
    public async Task A_published_course_is_read_without_an_account_and_without_right_answers()
    {
        var (provider, code) = (await app.GivenAProvider(), Samples.Code());
        var author = app.Author(provider);
        await author.PostAsJsonAsync("/api/v1/courses", Samples.Course(code, provider)).Succeeded();

        await author.PostAsync($"/api/v1/courses/{code}/publication", null).Succeeded();

        var text = await app.Anonymous().GetStringAsync($"/api/v1/courses/{code}");
        Assert.Contains("Velg en tekst sammen.", text);
        Assert.DoesNotContain("correct", text);
        var published = await app.PublishedAsync<CoursePublished>(c => c.CourseCode == code);
        Assert.Equal((provider, "Høytlesing"), (published.ProviderOrganisationId, published.Title));
    }

    [Fact]
    public async Task A_course_is_published_once()
    {
        var code = await app.GivenACourse();

        await app.AsPlatformAdministrator().PostAsync($"/api/v1/courses/{code}/publication", null).Refused("course-published");
        Assert.Single(await app.AllPublishedAsync<CoursePublished>(), c => c.CourseCode == code);
    }

    [Fact]
    public async Task A_provider_is_verified_first_itself_or_by_its_parent()
    {
        var parent = await app.GivenAProvider(verified: false);
        var (branch, code) = (await app.GivenAProvider(parent, verified: false), Samples.Code());
        var author = app.Author(branch);
        await author.PostAsJsonAsync("/api/v1/courses", Samples.Course(code, branch)).Succeeded();

        await author.PostAsync($"/api/v1/courses/{code}/publication", null).Refused("provider-not-verified");
        await app.ReceivesAsync(new OrganisationVerified(parent, app.Clock.Now));
        await author.PostAsync($"/api/v1/courses/{code}/publication", null).Succeeded();
    }

    [Fact]
    public async Task A_refusal_speaks_the_readers_language()
    {
        var code = await app.GivenACourse();
        var administrator = app.AsPlatformAdministrator();
        administrator.DefaultRequestHeaders.AcceptLanguage.Clear();
        administrator.DefaultRequestHeaders.AcceptLanguage.ParseAdd("nn");

        var problem = await administrator.PostAsync($"/api/v1/courses/{code}/publication", null).Refused("course-published");

        Assert.Equal("Kurset er alt publisert.", problem.Text("detail"));
    }

    [Fact]
    public async Task An_author_reads_the_answer_key()
    {
        var provider = await app.GivenAProvider();
        var code = await app.GivenACourse(provider);

        var key = await app.Author(provider).GetFromJsonAsync<JsonElement>($"/api/v1/courses/{code}/answer-key");

        Assert.Equal(0, key.GetProperty("questions")[0].GetProperty("correct").GetInt32());
    }
}
