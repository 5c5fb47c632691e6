using System.ComponentModel.DataAnnotations;

namespace FrivilligPlattform.Matching.Hours;

/// <summary>Minutes are corrected with a reason that stays: by a coordinator at any time, by the volunteer until approval.</summary>
public static class CorrectHours
{
    /// <summary><c>POST /api/v1/hours/{id}/correction</c></summary>
    public sealed record Request(
        [property: Range(0, 24 * 60)] int Minutes, [property: Required, MaxLength(500)] string Reason);

    public sealed record Response(Guid Id, string Status, int Minutes);
}
