using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Training.Tests.Certificates;

[Collection(OnTraining.Name)]
public sealed class VerifyCertificateTests(TrainingApp app)
{
    [Fact]
    public async Task Anybody_checks_a_certificate_and_learns_nothing_of_its_holder()
    {
        var account = Guid.CreateVersion7();
        var code = await app.GivenACourse(validMonths: 12);
        var number = (await TrainingApp.Completes(app.As(account), code)).Text("number")!;

        var text = await app.Anonymous().GetStringAsync($"/api/v1/certificates/{number.ToLowerInvariant()}/verification");
        var verified = JsonSerializer.Deserialize<JsonElement>(text);

        Assert.True(verified.GetProperty("valid").GetBoolean());
        Assert.Equal("Høytlesing", verified.Text("courseTitle"));
        Assert.Equal("2026-11-22", verified.Text("issuedOn"));
        Assert.Equal("2027-11-22", verified.Text("validUntil"));
        Assert.DoesNotContain(account.ToString(), text);
    }

    [Fact]
    public async Task Who_knows_the_holder_may_ask_whether_it_is_theirs()
    {
        var account = Guid.CreateVersion7();
        var number = (await TrainingApp.Completes(app.As(account), await app.GivenACourse())).Text("number");

        Assert.True(await BelongsTo(account));
        Assert.False(await BelongsTo(Guid.CreateVersion7()));

        async Task<bool> BelongsTo(Guid holder) =>
            (await app.Anonymous().GetFromJsonAsync<JsonElement>($"/api/v1/certificates/{number}/verification?holder={holder}"))
                .GetProperty("belongsToHolder").GetBoolean();
    }

    [Theory]
    [InlineData("AAAA-BBBB-CCCC")]
    [InlineData("nonsense")]
    public async Task An_unknown_number_is_said_to_be_unknown(string number) =>
        await app.Anonymous().GetAsync($"/api/v1/certificates/{number}/verification").Refused("certificate-unknown", 404);
}
