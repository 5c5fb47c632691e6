using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts.Training.V1;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Training.Tests.Enrolments;

[Collection(OnTraining.Name)]
public sealed class CompleteEnrolmentTests(TrainingApp app)
{
    [Fact]
    [Trait("Row", "105")]
    public async Task Right_answers_give_a_certificate_and_tell_the_others()
    {
        var code = await app.GivenACourse(validMonths: 24);
        var account = Guid.CreateVersion7();

        var certificate = await TrainingApp.Completes(app.As(account), code);

        var issued = await app.PublishedAsync<CertificateIssued>(c => c.VolunteerId == account);
        Assert.Equal((code, (DateOnly?)new DateOnly(2028, 11, 22)), (issued.CourseCode, issued.ValidUntil));
        Assert.Equal(certificate.GetProperty("certificateId").GetGuid(), issued.CertificateId);
        Assert.Equal(code, (await app.PublishedAsync<EnrolmentCompleted>(c => c.VolunteerId == account)).CourseCode);
        var mine = Assert.Single((await app.As(account).GetFromJsonAsync<JsonElement>("/api/v1/certificates/mine")).Items());
        Assert.Equal(certificate.Text("number"), mine.Text("number"));
    }

    [Fact]
    public async Task Wrong_answers_are_named_and_may_be_tried_again()
    {
        var volunteer = app.Volunteer();
        var id = await Enrolled(volunteer);

        var problem = await TrainingApp.Answer(volunteer, id, 1, 0).Refused("answers-wrong", 422);

        Assert.Equal([1], problem.GetProperty("wrong").EnumerateArray().Select(w => w.GetInt32()));
        await TrainingApp.Answer(volunteer, id, 0, 0).Succeeded();
        await TrainingApp.Answer(volunteer, id, 0, 0).Refused("enrolment-completed");
        Assert.Equal(2, (await volunteer.GetFromJsonAsync<JsonElement>($"/api/v1/enrolments/{id}")).GetProperty("attempts").GetInt32());
    }

    [Fact]
    public async Task Answers_wait_until_the_modules_are_read_and_are_complete()
    {
        var volunteer = app.Volunteer();
        var id = await Enrolled(volunteer, modules: 1);

        await TrainingApp.Answer(volunteer, id, 0, 0).Refused("modules-missing", 422);
        await TrainingApp.Reads(volunteer, id, 2);
        await TrainingApp.Answer(volunteer, id, 0).Refused("answers-missing", 422);
        await volunteer.PostAsync($"/api/v1/enrolments/{id}/modules/3/completion", null).HasStatus(404);
    }

    [Fact]
    public async Task A_valid_certificate_makes_a_new_round_needless()
    {
        var code = await app.GivenACourse(validMonths: 24);
        var volunteer = app.Volunteer();
        await TrainingApp.Completes(volunteer, code);

        await volunteer.PostAsJsonAsync("/api/v1/enrolments", new { courseCode = code }).Refused("certificate-valid");
    }

    [Fact]
    [Trait("Row", "105")]
    public async Task The_introduction_course_is_passed_with_its_right_answers()
    {
        var account = Guid.CreateVersion7();
        var volunteer = app.As(account);
        var id = (await volunteer.PostAsJsonAsync("/api/v1/enrolments", new { courseCode = "introduction" }).Succeeded()).Id();
        await TrainingApp.Reads(volunteer, id, 5);

        await TrainingApp.Answer(volunteer, id, 1, 2, 0, 1, 2).Succeeded();

        Assert.Equal("introduction", (await app.PublishedAsync<CertificateIssued>(c => c.VolunteerId == account)).CourseCode);
    }

    private async Task<Guid> Enrolled(HttpClient volunteer, int modules = 2)
    {
        var code = await app.GivenACourse();
        var id = (await volunteer.PostAsJsonAsync("/api/v1/enrolments", new { courseCode = code }).Succeeded()).Id();
        await TrainingApp.Reads(volunteer, id, modules);
        return id;
    }
}
