namespace FrivilligPlattform.Portal.Api;

/// <summary>An assignment of one's own, with when, where and whom to call.</summary>
public sealed record MyAssignment(
    Guid Id, Guid OpportunityId, string OpportunityTitle, Guid OrganisationId, string OrganisationName, string Status, DateOnly StartsOn,
    string? PlaceName, IReadOnlyList<Slot>? Slots, string? ContactPerson, string? Deputy, string? ContactPhone, string? PhoneHours,
    string? ResponsibleLeader, DateTime? EndedAt, string? EndReason);

/// <summary>Time given on one day.</summary>
public sealed record MyHours(Guid Id, Guid AssignmentId, string Title, DateOnly On, int Minutes, string? Note, string Status, DateTime? ApprovedAt);

public static class Assignments
{
    public static Task<Answer<Listing<MyAssignment>>> MyAssignments(this Gateway api, string? after = null, int limit = 50) =>
        api.Get<Listing<MyAssignment>>(Query.To("assignments/mine", ("after", after), ("limit", limit)));

    public static Task<Answer<Nothing>> AcceptAssignment(this Gateway api, Guid id) => api.Post<Nothing>($"assignments/{id}/acceptance");

    public static Task<Answer<Nothing>> RefuseAssignment(this Gateway api, Guid id) => api.Post<Nothing>($"assignments/{id}/refusal");

    public static Task<Answer<Nothing>> EndAssignment(this Gateway api, Guid id, string reason) => api.Post<Nothing>($"assignments/{id}/end", new { reason });

    public static Task<Answer<Listing<MyHours>>> MyHours(this Gateway api, string? after = null, int limit = 20) =>
        api.Get<Listing<MyHours>>(Query.To("hours/mine", ("after", after), ("limit", limit)));

    public static Task<Answer<Created>> LogHours(this Gateway api, Guid assignmentId, DateOnly on, int minutes, string? note) =>
        api.Post<Created>("hours", new { assignmentId, on, minutes, note });
}
