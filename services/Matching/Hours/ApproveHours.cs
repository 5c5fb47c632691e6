namespace FrivilligPlattform.Matching.Hours;

/// <summary>A coordinator of the organisation approves hours that somebody else logged.</summary>
public static class ApproveHours
{
    /// <summary><c>POST /api/v1/hours/{id}/approval</c>, without a body.</summary>
    public sealed record Response(Guid Id, string Status, int Minutes);
}
