using System.Net;
using System.Text.Json;
using FrivilligPlattform.Recruitment.Register;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Recruitment.Organisations;

namespace FrivilligPlattform.Recruitment.Tests.Organisations;

public sealed class OrganisationTests(RecruitmentApp app)
{
    [Fact]
    public void Every_number_of_the_sample_has_the_right_check_digit()
    {
        Assert.Equal(11, RegisterSample.Entries.Count);
        Assert.All(RegisterSample.Entries.Keys, number => Assert.True(OrganisationNumber.IsValid(number), number));
    }

    [Fact]
    public async Task The_register_answers_by_number()
    {
        var found = await app.Anonymous().ShowAsync("/api/v1/register/864139442");

        Assert.Equal("Norges Røde Kors", found.Text("name"));
        await app.Anonymous().ShowAsync("/api/v1/register/123456785", HttpStatusCode.NotFound);
        await app.Anonymous().ShowAsync("/api/v1/register/123456789", HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("123456789", "organisationNumber")]
    [InlineData(null, "organisationNumber")]
    public async Task A_wrong_or_missing_number_is_named(string? number, string field)
    {
        var problem = await app.As(Guid.CreateVersion7()).RefusedAsync(
            "/api/v1/organisations", new { organisationNumber = number, name = "Laget", kind = "voluntaryOrganisation" }, HttpStatusCode.BadRequest);

        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), problem.ToString());
    }

    [Fact]
    public async Task A_number_registers_once()
    {
        var body = new { organisationNumber = RecruitmentApp.AnOrganisationNumber(), name = "Laget", kind = "voluntaryOrganisation" };
        var founder = Guid.CreateVersion7();
        var id = (await app.As(founder).PostAsync("/api/v1/organisations", body)).Id();

        var refusal = await app.As(Guid.CreateVersion7()).RefusedAsync("/api/v1/organisations", body);

        Assert.Equal("organisation-exists", refusal.Code());
        Assert.Equal(founder, (await app.PublishedAsync<OrganisationRegistered>(e => e.OrganisationId == id)).RegisteredBy);
    }

    [Fact]
    public async Task Branches_are_verified_with_their_parent_and_after_it()
    {
        var umbrella = await app.GivenOrganisationAsync(verified: false);
        var branch = await app.GivenOrganisationAsync(under: umbrella);
        var twig = await app.GivenOrganisationAsync(under: branch);
        var platform = app.AsPlatformAdministrator();
        var early = await platform.RefusedAsync($"/api/v1/organisations/{branch.Id}/verification", new { decision = "verified" });

        await platform.PostAsync($"/api/v1/organisations/{umbrella.Id}/verification", new { decision = "verified" });
        var later = await app.GivenOrganisationAsync(under: umbrella);

        Assert.Equal("parent-not-verified", early.Code());
        var anybody = app.Anonymous();
        foreach (var one in new[] { umbrella, branch, twig, later })
        {
            Assert.Equal("verified", (await anybody.ShowAsync($"/api/v1/organisations/{one.Id}")).Text("status"));
            await app.PublishedAsync<OrganisationVerified>(e => e.OrganisationId == one.Id);
        }

        Assert.Equal(2, (await anybody.ShowAsync($"/api/v1/organisations/{umbrella.Id}/branches")).Items().Length);
    }

    [Theory]
    [InlineData("voluntaryOrganisation", "municipality")]
    [InlineData("voluntaryOrganisation", "unit")]
    [InlineData("voluntaryOrganisation", "stateBody")]
    [InlineData("municipality", "municipality")]
    public async Task Nobody_is_a_public_body_because_an_organisation_above_says_so(string above, string kind)
    {
        var (before, after) = (await app.GivenOrganisationAsync(verified: false, kind: above), await app.GivenOrganisationAsync(kind: above));
        var early = await app.GivenOrganisationAsync(under: before, kind: kind);

        await app.AsPlatformAdministrator().PostAsync($"/api/v1/organisations/{before.Id}/verification", new { decision = "verified" });
        var late = await app.GivenOrganisationAsync(under: after, kind: kind);

        foreach (var branch in new[] { early, late })
        {
            Assert.Equal("awaitingVerification", (await branch.Administrator.ShowAsync($"/api/v1/organisations/{branch.Id}")).Text("status"));
            await app.AsPlatformAdministrator().PostAsync($"/api/v1/organisations/{branch.Id}/verification", new { decision = "verified" });
        }
    }

    [Theory]
    [InlineData("municipality", "unit")]
    [InlineData("municipality", "frivilligsentral")]
    [InlineData("stateBody", "competenceCentre")]
    public async Task What_a_public_body_has_below_it_is_verified_with_it(string above, string kind)
    {
        var branch = await app.GivenOrganisationAsync(under: await app.GivenOrganisationAsync(kind: above), kind: kind);

        Assert.Equal("verified", (await app.Anonymous().ShowAsync($"/api/v1/organisations/{branch.Id}")).Text("status"));
    }

    [Fact]
    public async Task A_verified_municipality_goes_on_being_that_one()
    {
        var municipality = await app.GivenOrganisationAsync(kind: "municipality");
        var path = $"/api/v1/organisations/{municipality.Id}";
        var name = (await municipality.Administrator.ShowAsync(path)).Text("name");
        var tag = (await municipality.Administrator.SendAsync(HttpMethod.Get, path)).Headers.ETag?.ToString();

        var other = await municipality.Administrator.SendAsync(HttpMethod.Put, path, new { name, municipalityNumber = "0301" }, tag);
        var same = await municipality.Administrator.SendAsync(HttpMethod.Put, path, new { name, municipalityNumber = "3301", website = "https://kommunen.example" }, tag);

        Assert.Equal("municipality-stays", (await Calls.ReadAsync(other, HttpStatusCode.Conflict)).Code());
        await Calls.ReadAsync(same, HttpStatusCode.OK);
        await Calls.ReadAsync(
            await app.AsPlatformAdministrator().SendAsync(HttpMethod.Put, path, new { name, municipalityNumber = "0301" }, same.Headers.ETag?.ToString()), HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("voluntaryOrganisation")]
    [InlineData("municipality")]
    public async Task Who_was_verified_under_one_name_takes_no_other(string kind)
    {
        var organisation = await app.GivenOrganisationAsync(kind: kind);
        var path = $"/api/v1/organisations/{organisation.Id}";
        var before = await organisation.Administrator.ShowAsync(path);

        Assert.Equal("name-stays", (await RenameAsync(organisation.Administrator, before, "Den norske banken", HttpStatusCode.Conflict)).Code());
        Assert.Equal(before.Text("name"), (await organisation.Administrator.ShowAsync(path)).Text("name"));

        await RenameAsync(organisation.Administrator, before, before.Text("name").ToUpperInvariant(), HttpStatusCode.OK);
        await RenameAsync(app.AsPlatformAdministrator(), before, "Et nytt navn", HttpStatusCode.OK);
        Assert.Equal("Et nytt navn", (await organisation.Administrator.ShowAsync(path)).Text("name"));
    }

    [Fact]
    public async Task A_branch_that_is_vouched_for_and_who_waits_for_verification_take_another_name()
    {
        var branch = await app.GivenOrganisationAsync(under: await app.GivenOrganisationAsync());
        var waiting = await app.GivenOrganisationAsync(verified: false);

        foreach (var organisation in new[] { branch, waiting })
            await RenameAsync(organisation.Administrator, await organisation.Administrator.ShowAsync($"/api/v1/organisations/{organisation.Id}"), "Et nytt navn", HttpStatusCode.OK);
    }

    [Fact]
    public async Task Only_an_administrator_above_adds_a_branch()
    {
        var umbrella = await app.GivenOrganisationAsync();
        var neighbour = await app.GivenOrganisationAsync();
        var body = new { name = "Lokallaget", kind = "voluntaryOrganisation", parentId = umbrella.Id };

        await umbrella.Coordinator.RefusedAsync("/api/v1/organisations", body, HttpStatusCode.NotFound);
        await neighbour.Administrator.RefusedAsync("/api/v1/organisations", body, HttpStatusCode.NotFound);

        await app.AsPlatformAdministrator().PostAsync("/api/v1/organisations", body);
    }

    [Fact]
    public async Task Only_platform_administrators_verify_and_a_refusal_has_its_reason()
    {
        var organisation = await app.GivenOrganisationAsync(verified: false);
        var path = $"/api/v1/organisations/{organisation.Id}/verification";

        await organisation.Administrator.RefusedAsync(path, new { decision = "verified" }, HttpStatusCode.Forbidden);
        var silent = await app.AsPlatformAdministrator().RefusedAsync(path, new { decision = "refused" }, HttpStatusCode.UnprocessableEntity);
        await app.AsPlatformAdministrator().PostAsync(path, new { decision = "refused", reason = "Ukjent styre" });

        Assert.Equal("reason-missing", silent.Code());
        Assert.Equal("Ukjent styre", (await organisation.Administrator.ShowAsync($"/api/v1/organisations/{organisation.Id}")).Text("refusalReason"));
        await app.Anonymous().ShowAsync($"/api/v1/organisations/{organisation.Id}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_change_is_told_and_needs_its_version()
    {
        var organisation = await app.GivenOrganisationAsync(verified: false);
        var path = $"/api/v1/organisations/{organisation.Id}";
        var tag = (await organisation.Administrator.SendAsync(HttpMethod.Get, path)).Headers.ETag?.ToString();
        var body = new { name = "Nytt navn", municipalityNumber = "0301", website = "https://example.no" };

        var changed = await organisation.Administrator.SendAsync(HttpMethod.Put, path, body, tag);
        var stale = await organisation.Administrator.SendAsync(HttpMethod.Put, path, body, tag);

        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.Equal("Nytt navn", (await app.PublishedAsync<OrganisationChanged>(e => e.OrganisationId == organisation.Id)).Name);
        await app.AsPlatformAdministrator().PostAsync($"{path}/verification", new { decision = "verified" });
        var found = await app.Anonymous().ShowAsync("/api/v1/organisations?query=nytt&municipality=0301&kind=voluntaryOrganisation");
        Assert.Contains(found.Items(), o => o.Id() == organisation.Id);
    }

    private static async Task<JsonElement> RenameAsync(HttpClient by, JsonElement organisation, string name, HttpStatusCode expected)
    {
        var path = $"/api/v1/organisations/{organisation.Id()}";
        var tag = (await by.SendAsync(HttpMethod.Get, path)).Headers.ETag?.ToString();
        var municipality = organisation.Text("municipalityNumber");
        return await Calls.ReadAsync(await by.SendAsync(HttpMethod.Put, path, new { name, municipalityNumber = municipality }, tag), expected);
    }
}
