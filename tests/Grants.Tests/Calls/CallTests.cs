using FrivilligPlattform.Grants.Calls;
using FrivilligPlattform.Grants.Organisations;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Grants.Tests.Calls;

public sealed class CallTests
{
    private static readonly DateTime Opens = new(2026, 11, 1, 8, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Closes = new(2026, 12, 1, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void It_takes_applications_from_its_opening_until_just_before_its_deadline()
    {
        var call = ACall();

        Assert.Equal("call-not-open-yet", call.RefuseUnlessOpen(Opens.AddTicks(-1))?.Code);
        Assert.Null(call.RefuseUnlessOpen(Opens));
        Assert.Null(call.RefuseUnlessOpen(Closes.AddTicks(-1)));
        Assert.Equal("deadline-passed", call.RefuseUnlessOpen(Closes)?.Code);
    }

    [Fact]
    public void Awards_together_never_exceed_the_frame()
    {
        var call = ACall(frame: 1000, most: null);

        Assert.Null(call.Award(Money.FromKroner(600)));
        Assert.Equal("frame-exceeded", call.Award(Money.FromKroner(401))?.Code);
        Assert.Null(call.Award(Money.FromKroner(400)));
        Assert.Equal(Money.Zero, call.Left);
    }

    [Fact]
    public void One_award_never_exceeds_the_highest_amount()
    {
        var call = ACall(frame: 1000, most: 500);

        Assert.Equal("above-max-amount", call.Award(Money.FromKroner(501))?.Code);
        Assert.Null(call.Award(Money.FromKroner(500)));
    }

    [Fact]
    public void Only_the_kinds_named_may_apply_and_all_when_none_is_named()
    {
        Assert.Null(ACall().RefuseKind(OrganisationKind.Frivilligsentral));
        Assert.Null(ACall(kinds: OrganisationKind.Municipality).RefuseKind(OrganisationKind.Municipality));
        Assert.Equal("kind-may-not-apply", ACall(kinds: OrganisationKind.Municipality).RefuseKind(OrganisationKind.VoluntaryOrganisation)?.Code);
    }

    [Fact]
    public void Its_opening_is_told_once_and_not_before_it_is_open()
    {
        var call = ACall();

        Assert.False(call.TellOpening(Opens.AddTicks(-1)));
        Assert.True(call.TellOpening(Opens));
        Assert.False(call.TellOpening(Opens.AddDays(1)));
    }

    [Theory]
    [InlineData("2024-06-01T13:00:00", "2024-06-03T11:00:00")] // a Saturday: Monday at the same hour
    [InlineData("2026-05-17T12:00:00", "2026-05-18T10:00:00")] // Constitution Day on a Sunday
    [InlineData("2026-12-25T15:00:00", "2026-12-28T14:00:00")] // Christmas, Boxing Day, Sunday
    [InlineData("2026-12-01T13:00:00", "2026-12-01T12:00:00")] // a working day stays
    [InlineData("2024-03-30T13:00:00", "2024-04-02T11:00:00")] // Easter, across the change to summer time
    public void A_deadline_on_a_weekend_or_holiday_moves_to_the_same_hour_of_the_next_working_day(string norwegian, string utc)
    {
        var given = DateTime.Parse(norwegian, null);

        Assert.Equal(DateTime.SpecifyKind(DateTime.Parse(utc, null), DateTimeKind.Utc), Deadline.Of(given));
    }

    [Fact]
    public void A_deadline_in_utc_is_judged_by_the_date_in_Norway()
    {
        var fridayInUtcSaturdayInNorway = new DateTime(2024, 5, 31, 22, 30, 0, DateTimeKind.Utc);

        Assert.Equal(new DateTime(2024, 6, 2, 22, 30, 0, DateTimeKind.Utc), Deadline.Of(fridayInUtcSaturdayInNorway));
    }

    private static Call ACall(long frame = 1000, long? most = null, params OrganisationKind[] kinds) => new()
    {
        SchemeId = Guid.CreateVersion7(),
        Title = "Aktivitet mot ensomhet",
        OpensAt = Opens,
        ClosesAt = Closes,
        Frame = Money.FromKroner(frame),
        MaxAmount = most is { } kroner ? Money.FromKroner(kroner) : null,
        Criteria = "Lav terskel",
        ApplicantKinds = kinds,
    };
}
