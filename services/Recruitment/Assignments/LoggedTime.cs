using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Assignments;

/// <summary>Recruitment's own copy of a time a volunteer was there: the first and third call for a talk (row 17), approved ones stand in the certificate of service.</summary>
public sealed class LoggedTime
{
    /// <summary>The id of the hours at Matching.</summary>
    public required Guid Id { get; init; }

    public required Guid AssignmentId { get; init; }

    public required DateOnly On { get; init; }

    public int Minutes { get; private set; }

    public bool Approved { get; private set; }

    /// <summary>Takes over what was logged, unless an approval was known before.</summary>
    public void Log(int minutes)
    {
        if (!Approved)
            Minutes = minutes;
    }

    /// <summary>Takes over what a coordinator approved.</summary>
    public void Approve(int minutes)
    {
        Minutes = minutes;
        Approved = true;
    }

    internal static void Map(EntityTypeBuilder<LoggedTime> time)
    {
        time.Property(t => t.Id).ValueGeneratedNever();
        time.HasIndex(t => new { t.AssignmentId, t.On });
    }
}
