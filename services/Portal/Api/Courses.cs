namespace FrivilligPlattform.Portal.Api;

/// <summary>A course in a list.</summary>
public sealed record CourseSummary(string Code, string Title, string Summary, int Minutes, string? ProviderName, string? Audience);

/// <summary>A course to read; the questions come without their answers.</summary>
public sealed record Course(
    string Code, string Title, string Summary, int Minutes, string? ProviderName, int? ValidMonths, string? Language,
    IReadOnlyList<CourseModule> Modules, IReadOnlyList<CourseQuestion> Questions);

public sealed record CourseModule(int Number, string Title, string Body, int Minutes);

public sealed record CourseQuestion(int Number, string Text, IReadOnlyList<string> Options);

/// <summary>How far one has come in a course.</summary>
public sealed record Enrolment(
    Guid Id, string CourseCode, string? CourseTitle, string Status, IReadOnlyList<int>? CompletedModules, int? NextModule, string? CertificateNumber)
{
    public bool Completed => Status is "completed";
}

public sealed record CourseCompletion(Guid CertificateId, string Number, DateOnly? ValidUntil);

public sealed record Certificate(Guid Id, string Number, string CourseCode, string CourseTitle, DateTime IssuedAt, DateOnly? ValidUntil, string Status);

/// <summary>What anybody with the number may know of a certificate.</summary>
public sealed record CertificateCheck(string Number, string CourseCode, string CourseTitle, DateOnly IssuedOn, DateOnly? ValidUntil, bool Valid);

public static class Courses
{
    public static Task<Answer<Listing<CourseSummary>>> ListCourses(this Gateway api, string? after) =>
        api.Get<Listing<CourseSummary>>(Query.To("courses", ("after", after), ("limit", 20)));

    public static Task<Answer<Course>> Course(this Gateway api, string code) => api.Get<Course>($"courses/{Uri.EscapeDataString(code)}");

    public static Task<Answer<Enrolment>> Enrol(this Gateway api, string courseCode) => api.Post<Enrolment>("enrolments", new { courseCode });

    public static Task<Answer<Listing<Enrolment>>> MyEnrolments(this Gateway api) =>
        api.Get<Listing<Enrolment>>(Query.To("enrolments/mine", ("limit", 100)));

    public static Task<Answer<Nothing>> CompleteModule(this Gateway api, Guid enrolmentId, int number) =>
        api.Post<Nothing>($"enrolments/{enrolmentId}/modules/{number}/completion");

    public static Task<Answer<CourseCompletion>> CompleteEnrolment(this Gateway api, Guid enrolmentId, IReadOnlyList<int> answers) =>
        api.Post<CourseCompletion>($"enrolments/{enrolmentId}/completion", new { answers });

    public static Task<Answer<Listing<Certificate>>> MyCertificates(this Gateway api) =>
        api.Get<Listing<Certificate>>(Query.To("certificates/mine", ("limit", 50)));

    public static Task<Answer<CertificateCheck>> CheckCertificate(this Gateway api, string number) =>
        api.Get<CertificateCheck>($"certificates/{Uri.EscapeDataString(number)}/verification");
}
