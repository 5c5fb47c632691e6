using FrivilligPlattform.Contracts;
using FrivilligPlattform.Recruitment.Opportunities;
using FrivilligPlattform.Recruitment.Organisations;

namespace FrivilligPlattform.Recruitment.Tests.Opportunities;

/// <summary>The rules of an opportunity, without a host.</summary>
public sealed class OpportunityTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 10, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly Guid UnitId = Guid.CreateVersion7();

    public static TheoryData<OpportunityStatus, OpportunityStep> EveryPair => new(
        from status in Enum.GetValues<OpportunityStatus>() from step in Enum.GetValues<OpportunityStep>() select (status, step));

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Each_step_does_what_the_table_says_or_is_refused(OpportunityStatus from, OpportunityStep step)
    {
        var opportunity = At(from);
        var allowed = OpportunityStates.Table.TryGetValue((from, step), out var to);

        var refusal = step switch
        {
            OpportunityStep.Publish => opportunity.Publish(Rules(), Now, Now.AddDays(120)),
            OpportunityStep.Pause => opportunity.Pause(),
            OpportunityStep.Resume => opportunity.Resume(),
            OpportunityStep.Close => opportunity.Close("Ferdig"),
            OpportunityStep.Fill => from is OpportunityStatus.Published ? opportunity.TakePlace() : null,
            OpportunityStep.Free => Freed(opportunity),
            OpportunityStep.Submit => opportunity.Submit(),
            OpportunityStep.Return => opportunity.Return("Mangler tid."),
            OpportunityStep.Expire => opportunity.Expire(),
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };

        var expected = !allowed ? from : step is OpportunityStep.Resume && opportunity.Taken >= opportunity.Capacity ? OpportunityStatus.Filled : to;
        Assert.Equal(expected, opportunity.Status);
        if (step is not (OpportunityStep.Fill or OpportunityStep.Free))
            Assert.Equal(allowed, refusal is null);
    }

    [Fact]
    public void The_type_brings_what_is_not_said()
    {
        var opportunity = Drafted("visitingFriend");

        Assert.Equal(18, opportunity.MinimumAge);
        Assert.Equal([new("declaration"), new("course", "introduction"), new Requirement("suitability")], opportunity.Requirements);
        Assert.Equal("3301", opportunity.MunicipalityNumber);
        Assert.True(opportunity.IsPair);
    }

    [Fact]
    [Trait("Row", "14")]
    public void What_is_said_stands_before_the_type()
    {
        var opportunity = Drafted("visitingFriend", new DraftOpportunity.Request { Title = "x", Summary = "y", PostalCode = "3015", MinimumAge = 20, Requirements = [] });

        Assert.Equal(20, opportunity.MinimumAge);
        Assert.Empty(opportunity.Requirements);
    }

    [Fact]
    public void A_police_certificate_is_not_required_without_a_legal_basis()
    {
        var opportunity = New("event");

        var refusal = opportunity.Describe(Details() with { Requirements = [new("policeCertificate")] });

        Assert.Equal("police-certificate-without-basis", refusal?.Code);
        Assert.Null(opportunity.Describe(Details() with
        {
            Requirements = [new("policeCertificate")],
            PoliceCertificateBasis = PoliceCertificateBasis.MinorsOrIntellectualDisability,
        }));
    }

    [Fact]
    public void An_organisation_that_is_not_verified_cannot_publish() =>
        Assert.Equal("organisation-not-verified", Drafted().Publish(Rules() with { Organisation = AnOrganisation(verified: false) }, Now, Now.AddDays(120))?.Code);

    [Theory]
    [Trait("Row", "94")]
    [InlineData("contactPerson")]
    [InlineData("deputy")]
    [InlineData("contactPhone")]
    [InlineData("phoneHours")]
    public void Nothing_is_published_without_somebody_to_reach(string missing)
    {
        var details = Details();
        details = missing switch
        {
            "contactPerson" => details with { ContactPerson = " " },
            "deputy" => details with { Deputy = null },
            "contactPhone" => details with { ContactPhone = null },
            _ => details with { PhoneHours = null },
        };

        Assert.Equal("contact-missing", Drafted("event", details).Publish(Rules(), Now, Now.AddDays(120))?.Code);
    }

    [Fact]
    [Trait("Row", "88")]
    public void Nothing_is_published_without_a_responsible_leader() =>
        Assert.Equal("leader-missing", Drafted("event", Details() with { ResponsibleLeader = null }).Publish(Rules(), Now, Now.AddDays(120))?.Code);

    [Fact]
    [Trait("Row", "88")]
    public void A_unit_without_a_leader_cannot_publish()
    {
        var unit = new Unit { Id = UnitId };
        var opportunity = Drafted("event", Details() with { UnitId = UnitId });

        Assert.Equal("unit-unknown", opportunity.Publish(Rules(), Now, Now.AddDays(120))?.Code);
        Assert.Equal("unit-without-leader", opportunity.Publish(Rules() with { Unit = unit }, Now, Now.AddDays(120))?.Code);
        unit.NameLeader();
        Assert.Null(opportunity.Publish(Rules() with { Unit = unit }, Now, Now.AddDays(120)));
    }

    [Fact]
    [Trait("Row", "62")]
    public void A_task_for_staff_is_refused_with_its_reason()
    {
        var refusal = WithTask(Rule("medicines", TaskClass.StaffOnly));

        Assert.Equal("staff-only-task", refusal?.Code);
        Assert.Contains("Grunn for medicines", refusal!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "61")]
    public void A_task_outside_of_the_catalogue_is_refused()
    {
        var refusal = Drafted("event", Details() with { Tasks = ["unheard-of"] }).Publish(Rules(), Now, Now.AddDays(120));

        Assert.Equal("unknown-task", refusal?.Code);
        Assert.Contains("unheard-of", refusal!.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Row", "63")]
    [InlineData(null, null, "grey-zone-undecided")]
    [InlineData(LocalDecision.No, null, "grey-zone-refused")]
    [InlineData(LocalDecision.Yes, "2026-11-21", "grey-zone-expired")]
    [InlineData(LocalDecision.Yes, "2026-11-22", null)]
    [InlineData(LocalDecision.WithConditions, null, null)]
    public void The_grey_zone_needs_a_decision_of_the_unit_in_force(LocalDecision? decision, string? until, string? code)
    {
        var local = Rule("meals", TaskClass.GreyZone, UnitId, decision, until is null ? null : DateOnly.Parse(until, null));

        Assert.Equal(code, WithTask(Rule("meals", TaskClass.GreyZone), local)?.Code);
    }

    [Fact]
    [Trait("Row", "62")]
    public void No_unit_can_allow_what_is_for_staff() =>
        Assert.Equal("staff-only-task", WithTask(Rule("medicines", TaskClass.StaffOnly), Rule("medicines", TaskClass.GreyZone, UnitId, LocalDecision.Yes))?.Code);

    [Fact]
    public void The_last_place_fills_it_and_a_place_left_opens_it()
    {
        var opportunity = At(OpportunityStatus.Published);

        Assert.Null(opportunity.TakePlace());
        Assert.Equal(OpportunityStatus.Filled, opportunity.Status);
        Assert.Equal("opportunity-full", opportunity.TakePlace()?.Code);

        opportunity.LeavePlace();
        Assert.Equal(OpportunityStatus.Published, opportunity.Status);
    }

    [Fact]
    public void An_older_decision_never_replaces_a_later_one()
    {
        var rule = Rule("meals", TaskClass.Allowed);
        rule.Decide("Måltid", TaskClass.StaffOnly, null, "Gammel", null, Now.AddDays(-1));

        Assert.Equal(TaskClass.Allowed, rule.Class);
    }

    private static Hosting.Refusal? WithTask(params TaskRule[] rules)
    {
        var unit = new Unit { Id = UnitId };
        unit.NameLeader();
        return Drafted("event", Details() with { UnitId = UnitId, Tasks = [rules[0].TaskCode] })
            .Publish(Rules() with { Unit = unit, Tasks = rules }, Now, Now.AddDays(120));
    }

    private static Hosting.Refusal? Freed(Opportunity opportunity)
    {
        opportunity.LeavePlace();
        return null;
    }

    private static TaskRule Rule(string code, TaskClass @class, Guid? unit = null, LocalDecision? decision = null, DateOnly? until = null)
    {
        var rule = TaskRule.For(code, unit);
        rule.Decide($"Oppgave {code}", @class, decision, $"Grunn for {code}.", until, Now);
        return rule;
    }

    private static PublicationRules Rules() => new(AnOrganisation(), null, [], Today, null, false, Now);

    private static Organisation AnOrganisation(bool verified = true)
    {
        var organisation = Organisation.Under(null, "Laget", OrganisationKind.VoluntaryOrganisation, "123456785", Guid.CreateVersion7(), Now);
        if (verified)
            organisation.Verify(null);
        return organisation;
    }

    private static DraftOpportunity.Request Details() => new()
    {
        Title = "Julemarked",
        Summary = "Hjelp til",
        PostalCode = "3015",
        Arena = Arena.LocalCommunity,
        ScheduleKind = ScheduleKind.OneOff,
        ResponsibleLeader = "Lise Leder",
        ContactPerson = "Kåre Kontakt",
        Deputy = "Dina Deputert",
        ContactPhone = "32 00 00 00",
        PhoneHours = "9-15",
    };

    private static Opportunity New(string type) => new() { OrganisationId = Guid.CreateVersion7(), Type = type, CreatedAt = Now };

    private static Opportunity Drafted(string type = "event", OpportunityDetails? details = null)
    {
        var opportunity = New(type);
        Assert.Null(opportunity.Describe(details ?? Details()));
        return opportunity;
    }

    private static Opportunity At(OpportunityStatus status)
    {
        var opportunity = Drafted();
        if (status is OpportunityStatus.Draft)
            return opportunity;

        if (status is OpportunityStatus.Review)
        {
            opportunity.Submit();
            return opportunity;
        }

        opportunity.Publish(Rules(), Now, Now.AddDays(120));
        if (status is OpportunityStatus.Expired)
            opportunity.Expire();
        if (status is OpportunityStatus.Paused)
            opportunity.Pause();
        if (status is OpportunityStatus.Filled)
            opportunity.TakePlace();
        if (status is OpportunityStatus.Closed)
            opportunity.Close("Ferdig");
        Assert.Equal(status, opportunity.Status);
        return opportunity;
    }
}
