using System.Reflection;
using System.Text.Json.Nodes;
using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Recruitment.Assignments;
using FrivilligPlattform.Recruitment.Clearance;
using FrivilligPlattform.Recruitment.FollowUps;
using FrivilligPlattform.Recruitment.Ideas;
using FrivilligPlattform.Recruitment.Interests;
using FrivilligPlattform.Recruitment.Volunteers;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Tests.Volunteers;

/// <summary>Every record about a volunteer has an end that comes by itself.</summary>
public sealed class RetentionTests(RecruitmentApp.WithOwnClock app) : IClassFixture<RecruitmentApp.WithOwnClock>
{
    /// <summary>The profile lives until the person erases it.</summary>
    private static readonly Type[] UntilErased = [typeof(Volunteer)];

    private static readonly Type[] All =
    [
        typeof(GuardianConsent), typeof(ProfileShare), typeof(ShiftContact), typeof(ContactLook), typeof(Interest), typeof(Declaration), typeof(global::FrivilligPlattform.Recruitment.Clearance.Clearance),
        typeof(Assignment), typeof(Reference), typeof(PoliceCheck), typeof(FollowUp), typeof(HandOn), typeof(ExpectationsTalk), typeof(Idea),
    ];

    [Fact]
    [Trait("Row", "17")]
    [Trait("Row", "18")]
    [Trait("Row", "89")]
    [Trait("Row", "135")]
    public async Task Of_a_volunteer_who_left_long_ago_nothing_is_kept_but_the_profile()
    {
        var (volunteer, assignment) = await LeftAsync();
        Assert.Equal(All.Select(t => t.Name).Order(), (await CountsAsync(volunteer)).Keys.Except(UntilErased.Select(t => t.Name)).Order());
        Assert.Empty((await CountsAsync(volunteer)).Where(c => c.Value == 0).Select(c => $"There was no {c.Key} to forget"));

        app.Clock.Advance(TimeSpan.FromDays(13 * 31));
        await HoursPassAsync();
        var later = await CountsAsync(volunteer);
        Assert.Equal(
            (0, 0, 0, 0), (later[nameof(FollowUp)], later[nameof(Reference)], later[nameof(GuardianConsent)], later[nameof(PoliceCheck)]));
        Assert.Equal(1, later[nameof(Assignment)]);
        await app.As(volunteer).ShowAsync($"/api/v1/assignments/{assignment}/follow-ups");

        app.Clock.Advance(TimeSpan.FromDays(5 * 366));
        await HoursPassAsync();

        Assert.Empty((await CountsAsync(volunteer)).Where(c => c.Value > 0 && !UntilErased.Any(t => t.Name == c.Key)).Select(c => $"{c.Key} is kept for ever"));
    }

    [Fact]
    [Trait("Row", "135")]
    public async Task A_guardian_who_never_answered_is_forgotten()
    {
        var (volunteer, client) = await app.GivenVolunteerAsync(DateOnly.FromDateTime(app.Clock.Now).AddYears(-15).ToString("yyyy-MM-dd"));
        await client.PostAsync("/api/v1/volunteers/me/guardian", new { guardianName = "Mor", guardianEmail = "mor@example.no" });
        await app.HourPassesAsync<ForgetGuardians>();
        Assert.Equal(1, (await CountsAsync(volunteer))[nameof(GuardianConsent)]);

        app.Clock.Advance(TimeSpan.FromDays(61));
        await app.HourPassesAsync<ForgetGuardians>();

        Assert.Equal(0, (await CountsAsync(volunteer))[nameof(GuardianConsent)]);
    }

