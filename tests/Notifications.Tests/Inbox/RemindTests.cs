using FrivilligPlattform.Contracts;
using FrivilligPlattform.Contracts.Matching.V1;
using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Notifications.Tests.Inbox;

/// <summary>What Recruitment asks somebody to do reaches whom it concerns, and nobody else.</summary>
public sealed class RemindTests(NotificationsApp app)
{
    private readonly Guid organisation = Guid.CreateVersion7();
    private readonly Guid parent = Guid.CreateVersion7();
    private readonly Guid subject = Guid.CreateVersion7();

    [Fact]
    [Trait("Row", "17")]
    [Trait("Row", "18")]
    [Trait("Row", "25")]
    [Trait("Row", "70")]
    [Trait("Row", "114")]
    [Trait("Row", "129")]
    [Trait("Row", "130")]
    public async Task Coordinators_hear_what_is_due()
    {
        var coordinator = await app.KnowsMemberAsync(organisation, Roles.Coordinator);
        var neighbour = await app.KnowsMemberAsync(Guid.CreateVersion7(), Roles.Coordinator);
        var now = app.Clock.Now;

        await app.ReceivesAsync(new FollowUpDue(subject, Guid.CreateVersion7(), organisation, Guid.CreateVersion7(), "thanks", now));
        await app.ReceivesAsync(new OpportunityRefreshDue(subject, organisation, now, now));
        await app.ReceivesAsync(new IdeaSent(subject, organisation, "3301", now, now));
        await app.ReceivesAsync(new CommentAsked(subject, Guid.CreateVersion7(), organisation, "culture", "3301", now, now));
        await app.ReceivesAsync(new ProfileConfirmationDue(organisation, now, now));

        await app.ReceivesAsync(new JointPublicationAsked(subject, Guid.CreateVersion7(), organisation, now));

        await app.ReceivesAsync(new VigilWished(subject, organisation, "3301", "home", now, now));

        await app.ReceivesAsync(new OpportunityPaused(subject, organisation, "agreementEnded", now));
        await app.ReceivesAsync(new OpportunityPaused(subject, organisation, "civicServiceOff", now));

        Assert.Equal(9, (await app.InboxAsync(coordinator)).Length);
        Assert.Empty(await app.InboxAsync(neighbour));
    }

    [Fact]
    [Trait("Row", "135")]
    public async Task Coordinators_hear_that_a_guardian_took_the_consent_back_once_and_not_whose()
    {
        var (coordinator, roster) = (await app.KnowsMemberAsync(organisation, Roles.Coordinator), Guid.CreateVersion7());
        var lost = new ShiftLostGuardian(subject, Guid.CreateVersion7(), roster, organisation, "Kafé", "Fjell sykehjem", app.Clock.Now, app.Clock.Now);

        await app.ReceivesAsync(lost);
        await app.ReceivesAsync(lost);

        var told = Assert.Single(await app.InboxAsync(coordinator));
        Assert.Contains("Fjell sykehjem", told.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal($"/organisasjon/{organisation}/vakter/{roster}/usikre", told.GetProperty("link").GetString());
        await app.MailToAsync(coordinator);
    }

    [Fact]
    [Trait("Row", "147")]
    public async Task Those_above_hear_of_what_waited_too_long()
    {
        var above = await app.KnowsMemberAsync(parent, Roles.Administrator);
        var coordinator = await app.KnowsMemberAsync(organisation, Roles.Coordinator);

        await app.ReceivesAsync(new InterestEscalated(subject, Guid.CreateVersion7(), organisation, parent, app.Clock.Now, app.Clock.Now));

        Assert.Single(await app.InboxAsync(above));
        Assert.Empty(await app.InboxAsync(coordinator));
    }

    [Fact]
    [Trait("Row", "73")]
    public async Task Volunteers_hear_what_is_asked_of_them()
    {
        var volunteer = await app.KnowsMemberAsync(Guid.CreateVersion7(), Roles.Leader);
        var now = app.Clock.Now;

        await app.ReceivesAsync(new HandOnProposed(subject, Guid.CreateVersion7(), organisation, Guid.CreateVersion7(), Guid.CreateVersion7(), volunteer, now));
        await app.ReceivesAsync(new ClearanceExpiring(volunteer, null, new Requirement("course", "introduction"), new(2026, 12, 24), now));
        await app.ReceivesAsync(new PoliceCertificateRequested(subject, organisation, volunteer, now));
        await app.ReceivesAsync(new IdeaAnswered(subject, organisation, volunteer, "weStart", now));

        Assert.Equal(4, (await app.InboxAsync(volunteer)).Length);
    }
}
