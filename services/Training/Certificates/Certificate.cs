using FrivilligPlattform.Norway;
using FrivilligPlattform.Training.Courses;
using FrivilligPlattform.Training.Enrolments;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Training.Certificates;

public enum CertificateStatus
{
    Valid,
    Expired,
}

/// <summary>
/// Proof that somebody finished a course. It names no person: the holder is an id, and whoever holds the number can
/// check it (rules, section 13).
/// </summary>
public sealed class Certificate
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required string Number { get; init; }
    public required string CourseCode { get; init; }
    public required string CourseTitle { get; init; }
    public required Guid EnrolmentId { get; init; }

    /// <summary>Null once the holder has been forgotten; the number then leads to nobody.</summary>
    public Guid? VolunteerId { get; private set; }

    public required DateTime IssuedAt { get; init; }

    /// <summary>The last day it counts; null when it never runs out.</summary>
    public required DateOnly? ValidUntil { get; init; }

    public CertificateStatus Status { get; private set; }
    public Guid Version { get; private set; }

    public static Certificate For(Enrolment enrolment, Course course, Guid volunteerId, DateTime at) => new()
    {
        Number = CertificateNumber.Draw(),
        CourseCode = course.Code,
        CourseTitle = course.Title,
        EnrolmentId = enrolment.Id,
        VolunteerId = volunteerId,
        IssuedAt = at,
        ValidUntil = course.ValidMonths is { } months ? OsloTime.DateOf(at).AddMonths(months) : null,
    };

    public bool HasRunOut(DateOnly today) => ValidUntil < today;

    /// <summary>The course may be taken again when the certificate ran out or does so within these days (row 105).</summary>
    public bool MayRenew(DateOnly today, int renewableDays) => ValidUntil is { } last && last.AddDays(-renewableDays) <= today;

    /// <summary>Ends the certificate once its last day is over; false when there is nothing to end.</summary>
    public bool Expire(DateOnly today)
    {
        if (Status is CertificateStatus.Expired || !HasRunOut(today))
            return false;
        Status = CertificateStatus.Expired;
        return true;
    }

    public void Forget() => VolunteerId = null;

    public static void Map(EntityTypeBuilder<Certificate> certificate)
    {
        certificate.Property(c => c.Number).HasMaxLength(14);
        certificate.HasIndex(c => c.Number).IsUnique();
        certificate.Property(c => c.CourseCode).HasMaxLength(Course.CodeMaxLength);
        certificate.Property(c => c.CourseTitle).HasMaxLength(Course.TitleMaxLength);
        certificate.HasIndex(c => c.EnrolmentId).IsUnique();
        certificate.HasIndex(c => c.VolunteerId);
        certificate.HasIndex(c => new { c.Status, c.ValidUntil });
    }
}
