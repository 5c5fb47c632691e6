using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts.Reporting.V1;
using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Reporting.Tests.Strategies;

public sealed class StrategiesTests(ReportingApp app)
{
    [Fact]
    [Trait("Row", "1")]
    public async Task Generations_stand_side_by_side_with_their_measures_behind_permanent_links()
    {
        var old = await RegisterAsync("Nasjonal strategi for frivillig arbeid på helse- og omsorgsfeltet", 2015, 2020);
        var next = await RegisterAsync("Ny nasjonal strategi", 2027, 2032, draft: true);

        var list = await app.Anonymous().GetFromJsonAsync<JsonElement>("/api/v1/strategies");
        Assert.Equal("expired", Status(list, old));
        Assert.Equal("draft", Status(list, next));

        var shown = await app.Anonymous().GetFromJsonAsync<JsonElement>($"/api/v1/strategies/{old}");
        Assert.Equal("2015–2020", shown.GetProperty("period").GetString());
        Assert.Equal("Fellesskap mot ensomhet", shown.GetProperty("areas")[0].GetProperty("measures")[1].GetProperty("title").GetString());

        var measure = await app.Anonymous().GetFromJsonAsync<JsonElement>($"/api/v1/strategies/{old}/measures/1.2");
        Assert.Equal("notStarted", measure.GetProperty("status").GetString());
    }

    [Fact]
    [Trait("Row", "3")]
    public async Task A_responsible_party_reports_on_its_measure_and_others_do_not()
    {
        var party = Guid.CreateVersion7();
        var id = await RegisterAsync("Strategi med parter", 2015, 2020, party);
        var report = new { status = "ongoing", text = "Portalen er i drift." };

        using var stranger = await app.As(Guid.CreateVersion7(), (Guid.CreateVersion7(), Roles.Director))
            .PostAsJsonAsync($"/api/v1/strategies/{id}/measures/1.1/reports", report);
        using var other = await app.As(Guid.CreateVersion7(), (party, Roles.Director)).PostAsJsonAsync($"/api/v1/strategies/{id}/measures/1.2/reports", report);
        using var responsible = await app.As(Guid.CreateVersion7(), (party, Roles.Director))
            .PostAsJsonAsync($"/api/v1/strategies/{id}/measures/1.1/reports", report);

        Assert.Equal(HttpStatusCode.Forbidden, stranger.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, other.StatusCode);
        Assert.Equal(HttpStatusCode.Created, responsible.StatusCode);
        var told = await app.PublishedAsync<MeasureReported>(e => e.StrategyId == id);
        Assert.Equal(("1.1", "ongoing"), (told.MeasureNumber, told.Status));

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        using var later = await app.AsPlatformAdministrator()
            .PostAsJsonAsync($"/api/v1/strategies/{id}/measures/1.1/reports", new { status = "done", text = "Ferdig." });
        Assert.Equal(HttpStatusCode.Created, later.StatusCode);
        var measure = await app.Anonymous().GetFromJsonAsync<JsonElement>($"/api/v1/strategies/{id}/measures/1.1");
        Assert.Equal("done", measure.GetProperty("status").GetString());
        Assert.Equal(["Ferdig.", "Portalen er i drift."], measure.GetProperty("reports").EnumerateArray().Select(r => r.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task The_same_strategy_is_not_registered_twice()
    {
        await RegisterAsync("Én gang", 2015, 2020);

        using var again = await app.AsPlatformAdministrator().PostAsJsonAsync("/api/v1/strategies", A("Én gang", 2015, 2020));

        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
    }

    [Fact]
    public async Task Only_the_platforms_administrator_registers_one()
    {
        using var answer = await app.As(Guid.CreateVersion7(), (Guid.CreateVersion7(), Roles.Administrator))
            .PostAsJsonAsync("/api/v1/strategies", A("Nei", 2015, 2020));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_strategy_that_cannot_be_is_answered_by_field()
    {
        using var answer = await app.AsPlatformAdministrator().PostAsJsonAsync("/api/v1/strategies", A("Bakvendt", 2020, 2015));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var errors = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors");
        Assert.Equal("toYear", errors.EnumerateObject().Single().Name);
    }

    [Fact]
    public async Task An_unknown_measure_is_not_found()
    {
        var id = await RegisterAsync("Uten tiltak ti", 2015, 2020);

        using var answer = await app.Anonymous().GetAsync($"/api/v1/strategies/{id}/measures/9.9");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<Guid> RegisterAsync(string title, int fromYear, int toYear, Guid? party = null, bool draft = false)
    {
        using var answer = await app.AsPlatformAdministrator().PostAsJsonAsync("/api/v1/strategies", A(title, fromYear, toYear, party, draft));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    private static string? Status(JsonElement list, Guid id) =>
        list.GetProperty("items").EnumerateArray().Single(s => s.GetProperty("id").GetGuid() == id).GetProperty("status").GetString();

    private static object A(string title, int fromYear, int toYear, Guid? party = null, bool draft = false) => new
    {
        title,
        fromYear,
        toYear,
        draft,
        parties = new[] { new { name = "Helse- og omsorgsdepartementet", organisationId = (Guid?)null }, new { name = "Frivillighet Norge", organisationId = party } },
        goals = new[] { "Hindre ensomhet og utenforskap" },
        areas = new[]
        {
            new
            {
                number = 1,
                name = "Mobilisering",
                measures = new[]
                {
                    new { number = "1.1", title = "Nasjonal nettportal", responsible = new[] { "Frivillighet Norge" } },
                    new { number = "1.2", title = "Fellesskap mot ensomhet", responsible = new[] { "Helse- og omsorgsdepartementet" } },
                },
            },
        },
    };
}
