using System.ComponentModel.DataAnnotations;

namespace FrivilligPlattform.Matching.Hours;

/// <summary>A volunteer logs the time given in an assignment of one's own, for a day on which it ran.</summary>
public static class LogHours
{
    /// <summary><c>POST /api/v1/hours</c></summary>
    public sealed record Request(
        Guid AssignmentId, DateOnly On, [property: Range(5, 24 * 60)] int Minutes, [property: MaxLength(500)] string? Note);

    public sealed record Response(Guid Id, string Status);
}
