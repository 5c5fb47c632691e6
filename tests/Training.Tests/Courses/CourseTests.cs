using FrivilligPlattform.Training.Courses;

namespace FrivilligPlattform.Training.Tests.Courses;

public sealed class CourseTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 10, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_draft_is_published_once()
    {
        var course = Samples.ADraft();

        Assert.Null(course.Publish(Now));
        Assert.Equal("course-published", course.Publish(Now)?.Code);
    }

    [Fact]
    public void A_course_without_content_is_not_published()
    {
        var course = new Course { Code = "empty", ProviderOrganisationId = Guid.CreateVersion7(), CreatedAt = Now };

        Assert.Equal("course-empty", course.Publish(Now)?.Code);
    }

    [Fact]
    public void A_published_course_keeps_its_shape()
    {
        var course = Samples.ADraft();
        course.Publish(Now);

        var more = course.Write(Samples.AText("nb", 3), Samples.Questions, [], CourseAudience.Volunteer, null);
        var reworded = course.Write(Samples.AText("nb", 2, "Lese høyt"), Samples.Questions, [], CourseAudience.Volunteer, null);

        Assert.Equal("course-shape-fixed", more?.Code);
        Assert.Null(reworded);
        Assert.Equal("Lese høyt", course.Title);
    }

    [Fact]
    public void A_translation_has_as_many_parts_as_the_original()
    {
        var course = Samples.ADraft();

        var refusal = course.Write(Samples.AText("nb", 2), Samples.Questions, [Samples.AText("nn", 1)], CourseAudience.Volunteer, null);

        Assert.Equal("translation-differs", refusal?.Code);
    }

    [Fact]
    public void A_reader_gets_the_own_language_where_there_is_one()
    {
        var course = Samples.ADraft();
        course.Write(Samples.AText("nb", 2), Samples.Questions, [Samples.AText("nn", 2, "Høgtlesing")], CourseAudience.Volunteer, null);

        Assert.Equal("Høgtlesing", course.In("nn").Title);
        Assert.Equal("Høytlesing", course.In("se").Title);
    }

    [Fact]
    public void Wrong_answers_are_named_by_their_number()
    {
        var course = Samples.ADraft();

        Assert.Equal([2], course.WrongAnswers([0, 1]));
        Assert.Equal([1, 2], course.WrongAnswers([7, -1]));
        Assert.Empty(course.WrongAnswers([0, 0]));
    }

    [Fact]
    [Trait("Row", "98")]
    public void No_module_is_longer_than_thirty_minutes()
    {
        var longest = new CourseModule("Lang", new string('a', CourseModule.BodyMaxLength));

        Assert.InRange(longest.ReadingMinutes, 1, CourseModule.MaxMinutes);
        Assert.Equal(1, new CourseModule("Kort", "Hei").ReadingMinutes);
    }
}
