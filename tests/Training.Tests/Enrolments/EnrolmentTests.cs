using FrivilligPlattform.Training.Certificates;
using FrivilligPlattform.Training.Enrolments;

namespace FrivilligPlattform.Training.Tests.Enrolments;

public sealed class EnrolmentTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 10, 0, 0, DateTimeKind.Utc);

    [Fact]
    [Trait("Row", "98")]
    public void A_course_is_resumed_at_the_first_module_not_read()
    {
        var enrolment = Enrolment.Of(Guid.CreateVersion7(), Samples.ADraft(), 1, Now);

        enrolment.CompleteModule(2);
        enrolment.CompleteModule(2);

        Assert.Equal([2], enrolment.CompletedModules);
        Assert.Equal(1, enrolment.NextModule(2));
        enrolment.CompleteModule(1);
        Assert.Null(enrolment.NextModule(2));
    }

    [Fact]
    public void Modules_come_before_answers()
    {
        var course = Samples.ADraft();
        var enrolment = Enrolment.Of(Guid.CreateVersion7(), course, 1, Now);

        Assert.Equal("modules-missing", enrolment.Complete(course, [0, 0], Now, out _)?.Code);
        Assert.Equal(0, enrolment.Attempts);
    }

    [Fact]
    public void Wrong_answers_may_be_tried_again_and_right_ones_end_it()
    {
        var course = Samples.ADraft();
        var enrolment = Enrolment.Of(Guid.CreateVersion7(), course, 1, Now);
        enrolment.CompleteModule(1);
        enrolment.CompleteModule(2);

        Assert.Equal("answers-missing", enrolment.Complete(course, [0], Now, out _)?.Code);
        Assert.Equal("answers-wrong", enrolment.Complete(course, [0, 1], Now, out var wrong)?.Code);
        Assert.Equal([2], wrong);
        Assert.Null(enrolment.Complete(course, [0, 0], Now, out _));
        Assert.Equal(2, enrolment.Attempts);
        Assert.Equal("enrolment-completed", enrolment.Complete(course, [0, 0], Now, out _)?.Code);
    }

    [Fact]
    [Trait("Row", "105")]
    public void A_certificate_runs_out_the_day_after_its_last_and_is_renewable_before()
    {
        var course = Samples.ADraft(validMonths: 12);
        var certificate = Certificate.For(Enrolment.Of(Guid.CreateVersion7(), course, 1, Now), course, Guid.CreateVersion7(), Now);
        var last = new DateOnly(2027, 11, 22);

        Assert.Equal(last, certificate.ValidUntil);
        Assert.False(certificate.Expire(last));
        Assert.True(certificate.Expire(last.AddDays(1)));
        Assert.False(certificate.Expire(last.AddDays(1)));
        Assert.False(certificate.MayRenew(last.AddDays(-91), 90));
        Assert.True(certificate.MayRenew(last.AddDays(-90), 90));
    }
}
