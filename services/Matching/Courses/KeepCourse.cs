using FrivilligPlattform.Contracts.Training.V1;
using MassTransit;

namespace FrivilligPlattform.Matching.Courses;

/// <summary>Keeps the titles of courses.</summary>
public sealed class KeepCourse(MatchingDb db) : IConsumer<CoursePublished>
{
    public async Task Consume(ConsumeContext<CoursePublished> context)
    {
        var e = context.Message;
        var course = await db.Courses.FindAsync([e.CourseCode], context.CancellationToken);
        if (course is null)
            db.Courses.Add(course = new() { Code = e.CourseCode });

        course.Learn(e.Title, e.At);
    }
}
