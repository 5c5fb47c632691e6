using FrivilligPlattform.Contracts.Grants.V1;
using FrivilligPlattform.Contracts.Identity.V1;
using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Contracts.Training.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Notifications.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Notifications.Tests.Inbox;

/// <summary>Who is told what when an event arrives, and whether a mail goes out as well.</summary>
public sealed class TellTests(NotificationsApp app)
{
    private readonly Guid organisation = Guid.CreateVersion7();
    private readonly Guid opportunity = Guid.CreateVersion7();

    [Fact]
    public async Task An_interest_reaches_coordinators_and_administrators_of_the_organisation_and_nobody_else()
    {
        var coordinator = await app.KnowsMemberAsync(organisation, Roles.Coordinator);
        var administrator = await app.KnowsMemberAsync(organisation, Roles.Administrator);
        var leader = await app.KnowsMemberAsync(organisation, Roles.Leader);
        var neighbour = await app.KnowsMemberAsync(Guid.CreateVersion7(), Roles.Coordinator);
        await KnowsOpportunity("Besøksvenn på Åskollen");

        await app.ReceivesAsync(AnInterest(Guid.CreateVersion7()));

        foreach (var told in new[] { coordinator, administrator })
        {
            var notification = Assert.Single(await app.InboxAsync(told));
            Assert.Equal("Ny henvendelse til Besøksvenn på Åskollen", notification.GetProperty("title").GetString());
            Assert.Contains("Drammen Røde Kors", notification.GetProperty("text").GetString(), StringComparison.Ordinal);
            await app.MailToAsync(told);
        }

        Assert.Empty(await app.InboxAsync(leader));
        Assert.Empty(await app.InboxAsync(neighbour));
    }

