namespace FrivilligPlattform.Matching.Hours;

/// <summary>The signed-in volunteer's own hours, newest day first.</summary>
public static class ListMyHours
{
    /// <summary>One entry. <c>GET /api/v1/hours/mine</c> answers a page of these.</summary>
    public sealed record Response(
        Guid Id, Guid AssignmentId, Guid OpportunityId, Guid OrganisationId, string Title, DateOnly On, int Minutes, string? Note,
        string Status, DateTime LoggedAt, DateTime? ApprovedAt, IReadOnlyList<Correction> Corrections);

    /// <summary>A change of the minutes, with its reason.</summary>
    public sealed record Correction(int FromMinutes, int ToMinutes, string Reason, DateTime At);
}
