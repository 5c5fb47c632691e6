using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts.Matching.V1;

namespace FrivilligPlattform.Matching.Tests.Rosters;

/// <summary>Shifts of an organisation that nobody has found to be what it says.</summary>
public sealed class VerifiedTests(MatchingApp app)
{
    private readonly Steps steps = new(app, verified: false);

    [Fact]
    public async Task Nobody_is_shown_the_shifts_of_an_organisation_that_nobody_verified_or_gets_a_place_on_them()
    {
        var (stranger, known) = (await steps.AVolunteerAsync(), await steps.AnAssignedVolunteerAsync());
        var shift = await steps.AShiftAsync(needed: 3);

        Assert.Empty(await FoundAsync(stranger));
        Assert.Equal(HttpStatusCode.NotFound, (await steps.As(stranger).GetAsync($"/api/v1/shifts/{shift}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await steps.SignUpAsync(stranger, shift)).StatusCode);
        Assert.Equal("published", (await steps.ShiftAsync(shift)).GetProperty("status").GetString());
        await Steps.RefusedAsync(steps.Coordinator, $"/api/v1/shifts/{shift}/sign-ups", "organisation-not-verified", new { });
        await Steps.RefusedAsync(steps.Coordinator, $"/api/v1/shifts/{shift}/invitations", "organisation-not-verified", new { volunteerId = known });
        Assert.DoesNotContain(await app.AllPublishedAsync<ShiftPublished>(), e => e.ShiftId == shift);

        await steps.VerifiedAsync();

        Assert.Equal(shift, Assert.Single(await FoundAsync(stranger)).GetProperty("id").GetGuid());
        await steps.SignedUpAsync(stranger, shift);
        await steps.InvitedAsync(known, shift);
        await app.PublishedAsync<ShiftPublished>(e => e.ShiftId == shift && e.OrganisationId == steps.Organisation);
    }

    [Fact]
    public async Task Nobody_is_called_to_a_vigil_of_an_organisation_that_nobody_verified()
    {
        var vigil = await Steps.CreatedAsync(steps.Coordinator, "/api/v1/vigils", new
        {
            organisationId = steps.Organisation,
            placeName = "Fjell sykehjem",
            postalCode = "3018",
            on = "2026-11-24",
            from = "18:00",
            hours = 4,
            contacts = new[] { new { name = "Kari", phone = "99887766" } },
        });

        await Steps.RefusedAsync(steps.Coordinator, $"/api/v1/vigils/{vigil}/publication", "organisation-not-verified");

        await steps.VerifiedAsync();
        await Steps.OkAsync(steps.Coordinator, $"/api/v1/vigils/{vigil}/publication");
    }

    private async Task<List<JsonElement>> FoundAsync(Guid volunteer) =>
        [.. (await steps.As(volunteer).GetFromJsonAsync<JsonElement>($"/api/v1/shifts?organisationId={steps.Organisation}")).GetProperty("items").EnumerateArray()];
}
