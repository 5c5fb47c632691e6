using FrivilligPlattform.Portal.Api;
using FrivilligPlattform.Portal.Common;

namespace FrivilligPlattform.Portal.Learning;

/// <summary>The addresses of a course's parts.</summary>
public static class ModuleAddress
{
    public static string Of(string code, int number) => $"{Paths.Course(code)}/del/{number}";

    public static string Questions(string code) => $"{Paths.Course(code)}/sporsmal";
}

/// <summary>Finds the enrolment that counts for a course: the open one, else the last completed.</summary>
public static class EnrolmentOf
{
    public static Enrolment? Course(IEnumerable<Enrolment>? enrolments, string code) =>
        enrolments?.Where(e => e.CourseCode == code).OrderBy(e => e.Completed).FirstOrDefault();
}
