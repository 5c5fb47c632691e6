using FrivilligPlattform.Portal.Api;
using FrivilligPlattform.Portal.Localisation;

namespace FrivilligPlattform.Portal.Coordinator;

/// <summary>What an opportunity asks of its volunteers, in the words of who offers it.</summary>
public static class Needs
{
    public static string Text(Requirement requirement, IReadOnlyDictionary<string, string> courses)
    {
        var kind = Wording.Term("Coordinator.Requirement", requirement.Kind);
        return requirement.CourseCode is { } code ? $"{kind}: {courses.GetValueOrDefault(code, code)}" : kind;
    }

    /// <summary>The courses one may ask for, by code.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> CourseTitles(Gateway api) =>
        ((await api.ListCourses(null)).Value?.Items ?? []).DistinctBy(c => c.Code).ToDictionary(c => c.Code, c => c.Title);
}
