using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Training.Tests.Enrolments;

[Collection(OnTraining.Name)]
public sealed class EnrolInCourseTests(TrainingApp app)
{
    [Fact]
    public async Task A_volunteer_starts_a_course_once()
    {
        var code = await app.GivenACourse();
        var volunteer = app.Volunteer();

        var first = await volunteer.PostAsJsonAsync("/api/v1/enrolments", new { courseCode = code });

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        await volunteer.PostAsJsonAsync("/api/v1/enrolments", new { courseCode = code }).Refused("already-enrolled");
        await app.Anonymous().PostAsJsonAsync("/api/v1/enrolments", new { courseCode = code }).HasStatus(401);
    }

    [Fact]
    public async Task Starting_twice_at_once_starts_one()
    {
        var code = await app.GivenACourse();
        var volunteer = app.Volunteer();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => volunteer.PostAsJsonAsync("/api/v1/enrolments", new { courseCode = code })));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Created);
        Assert.Equal(7, answers.Count(a => a.StatusCode == HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task A_draft_is_not_taken()
    {
        var (provider, code) = (await app.GivenAProvider(), Samples.Code());
        await app.Author(provider).PostAsJsonAsync("/api/v1/courses", Samples.Course(code, provider)).Succeeded();

        await app.Volunteer().PostAsJsonAsync("/api/v1/enrolments", new { courseCode = code }).HasStatus(404);
        await app.Volunteer().PostAsJsonAsync("/api/v1/enrolments", new { courseCode = "" }).HasStatus(400);
    }

    [Fact]
    [Trait("Row", "98")]
    public async Task A_volunteer_leaves_and_resumes_where_it_was()
    {
        var code = await app.GivenACourse();
        var account = Guid.CreateVersion7();
        var id = (await app.As(account).PostAsJsonAsync("/api/v1/enrolments", new { courseCode = code }).Succeeded()).Id();
        await TrainingApp.Reads(app.As(account), id, 1);

        var later = app.As(account);
        var mine = Assert.Single((await later.GetFromJsonAsync<JsonElement>("/api/v1/enrolments/mine")).Items());
        var shown = await later.GetFromJsonAsync<JsonElement>($"/api/v1/enrolments/{id}");

        Assert.Equal((2, 2), (mine.GetProperty("nextModule").GetInt32(), mine.GetProperty("modules").GetInt32()));
        Assert.Equal(2, shown.GetProperty("nextModule").GetInt32());
    }

    [Fact]
    public async Task An_enrolment_is_nobody_elses()
    {
        var code = await app.GivenACourse();
        var id = (await app.Volunteer().PostAsJsonAsync("/api/v1/enrolments", new { courseCode = code }).Succeeded()).Id();
        var neighbour = app.Volunteer();

        await neighbour.GetAsync($"/api/v1/enrolments/{id}").HasStatus(404);
        await neighbour.PostAsync($"/api/v1/enrolments/{id}/modules/1/completion", null).HasStatus(404);
        await TrainingApp.Answer(neighbour, id, 0, 0).HasStatus(404);
    }
}
