using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Portal.Tests.Admin;

public sealed class CivicServicePageTests(PortalApp app)
{
    [Fact]
    [Trait("Row", "152")]
    public async Task A_platform_administrator_turns_civic_service_on_with_a_reason()
    {
        Everything.Answers(app.Gateway);
        app.Gateway.On("POST participations/civic-service", new { id = Some.Id }, 201);
        var browser = app.SignedIn(Some.Account(memberships: new { organisationId = Names.PlatformOrganisation, organisationName = "Plattformen", role = Roles.PlatformAdministrator }));

        var page = await browser.Open("/plattform/samfunnsbidrag");
        var empty = await browser.Send(page, "samfunnsbidrag", ("Form.Reason", " "));
        await browser.Send(page, "samfunnsbidrag", ("Form.Reason", "Vedtak 2027/1"));

        Assert.Contains("Slått av", page.Main);
        Assert.Contains("Forsøket er over.", page.Main);
        Assert.Contains("Skriv hvorfor", empty.Main);
        var sent = Assert.Single(app.Gateway.All("POST participations/civic-service")).Body!;
        Assert.Equal((true, "Vedtak 2027/1"), ((bool)sent["enabled"]!, (string?)sent["reason"]));
    }
}
