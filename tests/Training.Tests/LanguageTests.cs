using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace FrivilligPlattform.Training.Tests;

/// <summary>What every service says when what was sent is no good: in the language that was asked for.</summary>
[Collection(OnTraining.Name)]
public sealed class LanguageTests(TrainingApp app)
{
    [Theory]
    [InlineData("nb", "Vi forstår ikke det som ble sendt")]
    [InlineData("nn", "Vi forstår ikkje det som vart sendt")]
    [InlineData("en", "We do not understand what was sent")]
    [InlineData("se", "Mii eat ipmir dan mii sáddejuvvui")]
    public async Task What_cannot_be_read_is_refused_in_the_readers_language(string language, string title)
    {
        var author = await AuthorAsync(language);

        foreach (var body in new[] { "{ not json", """{ "code": "a", "title": "b", "summary": "c", "audience": "cats" }""" })
        {
            var response = await author.PostAsync("/api/v1/courses", new StringContent(body, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Equal(title, (await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("title").GetString());
            Assert.Equal(language, Assert.Single(response.Content.Headers.ContentLanguage));
        }
    }

    [Theory]
    [InlineData("nb", "Må fylles ut, med høyst 150 tegn.", "Må være et tall fra 1 til 120.", "Her må det være fra 1 til 30.", "Bruk små bokstaver a–z, tall og bindestrek.")]
    [InlineData("nn", "Må fyllast ut, med høgst 150 teikn.", "Må vere eit tal frå 1 til 120.", "Her må det vere frå 1 til 30.", "Bruk små bokstavar a–z, tal og bindestrek.")]
    [InlineData("en", "Must be filled in, with at most 150 characters.", "Must be a number from 1 to 120.", "There must be from 1 to 30 here.", "Use lower-case letters a–z, digits and hyphens.")]
    [InlineData("se", "Ferte devdojuvvot, eanemusat 150 mearkka.", "Ferte leat lohku gaskal 1 ja 120.", "Dás galget leat gaskal 1 ja 30.", "Geavat unna bustávaid a–z, loguid ja sárgosa.")]
    public async Task What_is_filled_in_wrongly_is_named_in_the_readers_language(string language, string text, string number, string list, string code)
    {
        var author = await AuthorAsync(language);

        var response = await author.PostAsJsonAsync("/api/v1/courses", new
        {
            code = "Ikke Slik",
            title = new string('x', 201),
            summary = "Å lese høyt",
            providerOrganisationId = Guid.CreateVersion7(),
            validMonths = 121,
            audience = "volunteer",
            modules = Array.Empty<object>(),
            questions = new[] { new { text = "Hvem?", options = new[] { "Vi", "Jeg" }, correct = 0 } },
        }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var errors = (await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("errors");
        Assert.Equal((text, number, list, code), (Only(errors, "title"), Only(errors, "validMonths"), Only(errors, "modules"), Only(errors, "code")));
    }

    private static string? Only(JsonElement errors, string field) => Assert.Single(errors.GetProperty(field).EnumerateArray()).GetString();

    private async Task<HttpClient> AuthorAsync(string language)
    {
        var author = app.Author(await app.GivenAProvider());
        author.DefaultRequestHeaders.AcceptLanguage.Clear();
        author.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return author;
    }
}
