using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Training.Courses;

public enum CourseStatus
{
    Draft,
    Published,
}

/// <summary>Whom a course is for (row 97).</summary>
public enum CourseAudience
{
    Volunteer,
    Coordinator,
    Leader,
    Staff,
}

/// <summary>A course of short modules and a check at the end. Everybody may read a published one without an account (row 99).</summary>
public sealed class Course
{
    public const string Introduction = "introduction";
    public const int CodeMaxLength = 60;
    public const int TitleMaxLength = 150;
    public const int SummaryMaxLength = 1_000;

    /// <summary>Who may write a provider's courses.</summary>
    public static readonly string[] Authors = [Roles.CourseAuthor, Roles.Administrator];

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required string Code { get; init; }
    public required Guid ProviderOrganisationId { get; init; }
    public required DateTime CreatedAt { get; init; }
    public string Language { get; private set; } = "nb";
    public string Title { get; private set; } = "";
    public string Summary { get; private set; } = "";
    public CourseAudience Audience { get; private set; }
    public CourseStatus Status { get; private set; }
    public DateTime? PublishedAt { get; private set; }

    /// <summary>How many months a certificate meets the requirement; null when it never runs out (row 105).</summary>
    public int? ValidMonths { get; private set; }

    public IReadOnlyList<CourseModule> Modules { get; private set; } = [];
    public IReadOnlyList<CheckQuestion> Questions { get; private set; } = [];
    public IReadOnlyList<CourseTranslation> Translations { get; private set; } = [];
    public Guid Version { get; private set; }

    public int Minutes => Modules.Sum(m => m.ReadingMinutes);

    /// <summary>
    /// Gives the course this content. A published course keeps its number of modules, questions and options,
    /// because somebody may be halfway through it.
    /// </summary>
    public Refusal? Write(CourseTranslation original, IReadOnlyList<CheckQuestion> questions, IReadOnlyList<CourseTranslation> translations,
        CourseAudience audience, int? validMonths)
    {
        if (Status is CourseStatus.Published && !SameShape(Modules.Count, Questions.Select(q => q.Options.Count), original))
            return new("course-shape-fixed", Texts.CourseShapeFixed);
        if (translations.FirstOrDefault(t => !SameShape(original.Modules.Count, questions.Select(q => q.Options.Count), t)) is { } wrong)
            return new("translation-differs", Texts.TranslationDiffers(wrong.Language), StatusCodes.Status422UnprocessableEntity);

        Language = original.Language;
        Title = original.Title;
        Summary = original.Summary;
        Modules = original.Modules;
        Questions = questions;
        Translations = translations;
        Audience = audience;
        ValidMonths = validMonths;
        return null;
    }

    /// <summary>Opens the course to everybody. It needs something to read and something to answer.</summary>
    public Refusal? Publish(DateTime at)
    {
        if (Status is CourseStatus.Published)
            return new("course-published", Texts.AlreadyPublished);
        if (Modules.Count == 0 || Questions.Count == 0)
            return new("course-empty", Texts.CourseEmpty, StatusCodes.Status422UnprocessableEntity);

        Status = CourseStatus.Published;
        PublishedAt = at;
        return null;
    }

    /// <summary>The course in this language, or in its own when it is not translated.</summary>
    public CourseTranslation In(string language) =>
        Translations.FirstOrDefault(t => t.Language == language)
        ?? new(Language, Title, Summary, Modules, [.. Questions.Select(q => new TranslatedQuestion(q.Text, q.Options))]);

    /// <summary>The numbers (from 1) of the questions answered wrong. An answer is an option counted from 0.</summary>
    public IReadOnlyList<int> WrongAnswers(IReadOnlyList<int> answers) =>
        [.. Questions.Index().Where(q => answers[q.Index] != q.Item.Correct).Select(q => q.Index + 1)];

    public static void Map(EntityTypeBuilder<Course> course)
    {
        course.Property(c => c.Code).HasMaxLength(CodeMaxLength);
        course.HasIndex(c => c.Code).IsUnique();
        course.Property(c => c.Language).HasMaxLength(2);
        course.Property(c => c.Title).HasMaxLength(TitleMaxLength);
        course.Property(c => c.Summary).HasMaxLength(SummaryMaxLength);
        course.HasIndex(c => c.ProviderOrganisationId);
        course.HasIndex(c => new { c.Status, c.CreatedAt, c.Id });
        course.Property(c => c.Modules).HasJsonConversion();
        course.Property(c => c.Questions).HasJsonConversion();
        course.Property(c => c.Translations).HasJsonConversion();
        course.Ignore(c => c.Minutes);
    }

    private static bool SameShape(int modules, IEnumerable<int> options, CourseTranslation other) =>
        other.Modules.Count == modules && options.SequenceEqual(other.Questions.Select(q => q.Options?.Count ?? 0));
}
