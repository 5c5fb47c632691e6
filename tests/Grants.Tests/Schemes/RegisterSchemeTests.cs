using System.Net;
using System.Net.Http.Json;
using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Grants.Tests.Schemes;

public sealed class RegisterSchemeTests(GrantsApp app)
{
    [Fact]
    [Trait("Row", "26")]
    [Trait("Row", "44")]
    public async Task A_scheme_is_set_up_by_its_owner_and_read_by_anybody()
    {
        var owner = await app.KnowsOrganisationAsync("stateBody", null, name: "Helsedirektoratet");

        var id = await app.HasSchemeAsync(owner);

        using var read = await app.Anonymous().GetAsync($"/api/v1/schemes/{id}");
        var scheme = await read.JsonAsync();
        Assert.Equal("Helsedirektoratet", scheme.GetProperty("ownerName").GetString());
        Assert.NotNull(read.Headers.ETag);
        var listed = await (await app.Anonymous().GetAsync($"/api/v1/schemes?ownerOrganisationId={owner}")).JsonAsync();
        Assert.Equal(id, listed.GetProperty("items")[0].GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task A_neighbours_officer_sets_up_no_scheme_here()
    {
        var owner = await app.KnowsOrganisationAsync();
        var neighbour = await app.KnowsOrganisationAsync();

        using var response = await app.AsOfficer(neighbour).PostAsJsonAsync("/api/v1/schemes", AScheme(owner));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_coordinator_sets_up_no_scheme()
    {
        var owner = await app.KnowsOrganisationAsync();

        using var response = await app.As(Guid.CreateVersion7(), (owner, Roles.Coordinator)).PostAsJsonAsync("/api/v1/schemes", AScheme(owner));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task An_organisation_that_is_not_verified_gives_no_grants()
    {
        var owner = await app.KnowsOrganisationAsync(verified: false);

        using var response = await app.AsOfficer(owner).PostAsJsonAsync("/api/v1/schemes", AScheme(owner));

        Assert.Equal("organisation-not-verified", await response.RefusalAsync());
    }

    [Fact]
    public async Task Missing_fields_are_listed()
    {
        using var response = await app.AsOfficer(Guid.CreateVersion7()).PostAsJsonAsync("/api/v1/schemes", new { });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(["name", "ownerOrganisationId", "purpose", "targetGroup"], await response.FieldsAsync());
    }

    [Fact]
    public async Task Nobody_sets_up_a_scheme_without_signing_in()
    {
        using var response = await app.Anonymous().PostAsJsonAsync("/api/v1/schemes", AScheme(Guid.CreateVersion7()));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private static object AScheme(Guid owner) =>
        new { name = "Aktivitet", purpose = "Mot ensomhet", ownerOrganisationId = owner, targetGroup = "Kommuner" };
}
