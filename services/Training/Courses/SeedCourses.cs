using System.Text.Json;
using FrivilligPlattform.Contracts.Training.V1;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;

namespace FrivilligPlattform.Training.Courses;

/// <summary>Gives the platform its national introduction course at the first start (row 105). Later edits by its authors stay.</summary>
public sealed class SeedCourses(IServiceScopeFactory scopes, Statements statements, TimeProvider clock) : IHostedService
{
    /// <summary>After this many months the introduction is taken again (row 105).</summary>
    private const int IntroductionValidMonths = 24;

    private sealed record Text(string Title, string Summary, CourseModule[] Modules, CheckQuestion[] Questions);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await statements.AnyAsync("""SELECT 1 FROM "Courses" WHERE "Code" = @code""", cancellationToken, ("@code", Course.Introduction)))
            return;

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TrainingDb>();
        var at = clock.GetUtcNow().UtcDateTime;
        var course = Introduction(at);
        db.Courses.Add(course);
        db.Publish(new CoursePublished(course.Code, course.Title, course.ProviderOrganisationId, at), course.Id);
        // Another replica that starts at the same time may have been first; then there is nothing left to do.
        await db.SaveAsync(new Refusal("code-taken", Texts.CodeTaken), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The introduction course as it is first published.</summary>
    public static Course Introduction(DateTime at)
    {
        var (bokmål, nynorsk) = (Read("nb"), Read("nn"));
        var course = new Course { Code = Course.Introduction, ProviderOrganisationId = Names.PlatformOrganisation, CreatedAt = at };
        var refusal = course.Write(Translation("nb", bokmål), bokmål.Questions, [Translation("nn", nynorsk)], CourseAudience.Volunteer, IntroductionValidMonths)
            ?? course.Publish(at);
        return refusal is null ? course : throw new InvalidOperationException(refusal.Detail);
    }

    private static CourseTranslation Translation(string language, Text text) =>
        new(language, text.Title, text.Summary, text.Modules, [.. text.Questions.Select(q => new TranslatedQuestion(q.Text, q.Options))]);

    private static Text Read(string language)
    {
        using var file = typeof(SeedCourses).Assembly.GetManifestResourceStream($"FrivilligPlattform.Training.Courses.Introduction.{language}.json")
            ?? throw new InvalidOperationException($"The introduction course is missing in {language}");
        return JsonSerializer.Deserialize<Text>(file, JsonSerializerOptions.Web)!;
    }
}
