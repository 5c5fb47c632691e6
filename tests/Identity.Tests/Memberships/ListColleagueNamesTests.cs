using System.Net;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Identity.Tests.Memberships;

public sealed class ListColleagueNamesTests(IdentityApp app)
{
    [Fact]
    [Trait("Row", "147")]
    public async Task A_coordinator_sees_the_names_of_colleagues_without_addresses_and_neighbours_see_nobody()
    {
        var (administrator, email) = await app.RegisterAsync();
        var (organisation, neighbour) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await app.ReceivesAsync(new OrganisationRegistered(organisation, "971277882", "Laget", "voluntaryOrganisation", null, "3301", administrator, app.Clock.Now));
        var path = $"/api/v1/memberships/names?organisationId={organisation}";

        using var list = await app.As(Guid.CreateVersion7(), (organisation, Roles.Coordinator)).GetAsync(path);
        using var leader = await app.As(Guid.CreateVersion7(), (organisation, Roles.Leader)).GetAsync(path);
        using var other = await app.As(Guid.CreateVersion7(), (neighbour, Roles.Coordinator)).GetAsync(path);

        var only = Assert.Single((await list.JsonAsync()).GetProperty("items").EnumerateArray());
        Assert.Equal(administrator, only.GetProperty("accountId").GetGuid());
        Assert.NotEmpty(only.GetProperty("name").GetString()!);
        Assert.DoesNotContain(email, only.ToString(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (leader.StatusCode, other.StatusCode));
    }
}
