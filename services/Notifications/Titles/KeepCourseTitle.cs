using FrivilligPlattform.Contracts.Training.V1;
using MassTransit;

namespace FrivilligPlattform.Notifications.Titles;

/// <summary>Keeps what a course is called.</summary>
public sealed class KeepCourseTitle(NotificationsDb db) : IConsumer<CoursePublished>
{
    public Task Consume(ConsumeContext<CoursePublished> context)
    {
        var e = context.Message;
        return db.KeepTitleAsync(e.CourseCode, e.Title, e.At, context.CancellationToken);
    }
}
