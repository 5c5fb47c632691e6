using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Matching.Courses;

/// <summary>A course's title, so that a missing course is named and not only coded.</summary>
public sealed class Course
{
    public required string Code { get; init; }

    public Guid Version { get; private set; }

    public string Title { get; private set; } = "";

    public DateTime At { get; private set; }

    public void Learn(string title, DateTime at)
    {
        if (at >= At)
            (Title, At) = (title, at);
    }

    internal static void Map(EntityTypeBuilder<Course> table)
    {
        table.HasKey(c => c.Code);
        table.Property(c => c.Code).HasMaxLength(100);
    }
}
