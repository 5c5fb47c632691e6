using System.Net;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Recruitment.EmailInterests;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Recruitment.Tests.EmailInterests;

public sealed class EmailInterestTests(RecruitmentApp.WithOwnClock app) : IClassFixture<RecruitmentApp.WithOwnClock>
{
    [Fact]
    [Trait("Row", "20")]
    public async Task Somebody_without_an_account_says_yes_by_the_link_of_a_letter()
    {
        var organisation = await app.GivenOrganisationAsync();
        var opportunity = await RecruitmentApp.GivenPublishedAsync(organisation, o => o["endsOn"] = "2030-12-20");
        var visitor = app.Anonymous();
        var email = $"{Guid.CreateVersion7():N}@example.no";

        var answer = await visitor.SendAsync(HttpMethod.Post, "/api/v1/interests/by-email", new { opportunityId = opportunity, name = "Ola Uten", email, message = "Jeg vil hjelpe." });
        await Calls.ReadAsync(answer, HttpStatusCode.Accepted);
        Assert.Empty((await organisation.Coordinator.ShowAsync($"/api/v1/interests?organisationId={organisation.Id}")).Items());
        var letter = await FetchAsync(email, EmailLetter.Confirmation);
        var (id, code) = (letter.GetProperty("interestId").GetGuid(), letter.Text("code"));
        Assert.False((await visitor.ShowAsync($"/api/v1/interests/by-email/{id}?code={code}")).GetProperty("confirmed").GetBoolean());
        await visitor.PostAsync($"/api/v1/interests/by-email/{id}/confirmation", new { code, postalCode = "3015" });
        await visitor.PostAsync($"/api/v1/interests/by-email/{id}/confirmation", new { code, postalCode = "3015" });

        var received = Assert.Single((await organisation.Coordinator.ShowAsync($"/api/v1/interests?organisationId={organisation.Id}")).Items());
        Assert.Equal(("Ola Uten", email), (received.Text("volunteerName"), received.Text("volunteerEmail")));
        Assert.DoesNotContain(await app.ReadAsync(db => db.Set<FrivilligPlattform.Messaging.OutboxMessage>().Select(m => m.Body).ToListAsync()), b => b.Contains(code, StringComparison.Ordinal));

        await organisation.Coordinator.PostAsync($"/api/v1/interests/{received.Id()}/answer", new { answer = "invited", message = "Kom innom!" });
        var second = await FetchAsync(email, EmailLetter.Answered);
        Assert.Equal("Kom innom!", (await visitor.ShowAsync($"/api/v1/interests/by-email/{id}?code={second.Text("code")}")).Text("answerMessage"));

        await Calls.ReadAsync(await visitor.SendAsync(HttpMethod.Post, $"/api/v1/interests/by-email/{id}/erasure", new { code }), HttpStatusCode.NoContent);
        Assert.Empty((await organisation.Coordinator.ShowAsync($"/api/v1/interests?organisationId={organisation.Id}")).Items());
        await visitor.ShowAsync($"/api/v1/interests/by-email/{id}?code={code}", HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_wrong_code_opens_nothing_and_a_letter_is_fetched_by_the_platform_alone()
    {
        var (id, letter) = await ExpressedAsync();
        var visitor = app.Anonymous();

        var wrong = await visitor.RefusedAsync($"/api/v1/interests/by-email/{id}/confirmation", new { code = "feil", postalCode = "3015" }, HttpStatusCode.UnprocessableEntity);
        await visitor.ShowAsync($"/internal/letters/{letter}", HttpStatusCode.Unauthorized);
        await app.AsService().ShowAsync($"/internal/letters/{letter}");
        app.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal("wrong-code", wrong.Code());
        await app.AsService().ShowAsync($"/internal/letters/{letter}", HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Nobody_is_flooded_and_what_is_not_confirmed_is_forgotten()
    {
        var organisation = await app.GivenOrganisationAsync();
        var opportunity = await RecruitmentApp.GivenPublishedAsync(organisation, o => o["endsOn"] = "2030-12-20");
        var email = $"{Guid.CreateVersion7():N}@example.no";
        for (var i = 0; i < 5; i++)
            await app.Anonymous().SendAsync(HttpMethod.Post, "/api/v1/interests/by-email", new { opportunityId = opportunity, name = "Ola", email });
        Assert.Equal(3, await app.ReadAsync(db => db.EmailInterests.CountAsync(e => e.Email == email)));

        app.Clock.Advance(TimeSpan.FromDays(8));
        await app.HourPassesAsync<ForgetEmailInterests>();

        Assert.Equal(0, await app.ReadAsync(db => db.EmailInterests.CountAsync(e => e.Email == email)));
    }

    private async Task<(Guid Id, Guid Letter)> ExpressedAsync()
    {
        var organisation = await app.GivenOrganisationAsync();
        var opportunity = await RecruitmentApp.GivenPublishedAsync(organisation, o => o["endsOn"] = "2030-12-20");
        var email = $"{Guid.CreateVersion7():N}@example.no";
        await app.Anonymous().SendAsync(HttpMethod.Post, "/api/v1/interests/by-email", new { opportunityId = opportunity, name = "Ola", email });
        var id = await app.ReadAsync(db => db.EmailInterests.Where(e => e.Email == email).Select(e => e.Id).SingleAsync());
        return (id, await app.ReadAsync(db => db.EmailLetters.Where(l => l.EmailInterestId == id).Select(l => l.Id).SingleAsync()));
    }

    /// <summary>The letter of that kind to that address, as Notifications gets it.</summary>
    private async Task<System.Text.Json.JsonElement> FetchAsync(string email, string kind)
    {
        var letter = await app.ReadAsync(db => db.EmailLetters
            .Where(l => l.Kind == kind && db.EmailInterests.Any(e => e.Id == l.EmailInterestId && e.Email == email)).Select(l => l.Id).SingleAsync());
        await app.PublishedAsync<InterestLetterQueued>(e => e.LetterId == letter);
        return await app.AsService().ShowAsync($"/internal/letters/{letter}");
    }
}
