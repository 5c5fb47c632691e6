using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts.Cooperation.V1;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Cooperation.Tests.Units;

[Collection(OnCooperation.Name)]
public sealed class RegisterUnitTests(CooperationApp app)
{
    [Fact]
    public async Task A_unit_is_registered_in_the_municipality_of_its_postal_code()
    {
        var municipality = await app.GivenAMunicipality();

        var response = await app.Administrator(municipality).PostAsJsonAsync("/api/v1/units", Samples.Unit(municipality));

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var body = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal($"/api/v1/units/{body.Id()}", response.Headers.Location?.OriginalString);
        var registered = await app.PublishedAsync<UnitRegistered>(u => u.UnitId == body.Id());
        Assert.Equal((municipality, "nursingHome", "3301"), (registered.OrganisationId, registered.Arena, registered.MunicipalityNumber));
    }

    [Fact]
    [Trait("Row", "134")]
    public async Task An_administrator_of_the_municipality_acts_for_an_institution_below_it()
    {
        var municipality = await app.GivenAMunicipality();
        var institution = await app.GivenAMunicipality(municipality);
        var administrator = app.Administrator(municipality);

        var unit = (await administrator.PostAsJsonAsync("/api/v1/units", Samples.Unit(institution)).Succeeded()).Id();
        await administrator.PostAsJsonAsync($"/api/v1/units/{unit}/leader", new { name = "Lena Leder" }).Succeeded();

        var all = (await app.Anonymous().GetFromJsonAsync<JsonElement>($"/api/v1/units?organisationId={municipality}")).Items();
        Assert.Equal(unit, Assert.Single(all).Id());
    }

    [Fact]
    public async Task An_unknown_postal_code_is_refused()
    {
        var municipality = await app.GivenAMunicipality();

        await app.Administrator(municipality).PostAsJsonAsync("/api/v1/units", Samples.Unit(municipality, postalCode: "9999")).Refused("postal-code-unknown", 422);
    }

    [Fact]
    public async Task A_name_stands_once_in_an_organisation()
    {
        var municipality = await app.GivenAMunicipality();
        var administrator = app.Administrator(municipality);
        await administrator.PostAsJsonAsync("/api/v1/units", Samples.Unit(municipality, "Solbakken")).Succeeded();

        await administrator.PostAsJsonAsync("/api/v1/units", Samples.Unit(municipality, "Solbakken")).Refused("unit-exists");
    }

    [Fact]
    public async Task Missing_fields_are_named()
    {
        var response = await app.Administrator(await app.GivenAMunicipality()).PostAsJsonAsync("/api/v1/units", new { });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var fields = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateObject().Select(e => e.Name);
        Assert.Equal(["arena", "name", "organisationId", "postalCode"], fields.Order());
    }

    [Fact]
    public async Task A_unit_is_changed_by_whoever_saw_its_latest_version()
    {
        var municipality = await app.GivenAMunicipality();
        var administrator = app.Administrator(municipality);
        var unit = await app.GivenAUnit(municipality);
        var tag = (await app.Anonymous().GetAsync($"/api/v1/units/{unit}")).Headers.ETag!.ToString();

        await Change(tag).HasStatus(204);
        await Change(tag).HasStatus(412);
        await Change(null).Refused("version-missing", 428);

        Task<HttpResponseMessage> Change(string? version)
        {
            var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/units/{unit}") { Content = JsonContent.Create(Samples.Unit(municipality)) };
            if (version is not null)
                request.Headers.TryAddWithoutValidation("If-Match", version);
            return administrator.SendAsync(request);
        }
    }

    [Fact]
    public async Task Units_and_needs_of_whom_nobody_verified_are_shown_to_themselves_only()
    {
        var (organisation, verified) = (await app.GivenAMunicipality(verified: false), await app.GivenAMunicipality());
        var (unit, known) = (await app.GivenAUnit(organisation), await app.GivenAUnit(verified));
        await app.Administrator(organisation).PostAsJsonAsync("/api/v1/needs", Samples.Need(unit)).Succeeded();

        Assert.Empty((await app.Anonymous().GetAsync($"/api/v1/units?organisationId={organisation}").Succeeded()).Items());
        Assert.Empty((await app.Anonymous().GetAsync($"/api/v1/needs?organisationId={organisation}").Succeeded()).Items());
        Assert.Empty((await app.Administrator(verified).GetAsync($"/api/v1/units?organisationId={organisation}").Succeeded()).Items());
        Assert.Equal(unit, Assert.Single((await app.Administrator(organisation).GetAsync($"/api/v1/units?organisationId={organisation}").Succeeded()).Items()).Id());
        Assert.Equal(known, Assert.Single((await app.Anonymous().GetAsync($"/api/v1/units?organisationId={verified}").Succeeded()).Items()).Id());
    }
}
