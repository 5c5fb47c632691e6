using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Clearance;

/// <summary>Recruitment's own copy of a course's title, for saying in words what is missing.</summary>
public sealed class Course
{
    public required string Code { get; init; }

    public string Title { get; private set; } = "";

    public DateTime At { get; private set; }

    /// <summary>Takes over a title unless a later one is already known.</summary>
    public void Name(string title, DateTime at)
    {
        if (at < At)
            return;

        Title = title;
        At = at;
    }

    internal static void Map(EntityTypeBuilder<Course> course)
    {
        course.HasKey(c => c.Code);
        course.Property(c => c.Code).HasMaxLength(60);
        course.Property(c => c.Title).HasMaxLength(200);
    }
}
