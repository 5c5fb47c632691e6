using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts.Training.V1;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Training.Tests.Certificates;

/// <summary>Moves the clock, so it has a service of its own.</summary>
public sealed class ExpireCertificatesTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    [Fact]
    [Trait("Row", "105")]
    public async Task A_certificate_runs_out_is_announced_once_and_can_be_renewed()
    {
        var account = Guid.CreateVersion7();
        var code = await app.GivenACourse(validMonths: 1);
        var forever = await app.GivenACourse();
        var number = (await TrainingApp.Completes(app.As(account), code)).Text("number");
        await TrainingApp.Completes(app.As(account), forever);

        app.Clock.Advance(TimeSpan.FromDays(40));
        var expired = await app.PublishedAsync<CertificateExpired>(c => c.VolunteerId == account);
        app.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(code, expired.CourseCode);
        var verified = await app.Anonymous().GetFromJsonAsync<JsonElement>($"/api/v1/certificates/{number}/verification");
        Assert.False(verified.GetProperty("valid").GetBoolean());
        await TrainingApp.Completes(app.As(account), code);
        var mine = (await app.As(account).GetFromJsonAsync<JsonElement>("/api/v1/certificates/mine")).Items();
        Assert.Equal(["expired", "valid", "valid"], mine.Select(c => c.Text("status")!).Order());
        Assert.Single(await app.AllPublishedAsync<CertificateExpired>());
    }
}
