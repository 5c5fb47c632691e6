using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts.Identity.V1;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Testing;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Training.Tests.Enrolments;

[Collection(OnTraining.Name)]
public sealed class ForgetVolunteerTests(TrainingApp app)
{
    [Fact]
    public async Task Erasing_the_profile_forgets_the_person_and_keeps_the_counts()
    {
        var (code, account) = (await app.GivenACourse(), Guid.CreateVersion7());
        var number = (await TrainingApp.Completes(app.As(account), code)).Text("number");

        await app.ReceivesAsync(new VolunteerErased(account, app.Clock.Now));

        var counts = await app.AsPlatformAdministrator().GetFromJsonAsync<JsonElement>($"/api/v1/courses/{code}/counts");
        Assert.Equal((1, 1, 1), (Count("enrolled"), Count("completed"), Count("validCertificates")));
        Assert.Empty((await app.As(account).GetFromJsonAsync<JsonElement>("/api/v1/enrolments/mine")).Items());
        Assert.Empty((await app.As(account).GetFromJsonAsync<JsonElement>("/api/v1/certificates/mine")).Items());
        await app.Anonymous().GetAsync($"/api/v1/certificates/{number}/verification").Refused("certificate-unknown", 404);

        int Count(string name) => counts.GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task Erasing_the_account_forgets_too_and_twice_is_no_harm()
    {
        var (code, account) = (await app.GivenACourse(), Guid.CreateVersion7());
        await app.As(account).PostAsJsonAsync("/api/v1/enrolments", new { courseCode = code }).Succeeded();

        await app.ReceivesAsync(new AccountErased(account, app.Clock.Now));
        await app.ReceivesAsync(new VolunteerErased(account, app.Clock.Now));

        Assert.False(await app.ReadAsync(db => db.Enrolments.AnyAsync(e => e.VolunteerId == account)));
        Assert.Equal(1, await app.ReadAsync(db => db.Enrolments.CountAsync(e => e.CourseCode == code)));
    }
}
