using System.Net;
using System.Net.Http.Json;
using FrivilligPlattform.Contracts.Grants.V1;

namespace FrivilligPlattform.Grants.Tests.Calls;

public sealed class AnnounceCallTests(GrantsApp app)
{
    [Fact]
    [Trait("Row", "44")]
    public async Task An_open_call_is_told_and_listed_with_its_deadline()
    {
        var (callId, ownerId) = await app.HasOpenCallAsync(frameOre: 5_000_000, maxAmountOre: 1_000_000, kinds: ["municipality"]);

        Assert.Equal("Aktivitet mot ensomhet 2027", (await app.PublishedAsync<CallOpened>(e => e.CallId == callId)).Title);
        var listed = await (await app.Anonymous().GetAsync($"/api/v1/calls?status=open&ownerOrganisationId={ownerId}")).JsonAsync();
        var call = Assert.Single(listed.GetProperty("items").EnumerateArray());
        Assert.Equal("open", call.GetProperty("status").GetString());
        Assert.Equal("municipality", call.GetProperty("applicantKinds")[0].GetString());
        Assert.Equal(1_000_000, call.GetProperty("maxAmountOre").GetInt64());
        using var unknown = await app.Anonymous().GetAsync("/api/v1/calls?status=ajar");
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
        var closed = await (await app.Anonymous().GetAsync($"/api/v1/calls?status=closed&ownerOrganisationId={ownerId}")).JsonAsync();
        Assert.Empty(closed.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task A_deadline_on_a_Saturday_becomes_Monday_at_the_same_hour()
    {
        var owner = await app.KnowsOrganisationAsync();

        using var response = await app.AsOfficer(owner).PostAsJsonAsync("/api/v1/calls", await ACall(owner, "2026-11-21T08:00:00", "2027-02-06T13:00:00"));

        var created = await response.JsonAsync();
        Assert.True(created.GetProperty("deadlineMoved").GetBoolean());
        var call = await (await app.Anonymous().GetAsync(response.Headers.Location)).JsonAsync();
        Assert.Equal("2027-02-08", call.GetProperty("closesOn").GetString());
        Assert.Equal("13:00:00", call.GetProperty("closesHour").GetString());
        Assert.Equal("2027-02-08T12:00:00Z", call.GetProperty("closesAt").GetString());
    }

    [Fact]
    public async Task A_call_announced_ahead_is_told_when_it_opens()
    {
        var owner = await app.KnowsOrganisationAsync();
        var opens = app.Clock.Now.AddMinutes(10);
        var id = await app.AsOfficer(owner).CreateAsync("/api/v1/calls", await ACall(owner, opens.ToString("O"), "2027-03-01T13:00:00"));
        Assert.DoesNotContain(await app.AllPublishedAsync<CallOpened>(), e => e.CallId == id);

        app.Clock.Advance(TimeSpan.FromMinutes(11));

        await app.PublishedAsync<CallOpened>(e => e.CallId == id);
    }

    [Fact]
    public async Task A_neighbours_officer_announces_nothing_under_this_scheme()
    {
        var owner = await app.KnowsOrganisationAsync();
        var neighbour = await app.KnowsOrganisationAsync();

        using var response = await app.AsOfficer(neighbour).PostAsJsonAsync("/api/v1/calls", await ACall(owner, "2026-11-21T08:00:00", "2027-02-05T13:00:00"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_deadline_before_the_opening_and_a_highest_amount_above_the_frame_are_mistakes()
    {
        var owner = await app.KnowsOrganisationAsync();
        var call = new
        {
            schemeId = await app.HasSchemeAsync(owner),
            title = "Feil",
            opensAt = "2027-02-05T13:00:00",
            closesAt = "2027-02-04T13:00:00",
            frameOre = 100,
            maxAmountOre = 200,
            criteria = "Ingen",
        };

        using var response = await app.AsOfficer(owner).PostAsJsonAsync("/api/v1/calls", call);

        Assert.Equal(["closesAt", "maxAmountOre"], await response.FieldsAsync());
    }

    private async Task<object> ACall(Guid owner, string opensAt, string closesAt) => new
    {
        schemeId = await app.HasSchemeAsync(owner),
        title = "Aktivitet mot ensomhet",
        opensAt,
        closesAt,
        frameOre = 100_000_000,
        criteria = "Lav terskel",
    };
}
