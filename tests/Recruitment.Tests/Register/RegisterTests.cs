using System.Net;
using System.Runtime.CompilerServices;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FrivilligPlattform.Recruitment.Tests.Register;

/// <summary>The registers in Brønnøysund, played by a local server with the shapes of their answers.</summary>
public sealed class RegisterTests(RegisterTests.AppWithRegister app) : IClassFixture<RegisterTests.AppWithRegister>
{
    [Fact]
    public async Task A_number_is_looked_up_in_both_registers_and_fields_nobody_knows_are_passed_over()
    {
        app.Register.Away = false;

        var found = await app.Anonymous().ShowAsync("/api/v1/register/310000019");

        Assert.Equal(
            ("EKSEMPELBYGDA FRIVILLIGLAG", "FLI", "1580", "https://www.example.org"),
            (found.Text("name"), found.Text("form"), found.Text("municipalityNumber"), found.Text("website")));
        Assert.True(found.GetProperty("voluntary").GetBoolean());
        Assert.Equal("9100", found.GetProperty("categories")[0].GetString());
    }

    [Fact]
    public async Task What_is_deleted_unknown_or_sparse_is_told_apart()
    {
        app.Register.Away = false;
        var visitor = app.Anonymous();

        var deleted = await visitor.ShowAsync("/api/v1/register/310002755");
        var company = await visitor.ShowAsync("/api/v1/register/923609016");
        await visitor.ShowAsync("/api/v1/register/974760673", HttpStatusCode.NotFound);

        Assert.Equal("2024-03-09", deleted.Text("deletedOn"));
        Assert.False(company.GetProperty("voluntary").GetBoolean());
    }

    [Fact]
    public async Task An_answer_is_kept_and_shown_while_the_register_is_away()
    {
        app.Register.Away = false;
        await app.Anonymous().ShowAsync("/api/v1/register/310000019");
        var asked = app.Register.Asked;
        await app.Anonymous().ShowAsync("/api/v1/register/310000019");
        Assert.Equal(asked, app.Register.Asked);

        app.Register.Away = true;
        app.Clock.Advance(TimeSpan.FromDays(30));

        Assert.Equal("EKSEMPELBYGDA FRIVILLIGLAG", (await app.Anonymous().ShowAsync("/api/v1/register/310000019")).Text("name"));
        Assert.Equal("register-away", (await app.Anonymous().ShowAsync("/api/v1/register/938498318", HttpStatusCode.ServiceUnavailable)).Code());
    }

    [Fact]
    [Trait("Row", "137")]
    public async Task Verification_waits_while_the_register_is_away_and_nothing_is_lost()
    {
        app.Register.Away = true;
        var founder = Guid.CreateVersion7();
        var created = (await app.As(founder).PostAsync("/api/v1/organisations", new { organisationNumber = "310001384", name = "Eksempel idrettslag", kind = "voluntaryOrganisation" })).Id();
        var administrator = app.As(founder, (created, Hosting.Roles.Administrator));
        Assert.Equal("waiting", (await administrator.ShowAsync($"/api/v1/organisations/{created}")).Text("registerState"));

        app.Clock.Advance(TimeSpan.FromDays(10));
        await app.HourPassesAsync<AskRegister>();
        Assert.Equal("waiting", (await administrator.ShowAsync($"/api/v1/organisations/{created}")).Text("registerState"));
        app.Register.Away = false;
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.HourPassesAsync<AskRegister>();

        var known = await administrator.ShowAsync($"/api/v1/organisations/{created}");
        Assert.Equal(("found", "EKSEMPEL IDRETTSLAG", "awaitingVerification"), (known.Text("registerState"), known.Text("registerName"), known.Text("status")));
    }

    [Fact]
    [Trait("Row", "137")]
    public async Task Who_is_verified_takes_the_name_the_register_has_and_no_other()
    {
        app.Register.Away = false;
        var founder = Guid.CreateVersion7();
        var created = (await app.As(founder).PostAsync("/api/v1/organisations", new { organisationNumber = "310000019", name = "Laget vårt", kind = "voluntaryOrganisation" })).Id();
        var path = $"/api/v1/organisations/{created}";
        await app.AsPlatformAdministrator().PostAsync($"{path}/verification", new { decision = "verified" });
        var administrator = app.As(founder, (created, Hosting.Roles.Administrator));

        async Task<HttpResponseMessage> CallAsync(string name) =>
            await administrator.SendAsync(HttpMethod.Put, path, new { name }, (await administrator.SendAsync(HttpMethod.Get, path)).Headers.ETag?.ToString());

        Assert.Equal("name-stays", (await Calls.ReadAsync(await CallAsync("Laget ditt"), HttpStatusCode.Conflict)).Code());
        await Calls.ReadAsync(await CallAsync("Eksempelbygda frivilliglag"), HttpStatusCode.OK);
        Assert.Equal("Eksempelbygda frivilliglag", (await administrator.ShowAsync(path)).Text("name"));
    }

    /// <summary>The service, asking the local server.</summary>
    public sealed class AppWithRegister : RecruitmentApp
    {
        public FakeRegister Register { get; } = new();

        protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("Register:Address", Register.Address)];

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            await Register.DisposeAsync();
        }
    }

    /// <summary>A server on this machine that answers as the registers do, or not at all.</summary>
    public sealed class FakeRegister : IAsyncDisposable
    {
        private readonly WebApplication server;

        public FakeRegister()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            server = builder.Build();
            server.MapGet("/enhetsregisteret/api/enheter/{number}", (string number) => Answer(number switch
            {
                "310000019" => (200, "constructed-enhet-fli"),
                "310001384" => (200, "constructed-enhet-fli-minimal"),
                "310002755" => (410, "constructed-gone"),
                "923609016" => (200, "recorded-enhet-923609016"),
                _ => (404, null),
            }));
            server.MapGet("/frivillighetsregisteret/api/frivillige-organisasjoner/{number}", (string number) =>
                Answer(number == "310000019" ? (200, "constructed-frivillig-organisasjon") : (404, null)));
            server.StartAsync().GetAwaiter().GetResult();
            Address = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        }

        public string Address { get; }

        public bool Away { get; set; }

        public int Asked { get; private set; }

        public ValueTask DisposeAsync() => server.DisposeAsync();

        private IResult Answer((int Status, string? Sample) answer)
        {
            Asked++;
            if (Away)
                return Results.StatusCode(503);
            return answer.Sample is null
                ? Results.StatusCode(answer.Status)
                : Results.Text(File.ReadAllText(Path.Combine(Folder(), $"{answer.Sample}.json")), "application/json", statusCode: answer.Status);
        }

        private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Samples");
    }
}
