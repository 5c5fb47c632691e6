using FrivilligPlattform.Contracts.Training.V1;
using MassTransit;

namespace FrivilligPlattform.Recruitment.Clearance;

/// <summary>Keeps the titles of courses.</summary>
public sealed class KeepCourse(RecruitmentDb db) : IConsumer<CoursePublished>
{
    public async Task Consume(ConsumeContext<CoursePublished> context)
    {
        var published = context.Message;
        var course = await db.Courses.FindAsync([published.CourseCode], context.CancellationToken);
        if (course is null)
        {
            course = new() { Code = published.CourseCode };
            db.Courses.Add(course);
        }

        course.Name(published.Title, published.At);
    }
}
