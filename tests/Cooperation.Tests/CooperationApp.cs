using System.Net.Http.Json;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Cooperation.Tests;

/// <summary>Cooperation under test.</summary>
public sealed class CooperationApp : ServiceApp<Program, CooperationDb>
{
    protected override string Name => Names.Cooperation;

    /// <summary>A municipality, or an institution below one, known to Cooperation.</summary>
    public async Task<Guid> GivenAMunicipality(Guid? parentId = null, bool verified = true)
    {
        var id = Guid.CreateVersion7();
        await ReceivesAsync(new OrganisationRegistered(id, null, "Drammen kommune", "municipality", parentId, "3301", Guid.CreateVersion7(), Clock.Now));
        if (verified)
            await ReceivesAsync(new OrganisationVerified(id, Clock.Now));
        return id;
    }

    public HttpClient Administrator(Guid organisation) => As(Guid.CreateVersion7(), (organisation, Roles.Administrator));

    public HttpClient Coordinator(Guid organisation) => As(Guid.CreateVersion7(), (organisation, Roles.Coordinator));

    /// <summary>A nursing home of the municipality; led by somebody unless said otherwise.</summary>
    public async Task<Guid> GivenAUnit(Guid organisation, bool led = true, Guid? leader = null)
    {
        var administrator = Administrator(organisation);
        var unit = (await administrator.PostAsJsonAsync("/api/v1/units", Samples.Unit(organisation)).Succeeded()).Id();
        if (led)
            await administrator.PostAsJsonAsync($"/api/v1/units/{unit}/leader", new { name = "Lena Leder", accountId = leader }).Succeeded();
        return unit;
    }
}

[CollectionDefinition(Name)]
public sealed class OnCooperation : ICollectionFixture<CooperationApp>
{
    public const string Name = "Cooperation";
}