    [Fact]
    [Trait("Row", "126")]
    public async Task A_volunteer_is_told_each_time_a_shift_is_offered_or_changed_with_time_place_and_reason()
    {
        var volunteer = await app.KnowsMemberAsync(Guid.CreateVersion7(), Roles.Coordinator);
        var (signUp, at) = (Guid.CreateVersion7(), app.Clock.Now);
        var startsAt = new DateTime(2026, 11, 24, 17, 0, 0, DateTimeKind.Utc);
        ShiftAltered Altered(string what, string? reason, DateTime when) =>
            new(signUp, Guid.CreateVersion7(), organisation, volunteer, what, "Kafé", "Fjell sykehjem", startsAt, startsAt.AddHours(2), reason, when);

        await app.ReceivesAsync(new ShiftOffered(signUp, Guid.CreateVersion7(), organisation, volunteer, "invitation", "Kafé", "Fjell sykehjem", startsAt, startsAt.AddHours(2), null, at));
        await app.ReceivesAsync(Altered("changed", "Rommet er opptatt", at.AddMinutes(1)));
        await app.ReceivesAsync(Altered("changed", null, at.AddMinutes(2)));
        await app.ReceivesAsync(Altered("lapsed", null, at.AddMinutes(3)));

        var told = await app.InboxAsync(volunteer);
        Assert.Equal(3, told.Length);
        Assert.Contains(told, n => n.GetProperty("text").GetString()!.Contains("Kafé, Fjell sykehjem, tirsdag 24. november 18.00", StringComparison.Ordinal));
        Assert.Contains(told, n => n.GetProperty("text").GetString()!.EndsWith("Rommet er opptatt", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Row", "85")]
    [Trait("Row", "126")]
    public async Task A_volunteer_is_told_of_a_pair_and_of_what_others_wish_of_it_and_coordinators_of_who_waits_for_a_call()
    {
        var coordinator = await app.KnowsMemberAsync(organisation, Roles.Coordinator);
        var volunteer = await app.KnowsMemberAsync(Guid.CreateVersion7(), Roles.Leader);
        var (pair, at) = (Guid.CreateVersion7(), app.Clock.Now);
        var minute = 0;
        async Task AlteredAsync(string what, string by) => await app.ReceivesAsync(new PairAltered(pair, organisation, volunteer, what, by, at.AddMinutes(++minute)));

        await app.ReceivesAsync(new PairProposed(pair, organisation, volunteer, at));
        await AlteredAsync("started", "recipient");
        await AlteredAsync("paused", "volunteer");
        await AlteredAsync("contactWanted", "recipient");
        await AlteredAsync("changeWanted", "recipient");
        await AlteredAsync("stopped", "coordinator");

        Assert.Equal(
            ["Besøkene er slutt", "Dere er i gang", "Det blir en endring", "Vi tror dere to passer sammen"],
            (await app.InboxAsync(volunteer)).Select(n => n.GetProperty("title").GetString()).Order(StringComparer.Ordinal));
        Assert.All(await app.InboxAsync(volunteer), n => Assert.Equal("/mine-par", n.GetProperty("link").GetString()));
        var told = await app.InboxAsync(coordinator);
        Assert.Equal(2, told.Length);
        Assert.All(told, n => Assert.Equal($"/organisasjon/{organisation}/par", n.GetProperty("link").GetString()));
        await app.MailToAsync(volunteer);
    }

    [Fact]
    public async Task Who_has_two_roles_is_told_once()
    {
        var both = await app.KnowsMemberAsync(organisation, Roles.Coordinator);
        await app.ReceivesAsync(new MembershipGranted(both, organisation, Roles.Administrator, app.Clock.Now));

        await app.ReceivesAsync(AnInterest(Guid.CreateVersion7()));

        Assert.Single(await app.InboxAsync(both));
    }

    [Fact]
    public async Task Who_no_longer_acts_for_the_organisation_is_not_told()
    {
        var left = await app.KnowsMemberAsync(organisation, Roles.Coordinator);
        await app.ReceivesAsync(new MembershipRevoked(left, organisation, Roles.Coordinator, app.Clock.Now.AddMinutes(1)));
        var stays = await app.KnowsMemberAsync(organisation, Roles.Coordinator);

        await app.ReceivesAsync(AnInterest(Guid.CreateVersion7()));

        Assert.Empty(await app.InboxAsync(left));
        Assert.Single(await app.InboxAsync(stays));
    }

    [Fact]
    public async Task An_event_that_arrives_again_makes_one_notification_and_one_mail()
    {
        var coordinator = await app.KnowsMemberAsync(organisation, Roles.Coordinator);
        var interest = AnInterest(Guid.CreateVersion7());
        var messageId = Guid.CreateVersion7(app.Clock.GetUtcNow());

        await app.ReceivesAsync(interest, messageId);
        await app.ReceivesAsync(interest, messageId);
        await app.ReceivesAsync(interest);

        await app.DeliveryAsync(coordinator, DeliveryStatus.Sent);
        Assert.Single(await app.InboxAsync(coordinator));
        Assert.Equal(1, await app.ReadAsync(db => db.Deliveries.CountAsync(d => d.AccountId == coordinator)));
        Assert.Single(await app.MailsToAsync(coordinator));
    }

    [Theory]
    [InlineData("invited", "Du er invitert til en prat om Besøksvenn")]
    [InlineData("declined", "Svar fra Drammen Røde Kors")]
    public async Task A_volunteer_is_told_the_answer(string answer, string title)
    {
        var volunteer = await app.KnowsAccountAsync();
        await KnowsOpportunity("Besøksvenn");

        await app.ReceivesAsync(new InterestAnswered(
            Guid.CreateVersion7(), opportunity, organisation, volunteer, "3301", answer, app.Clock.Now, app.Clock.Now));

        Assert.Equal(title, Assert.Single(await app.InboxAsync(volunteer)).GetProperty("title").GetString());
        await app.MailToAsync(volunteer);
    }

    [Fact]
    [Trait("Row", "126")]
    public async Task A_volunteer_is_told_about_an_offer_and_the_coordinator_about_the_start()
    {
        var volunteer = await app.KnowsAccountAsync();
        var coordinator = await app.KnowsMemberAsync(organisation, Roles.Coordinator);
        await KnowsOpportunity("Besøksvenn");
        var assignment = Guid.CreateVersion7();

        await app.ReceivesAsync(new AssignmentOffered(assignment, opportunity, organisation, volunteer, "3301", app.Clock.Now));
        await app.ReceivesAsync(new AssignmentStarted(
            assignment, opportunity, organisation, volunteer, "3301", "visitingFriend", "Besøksvenn", new(2026, 12, 1), app.Clock.Now));

        var offer = Assert.Single(await app.InboxAsync(volunteer));
        Assert.Equal($"/mine-oppdrag/{assignment}", offer.GetProperty("link").GetString());
        var start = Assert.Single(await app.InboxAsync(coordinator));
        Assert.Equal("Oppdraget Besøksvenn starter 1. desember.", start.GetProperty("text").GetString());
        await app.MailToAsync(volunteer);
        Assert.False(await app.ReadAsync(db => db.Deliveries.AnyAsync(d => d.AccountId == coordinator)));
    }

    [Fact]
    public async Task A_volunteer_finds_the_certificate_in_the_inbox_without_a_mail()
    {
        var volunteer = await app.KnowsAccountAsync();
        await app.ReceivesAsync(new CoursePublished("introduction", "Introduksjonskurs", Guid.CreateVersion7(), app.Clock.Now));

        await app.ReceivesAsync(new CertificateIssued(Guid.CreateVersion7(), "introduction", volunteer, null, app.Clock.Now));

        Assert.Equal("Du har fullført Introduksjonskurs.", Assert.Single(await app.InboxAsync(volunteer)).GetProperty("text").GetString());
        Assert.False(await app.ReadAsync(db => db.Deliveries.AnyAsync(d => d.AccountId == volunteer)));
    }

    [Fact]
    public async Task Logged_hours_reach_the_coordinator_and_approved_hours_the_volunteer()
    {
        var volunteer = await app.KnowsAccountAsync();
        var coordinator = await app.KnowsMemberAsync(organisation, Roles.Coordinator);
        await KnowsOpportunity("Besøksvenn");
        var (hours, assignment, on) = (Guid.CreateVersion7(), Guid.CreateVersion7(), new DateOnly(2026, 11, 24));

        await app.ReceivesAsync(new HoursLogged(hours, assignment, organisation, volunteer, on, 150, app.Clock.Now));
        await app.ReceivesAsync(new HoursApproved(hours, assignment, opportunity, organisation, volunteer, "3301", on, 120, app.Clock.Now));

        Assert.Equal(
            "En frivillig i Drammen Røde Kors har ført 2 t 30 min for 24. november.",
            Assert.Single(await app.InboxAsync(coordinator)).GetProperty("text").GetString());
        Assert.Contains("2 t for 24. november", Assert.Single(await app.InboxAsync(volunteer)).GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_volunteer_is_told_of_a_request_of_suggestions_and_of_a_saved_search()
    {
        var volunteer = await app.KnowsAccountAsync();
        await app.KnowsMemberAsync(organisation, Roles.Coordinator);
        await KnowsOpportunity("Besøksvenn");

        await app.ReceivesAsync(new VolunteerAsked(Guid.CreateVersion7(), opportunity, organisation, volunteer, app.Clock.Now));
        await app.ReceivesAsync(new OpportunitiesSuggested(Guid.CreateVersion7(), volunteer, [opportunity], 3, app.Clock.Now));
        await app.ReceivesAsync(new SavedSearchAnswered(Guid.CreateVersion7(), Guid.CreateVersion7(), volunteer, [opportunity], 1, app.Clock.Now));

        var inbox = await app.InboxAsync(volunteer);
        Assert.Equal(3, inbox.Length);
        Assert.All(inbox, n => Assert.Contains("«Besøksvenn»", n.GetProperty("text").GetString(), StringComparison.Ordinal));
        Assert.Contains(inbox, n => n.GetProperty("link").GetString() == $"/oppdrag/{opportunity}");
        await app.MailToAsync(volunteer);
    }

    [Theory]
    [InlineData("awarded", 48_004_600, "480\u00A0046\u00A0kr")]
    [InlineData("partlyAwarded", 123_450, "1\u00A0234,50\u00A0kr")]
    [InlineData("declined", 0, "avslått")]
    public async Task The_applicants_administrators_are_told_what_was_decided(string outcome, long ore, string says)
    {
        var administrator = await app.KnowsMemberAsync(organisation, Roles.Administrator);
        var coordinator = await app.KnowsMemberAsync(organisation, Roles.Coordinator);
        var call = Guid.CreateVersion7();
        await app.ReceivesAsync(new CallOpened(call, Guid.CreateVersion7(), "Aktivitet mot ensomhet", app.Clock.Now, app.Clock.Now));

        await app.ReceivesAsync(new GrantDecided(Guid.CreateVersion7(), call, organisation, "3301", outcome, ore, app.Clock.Now));

        var text = Assert.Single(await app.InboxAsync(administrator)).GetProperty("text").GetString();
        Assert.Contains(says, text, StringComparison.Ordinal);
        Assert.Contains("Aktivitet mot ensomhet", text, StringComparison.Ordinal);
        Assert.Empty(await app.InboxAsync(coordinator));
        await app.MailToAsync(administrator);
    }

    [Fact]
    public async Task A_verification_that_overtakes_the_first_membership_waits_for_it()
    {
        await app.ReceivesAsync(new OrganisationVerified(organisation, app.Clock.Now));

        var administrator = await app.KnowsMemberAsync(organisation, Roles.Administrator);
        var second = await app.KnowsMemberAsync(organisation, Roles.Administrator);

        Assert.Single(await app.InboxAsync(administrator));
        await app.MailToAsync(administrator);
        Assert.Empty(await app.InboxAsync(second));
    }

    private async Task KnowsOpportunity(string title)
    {
        await app.ReceivesAsync(new OrganisationRegistered(
            organisation, null, "Drammen Røde Kors", "voluntaryOrganisation", null, "3301", Guid.CreateVersion7(), app.Clock.Now));
        await app.ReceivesAsync(new OpportunityPublished(
            opportunity, organisation, "Drammen Røde Kors", title, "Prat og kaffe", "visitingFriend", "nursingHome", "recurring", [], null, null,
            "Åskollen", "3015", "3301", 1, 18, [], [], [], [], app.Clock.Now));
    }

    private InterestExpressed AnInterest(Guid volunteer) =>
        new(Guid.CreateVersion7(), opportunity, organisation, volunteer, "3301", null, app.Clock.Now);
}
