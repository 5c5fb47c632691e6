using FrivilligPlattform.Training.Courses;

namespace FrivilligPlattform.Training.Tests;

/// <summary>Courses for tests.</summary>
public static class Samples
{
    public static string Code() => $"course-{Guid.CreateVersion7():N}";

    /// <summary>What an author sends: two modules, two questions answered right by the first option.</summary>
    public static object Course(string code, Guid provider, int? validMonths = null, string title = "Høytlesing", int correct = 0, int modules = 2) => new
    {
        code,
        title,
        summary = "Å lese høyt for andre",
        providerOrganisationId = provider,
        validMonths,
        audience = "volunteer",
        modules = Enumerable.Range(1, modules).Select(n => new { title = $"Del {n}", body = "Velg en tekst sammen." }).ToArray(),
        questions = new[]
        {
            new { text = "Hvem velger teksten?", options = new[] { "Vi gjør det sammen", "Jeg" }, correct },
            new { text = "Hvor lenge leser vi?", options = new[] { "Så lenge det passer", "En time" }, correct = 0 },
        },
    };

    /// <summary>A draft of two modules and two questions, both answered right by the first option.</summary>
    public static Course ADraft(int? validMonths = null)
    {
        var course = new Course { Code = "reading", ProviderOrganisationId = Guid.CreateVersion7(), CreatedAt = new(2026, 11, 22, 10, 0, 0, DateTimeKind.Utc) };
        Assert.Null(course.Write(AText("nb", 2), Questions, [], CourseAudience.Volunteer, validMonths));
        return course;
    }

    public static IReadOnlyList<CheckQuestion> Questions => [new("Hvem?", ["Vi", "Jeg"], 0), new("Når?", ["Nå", "Siden"], 0)];

    public static CourseTranslation AText(string language, int modules, string title = "Høytlesing") => new(
        language, title, "Å lese høyt",
        [.. Enumerable.Range(1, modules).Select(n => new CourseModule($"Del {n}", "Tekst"))],
        [.. Questions.Select(q => new TranslatedQuestion(q.Text, q.Options))]);
}