    /// <summary>A volunteer who was through all there is, became eighteen and left.</summary>
    private async Task<(Guid Volunteer, Guid Assignment)> LeftAsync()
    {
        var organisation = await app.GivenOrganisationAsync();
        var today = DateOnly.FromDateTime(app.Clock.Now);
        var (coordinator, day) = (organisation.Coordinator, today.ToString("yyyy-MM-dd"));
        var (volunteer, client) = await app.GivenVolunteerAsync(today.AddYears(-18).AddDays(20).ToString("yyyy-MM-dd"), healthProfessional: true);
        var interest = await InvitedAsync(organisation, client, o =>
        {
            o["requirements"] = new JsonArray(new JsonObject { ["kind"] = "declaration" }, new JsonObject { ["kind"] = "policeCertificate" });
            o["policeCertificateBasis"] = "minorsOrIntellectualDisability";
        });
        await AgreeAsync(client);
        await client.PostAsync($"/api/v1/interests/{interest}/references", new { name = "Nils", phone = "90 00 00 00", relation = "Nabo" });
        await client.PostAsync("/api/v1/declarations", new { organisationId = organisation.Id, version = "2026-1", accepted = true });
        await coordinator.PostAsync($"/api/v1/interests/{interest}/police-certificate/request");
        await coordinator.PostAsync($"/api/v1/interests/{interest}/police-certificate", new { shownOn = day });
        await coordinator.PostAsync($"/api/v1/interests/{interest}/expectations-talk", new { heldOn = day, sheetVersion = "2026-1" });
        await coordinator.ShowAsync($"/api/v1/interests/{interest}");
        var assignment = (await coordinator.PostAsync("/api/v1/assignments", new { interestId = interest, startsOn = day, adultAlong = "Lise Leder" })).Id();
        await client.PostAsync($"/api/v1/assignments/{assignment}/acceptance");

        var idea = (await client.PostAsync("/api/v1/ideas", new { organisationId = organisation.Id, title = "Kor", text = "Syng", municipalityNumber = "3301" })).Id();
        await coordinator.PostAsync($"/api/v1/ideas/{idea}/answer", new { outcome = "notNow", text = "Takk" });
        var declined = await InvitedAsync(organisation, client, _ => { });
        var other = await app.GivenOrganisationAsync();
        await coordinator.PostAsync($"/api/v1/interests/{declined}/hand-on", new { opportunityId = await RecruitmentApp.GivenPublishedAsync(other, Lasting), message = "De har plass." });
        await client.PostAsync($"/api/v1/interests/{declined}/withdrawal", new { });
        await app.ReceivesAsync(new ShiftSignedUp(Guid.CreateVersion7(), Guid.CreateVersion7(), organisation.Id, volunteer, app.Clock.Now, app.Clock.Now.AddHours(3), app.Clock.Now));
        await client.PostAsync("/api/v1/volunteers/me/shares", new { organisationId = organisation.Id, shared = false });
        await client.PostAsync($"/api/v1/assignments/{assignment}/end", new { cause = "moved" });
        return (volunteer, assignment);
    }

    private static async Task<Guid> InvitedAsync(AnOrganisation organisation, HttpClient client, Action<JsonObject> change)
    {
        var opportunity = await RecruitmentApp.GivenPublishedAsync(organisation, o =>
        {
            Lasting(o);
            change(o);
        });
        var interest = (await client.PostAsync("/api/v1/interests", new { opportunityId = opportunity })).Id();
        await organisation.Coordinator.PostAsync($"/api/v1/interests/{interest}/answer", new { answer = "invited", message = "Velkommen!" });
        return interest;
    }

    private async Task AgreeAsync(HttpClient client)
    {
        var asked = (await client.PostAsync("/api/v1/volunteers/me/guardian", new { guardianName = "Mor", guardianEmail = "mor@example.no" })).Id();
        var letter = await app.ReadAsync(db => db.EmailLetters.Where(l => l.EmailInterestId == asked).Select(l => l.Id).SingleAsync());
        var code = (await app.AsService().ShowAsync($"/internal/letters/{letter}")).Text("code");
        await app.Anonymous().PostAsync($"/api/v1/guardian-consents/{asked}/answer", new { code, agreed = true });
    }

    private async Task HoursPassAsync()
    {
        var hour = typeof(RecruitmentApp).GetMethod(nameof(RecruitmentApp.HourPassesAsync))!;
        foreach (var work in HourlyRounds.Works.Concat(HourlyRounds.Works))
            await (Task)hour.MakeGenericMethod(work).Invoke(app, null)!;
    }

    /// <summary>How many rows of each kind point at the person.</summary>
    private Task<Dictionary<string, int>> CountsAsync(Guid volunteer) => app.ReadAsync(async db =>
    {
        var counts = new Dictionary<string, int>();
        foreach (var entity in db.Model.GetEntityTypes())
        {
            var key = entity.ClrType == typeof(Volunteer) ? "Id" : new[] { "VolunteerId", "SenderId" }.FirstOrDefault(name => entity.FindProperty(name) is not null);
            if (key is not null && entity.ClrType.Namespace!.StartsWith("FrivilligPlattform.Recruitment", StringComparison.Ordinal))
                counts[entity.ClrType.Name] = await (Task<int>)Counting.MakeGenericMethod(entity.ClrType).Invoke(null, [db, key, volunteer])!;
        }

        return counts;
    });

    private static readonly MethodInfo Counting = typeof(RetentionTests).GetMethod(nameof(CountAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static Task<int> CountAsync<T>(RecruitmentDb db, string key, Guid id)
        where T : class => db.Set<T>().CountAsync(e => EF.Property<Guid>(e, key) == id);

    private static void Lasting(JsonObject opportunity) => (opportunity["endsOn"], opportunity["capacity"]) = ("2045-12-20", 10);
}
