namespace FrivilligPlattform.Matching.Hours;

/// <summary>An organisation's hours for its coordinators, newest first; those of its branches are listed by branch.</summary>
public static class ListHours
{
    /// <summary><c>GET /api/v1/hours?organisationId=&amp;status=logged|approved&amp;after=&amp;limit=</c></summary>
    public sealed record Request(Guid OrganisationId, string? Status);

    /// <summary>One entry. The volunteer's name is Recruitment's to show: join by <paramref name="AssignmentId"/>.</summary>
    public sealed record Response(
        Guid Id, Guid AssignmentId, Guid OpportunityId, Guid OrganisationId, Guid VolunteerId, string Title, DateOnly On,
        int Minutes, string? Note, string Status, DateTime LoggedAt, DateTime? ApprovedAt, IReadOnlyList<Correction> Corrections);

    /// <summary>A change of the minutes: who, why, when.</summary>
    public sealed record Correction(int FromMinutes, int ToMinutes, string Reason, Guid By, DateTime At);
}
