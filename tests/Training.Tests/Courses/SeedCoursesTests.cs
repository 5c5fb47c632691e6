using System.Net.Http.Json;
using System.Text.Json;
using FrivilligPlattform.Contracts.Training.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Testing;
using FrivilligPlattform.Training.Courses;

namespace FrivilligPlattform.Training.Tests.Courses;

[Collection(OnTraining.Name)]
public sealed class SeedCoursesTests(TrainingApp app)
{
    [Fact]
    [Trait("Row", "105")]
    public async Task The_introduction_course_is_there_from_the_start_and_announced_once()
    {
        var course = await app.Anonymous().GetFromJsonAsync<JsonElement>("/api/v1/courses/introduction");

        Assert.Equal("Introduksjonskurs for frivillige", course.Text("title"));
        Assert.Equal("published", course.Text("status"));
        Assert.Equal(5, course.GetProperty("modules").GetArrayLength());
        Assert.Equal(5, course.GetProperty("questions").GetArrayLength());
        Assert.Single(await app.AllPublishedAsync<CoursePublished>(), c => c.CourseCode == "introduction" && c.ProviderOrganisationId == Names.PlatformOrganisation);
    }

    [Fact]
    [Trait("Row", "105")]
    public void The_introduction_tells_of_role_confidentiality_limits_contact_and_hard_moments()
    {
        var course = SeedCourses.Introduction(new(2026, 11, 22, 10, 0, 0, DateTimeKind.Utc));

        Assert.Equal(
            ["Rollen din som frivillig", "Det du får vite, blir hos deg", "Hva du gjør, og hva du ikke gjør", "Kontaktpersonen din", "Når noe blir vanskelig"],
            course.Modules.Select(m => m.Title));
        Assert.All(course.Modules, m => Assert.True(m.Body.Length > 600, m.Title));
        Assert.NotNull(course.ValidMonths);
    }

    [Fact]
    [Trait("Row", "98")]
    public void The_introduction_comes_in_units_of_a_few_minutes_in_both_forms_of_norwegian()
    {
        var course = SeedCourses.Introduction(new(2026, 11, 22, 10, 0, 0, DateTimeKind.Utc));

        Assert.All(course.Modules, m => Assert.InRange(m.ReadingMinutes, 1, 20));
        Assert.Equal("Rolla di som frivillig", course.In("nn").Modules[0].Title);
        Assert.Equal(course.Questions.Select(q => q.Options.Count), course.In("nn").Questions.Select(q => q.Options.Count));
    }
}
