using FrivilligPlattform.Training.Certificates;
using FrivilligPlattform.Training.Courses;
using FrivilligPlattform.Training.Enrolments;

namespace FrivilligPlattform.Training;

/// <summary>All that Training answers.</summary>
public static class Routes
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var courses = app.MapGroup("/api/v1/courses").WithTags("Courses");
        ListCourses.Map(courses);
        CreateCourse.Map(courses);
        ShowCourse.Map(courses);
        ChangeCourse.Map(courses);
        PublishCourse.Map(courses);
        ShowAnswerKey.Map(courses);
        CountCourse.Map(courses);

        var enrolments = app.MapGroup("/api/v1/enrolments").WithTags("Enrolments");
        EnrolInCourse.Map(enrolments);
        ListMyEnrolments.Map(enrolments);
        ShowEnrolment.Map(enrolments);
        CompleteModule.Map(enrolments);
        CompleteEnrolment.Map(enrolments);

        var certificates = app.MapGroup("/api/v1/certificates").WithTags("Certificates");
        ListMyCertificates.Map(certificates);
        VerifyCertificate.Map(certificates);
    }
}
