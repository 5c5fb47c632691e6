using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Training.Courses;

/// <summary>A part of a course that is read in one go (row 98). The body is paragraphs parted by an empty line; lines that start with "- " are a list.</summary>
/// <param name="Minutes">How long it takes; reckoned from the length of the text when the author does not say.</param>
public sealed record CourseModule(
    [property: Text(CourseModule.TitleMaxLength)] string Title,
    [property: Text(CourseModule.BodyMaxLength)] string Body,
    [property: Between(1, CourseModule.MaxMinutes)] int? Minutes = null)
{
    public const int TitleMaxLength = 150;

    /// <summary>About twenty minutes of reading, so that no module grows out of row 98.</summary>
    public const int BodyMaxLength = 18_000;

    /// <summary>The longest module of row 98, in minutes.</summary>
    public const int MaxMinutes = 30;

    private const int CharactersReadInAMinute = 900;

    [JsonIgnore]
    public int ReadingMinutes => Minutes ?? Math.Max(1, (Body.Length + CharactersReadInAMinute - 1) / CharactersReadInAMinute);
}

/// <summary>A question with one right answer.</summary>
/// <param name="Correct">The right option, counted from 0.</param>
public sealed record CheckQuestion(
    [property: Text(CheckQuestion.TextMaxLength)] string Text,
    [property: Items(2, 8)] IReadOnlyList<string> Options,
    int Correct) : IValidatableObject
{
    public const int TextMaxLength = 500;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Options is null)
            yield break;
        if (Correct < 0 || Correct >= Options.Count)
            yield return new(Texts.CorrectIsNoOption, [nameof(Correct)]);
        if (Options.Any(string.IsNullOrWhiteSpace))
            yield return new(Texts.EmptyOption, [nameof(Options)]);
    }
}

/// <summary>The course in another language: as many modules, questions and options as the original, in the same order.</summary>
public sealed record CourseTranslation(
    [property: OneOf("nb", "nn", "en", "se")] string Language,
    [property: Text(Course.TitleMaxLength)] string Title,
    [property: Text(Course.SummaryMaxLength)] string Summary,
    [property: NotEmpty] IReadOnlyList<CourseModule> Modules,
    [property: NotEmpty] IReadOnlyList<TranslatedQuestion> Questions);

/// <summary>A question in another language; the right option is the original's.</summary>
public sealed record TranslatedQuestion(
    [property: Text(CheckQuestion.TextMaxLength)] string Text,
    [property: NotEmpty] IReadOnlyList<string> Options);
