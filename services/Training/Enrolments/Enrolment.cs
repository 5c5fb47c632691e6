using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Training.Courses;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Training.Enrolments;

public enum EnrolmentStatus
{
    Open,
    Completed,
}

/// <summary>A volunteer takes a course, module by module, and may leave and resume whenever it suits (row 98).</summary>
public sealed class Enrolment
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid CourseId { get; init; }
    public required string CourseCode { get; init; }

    /// <summary>Null once the volunteer has been forgotten; the enrolment still counts.</summary>
    public Guid? VolunteerId { get; private set; }

    /// <summary>Counts from 1 how often this volunteer has taken the course; renewals are new rounds (row 105).</summary>
    public required int Round { get; init; }

    public required DateTime StartedAt { get; init; }
    public EnrolmentStatus Status { get; private set; }
    public IReadOnlyList<int> CompletedModules { get; private set; } = [];
    public int Attempts { get; private set; }
    public DateTime? CompletedAt { get; private set; }
    public Guid Version { get; private set; }

    public static Enrolment Of(Guid volunteerId, Course course, int round, DateTime at) => new()
    {
        CourseId = course.Id,
        CourseCode = course.Code,
        VolunteerId = volunteerId,
        Round = round,
        StartedAt = at,
    };

    /// <summary>The first module not read yet; null when all are.</summary>
    public int? NextModule(int modules)
    {
        var next = Enumerable.Range(1, modules).FirstOrDefault(number => !CompletedModules.Contains(number));
        return next == 0 ? null : next;
    }

    /// <summary>Saves that a module has been read. Reading it again changes nothing.</summary>
    public void CompleteModule(int number)
    {
        if (!CompletedModules.Contains(number))
            CompletedModules = [.. CompletedModules.Append(number).Order()];
    }

    /// <summary>
    /// Checks the answers and finishes the course when all are right. Wrong ones are counted and named, and may be
    /// tried again at once: the check is there to learn from.
    /// </summary>
    public Refusal? Complete(Course course, IReadOnlyList<int> answers, DateTime at, out IReadOnlyList<int> wrong)
    {
        wrong = [];
        if (Status is EnrolmentStatus.Completed)
            return new("enrolment-completed", Texts.AlreadyCompleted);
        if (NextModule(course.Modules.Count) is { } next)
            return new("modules-missing", Texts.ModulesMissing(next), StatusCodes.Status422UnprocessableEntity);
        if (answers.Count != course.Questions.Count)
            return new("answers-missing", Texts.AnswersMissing(course.Questions.Count), StatusCodes.Status422UnprocessableEntity);

        Attempts++;
        wrong = course.WrongAnswers(answers);
        if (wrong.Count > 0)
            return new("answers-wrong", Texts.AnswersWrong(string.Join(", ", wrong)), StatusCodes.Status422UnprocessableEntity);

        Status = EnrolmentStatus.Completed;
        CompletedAt = at;
        return null;
    }

    public void Forget() => VolunteerId = null;

    public static void Map(EntityTypeBuilder<Enrolment> enrolment)
    {
        enrolment.Property(e => e.CourseCode).HasMaxLength(Course.CodeMaxLength);
        enrolment.Property(e => e.CompletedModules).HasJsonConversion();
        enrolment.HasIndex(e => new { e.CourseId, e.VolunteerId, e.Round }).IsUnique();
        enrolment.HasIndex(e => e.VolunteerId);
        enrolment.HasIndex(e => new { e.CourseCode, e.Status });
    }
}
