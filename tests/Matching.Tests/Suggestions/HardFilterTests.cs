using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Norway;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Matching.Tests.Suggestions;

/// <summary>Each hard filter, the two ways round: whom it shuts out is neither shown the opportunity nor shown for it.</summary>
public sealed class HardFilterTests(MatchingApp app)
{
    // Each in a village of its own, out of reach of the others.
    [Theory]
    [InlineData("distance", "9520")]
    [InlineData("travels on foot", "9151")]
    [InlineData("age", "8890")]
    [InlineData("clearance", "7870")]
    [InlineData("language", "6570")]
    [InlineData("time", "5970")]
    [InlineData("pause", "4440")]
    [InlineData("found not suitable", "2480")]
    [InlineData("avoided", "2560")]
    public async Task Whom_a_filter_shuts_out_is_neither_suggested_to_nor_suggested(string filter, string code)
    {
        var municipality = PostalCodes.Find(code)!.MunicipalityNumber;
        var opportunity = Asking(filter, An.Opportunity(postalCode: code, municipality: municipality, interests: ["conversation", "reading"]));
        var fits = An.Volunteer(postalCode: code, municipality: municipality, interests: ["conversation"], languages: ["nb", "so"]);
        var shutOut = ShutOut(filter, An.Volunteer(postalCode: code, municipality: municipality, interests: ["reading"], languages: ["nb", "so"]));
        await app.ReceivesAsync(opportunity);
        await app.ReceivesAsync(fits);
        await app.ReceivesAsync(shutOut);
        await HappensAsync(filter, opportunity, fits.VolunteerId, shutOut);

        await Wait.UntilAsync(async () => await IsSuggestedAsync(fits.VolunteerId, opportunity), "the one who fits is shown it");
        Assert.False(await IsSuggestedAsync(shutOut.VolunteerId, opportunity));
        await Wait.UntilAsync(async () => (await SharedAsync(opportunity)).SequenceEqual(["conversation"]), "only the one who fits is found");
    }

    [Fact]
    public async Task What_has_no_capacity_left_is_suggested_to_nobody_and_nobody_for_it()
    {
        var opportunity = An.Opportunity(postalCode: "2584", municipality: "3429");
        var volunteer = An.Volunteer(postalCode: "2584", municipality: "3429");
        await app.ReceivesAsync(opportunity);
        await app.ReceivesAsync(volunteer);
        await Wait.UntilAsync(async () => await IsSuggestedAsync(volunteer.VolunteerId, opportunity), "it is suggested while there is a place");

        await app.ReceivesAsync(An.Change(opportunity, open: false));

        await Wait.UntilAsync(async () => !await IsSuggestedAsync(volunteer.VolunteerId, opportunity), "it is full");
        using var found = await Coordinator(opportunity).GetAsync(Candidates(opportunity));
        Assert.Equal(HttpStatusCode.NotFound, found.StatusCode);
        await app.ReceivesAsync(An.Change(opportunity, at: opportunity.At.AddMinutes(20)));
        await Wait.UntilAsync(async () => await IsSuggestedAsync(volunteer.VolunteerId, opportunity), "somebody left");
    }

    private static OpportunityPublished Asking(string filter, OpportunityPublished opportunity) => filter switch
    {
        "age" => opportunity with { MinimumAge = 18 },
        "language" => opportunity with { Languages = ["so"] },
        // Too soon for anybody to get what they do not hold.
        "clearance" => opportunity with { ScheduleKind = "oneOff", Slots = [], StartsOn = new(2026, 11, 24), Requirements = [new("policeCertificate")] },
        _ => opportunity,
    };

    private static VolunteerRegistered ShutOut(string filter, VolunteerRegistered volunteer) => filter switch
    {
        "distance" => volunteer with { PostalCode = "0150", MunicipalityNumber = "0301" },
        "travels on foot" => volunteer with { PostalCode = "9152", RadiusKm = 2, Transport = "walk" },
        "age" => volunteer with { AgeAtLeast = 16 },
        "language" => volunteer with { Languages = ["nb"] },
        "time" => volunteer with { Availability = [new(3, new(16, 0), new(21, 0))] },
        _ => volunteer,
    };

    private async Task HappensAsync(string filter, OpportunityPublished opportunity, Guid fits, VolunteerRegistered shutOut)
    {
        var later = An.Morning.AddHours(1);
        switch (filter)
        {
            case "clearance":
                await app.ReceivesAsync(new ClearanceGranted(fits, opportunity.OrganisationId, new Requirement("policeCertificate"), null, later));
                break;
            case "pause":
                await app.ReceivesAsync(new VolunteerProfileChanged(
                    shutOut.VolunteerId, shutOut.PostalCode, shutOut.MunicipalityNumber, shutOut.Interests, shutOut.Skills, shutOut.Languages, shutOut.Availability,
                    shutOut.RadiusKm, shutOut.Transport, shutOut.AgeAtLeast, shutOut.Findable, true, later));
                break;
            case "found not suitable":
                await app.ReceivesAsync(new ClearanceEnded(shutOut.VolunteerId, opportunity.OrganisationId, new Requirement("suitability"), "notSuitable", later));
                break;
            case "avoided":
                await app.ReceivesAsync(new OrganisationRegistered(
                    opportunity.OrganisationId, null, "Laget", "voluntaryOrganisation", null, opportunity.MunicipalityNumber, Guid.CreateVersion7(), An.Morning));
                using (var avoided = await app.As(shutOut.VolunteerId).PostAsJsonAsync("/api/v1/suggestions/avoided", new { opportunity.OrganisationId }))
                    Assert.Equal(HttpStatusCode.Created, avoided.StatusCode);
                break;
        }
    }

    private HttpClient Coordinator(OpportunityPublished opportunity) => app.As(Guid.CreateVersion7(), (opportunity.OrganisationId, Roles.Coordinator));

    private static string Candidates(OpportunityPublished opportunity) => $"/api/v1/suggestions/volunteers?limit=200&opportunityId={opportunity.OpportunityId}";

    private async Task<bool> IsSuggestedAsync(Guid volunteer, OpportunityPublished opportunity) =>
        (await app.As(volunteer).GetFromJsonAsync<JsonElement>("/api/v1/suggestions?limit=200")).GetProperty("items").EnumerateArray()
            .Any(s => s.GetProperty("opportunityId").GetGuid() == opportunity.OpportunityId);

    /// <summary>What those found share with the opportunity: the one who fits shares conversation, the one shut out reading.</summary>
    private async Task<IReadOnlyList<string>> SharedAsync(OpportunityPublished opportunity) =>
        [
            .. (await Coordinator(opportunity).GetFromJsonAsync<JsonElement>(Candidates(opportunity))).GetProperty("items").EnumerateArray()
                .SelectMany(c => c.GetProperty("sharedInterests").EnumerateArray().Select(i => i.GetString()!)),
        ];
}
