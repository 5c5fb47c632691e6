namespace FrivilligPlattform.Portal.Api;

/// <summary>An assignment of one's own, with when, where and whom to call.</summary>
public sealed record MyAssignment(
    Guid Id, Guid OpportunityId, string OpportunityTitle, Guid OrganisationId, string OrganisationName, string Status, DateOnly StartsOn,
    string? PlaceName, IReadOnlyList<Slot>? Slots, string? ContactPerson, string? Deputy, string? ContactPhone, string? PhoneHours,
    string? ResponsibleLeader, DateTime? EndedAt, string? EndReason, DateTime? AcceptedAt = null, string? EndCause = null, DateOnly? LeavesOn = null,
    DateTime? ExitAnsweredAt = null, string? AdultAlong = null, string? SupervisionText = null, string? OnDuty = null, IReadOnlyList<string>? Equipment = null)
{
    /// <summary>True once it ran and ended, and nobody has told yet how it was.</summary>
    public bool AsksHowItWas => Status is "ended" && AcceptedAt is not null && ExitAnsweredAt is null;
}

/// <summary>A point of the plan for keeping in touch: a thanks, a talk. It is done when <paramref name="DoneAt"/> is there.</summary>
public sealed record MyFollowUp(Guid Id, string Kind, string KindName, DateOnly DueOn, DateTime? DoneAt, string? Contact, string? Note);

/// <summary>Time given on one day.</summary>
public sealed record MyHours(Guid Id, Guid AssignmentId, string Title, DateOnly On, int Minutes, string? Note, string Status, DateTime? ApprovedAt);

public static class Assignments
{
    public static Task<Answer<Listing<MyAssignment>>> MyAssignments(this Gateway api, string? status = null, string? after = null, int limit = 50) =>
        api.Get<Listing<MyAssignment>>(Query.To("assignments/mine", ("status", status), ("after", after), ("limit", limit)));

    public static Task<Answer<Nothing>> AcceptAssignment(this Gateway api, Guid id) => api.Post<Nothing>($"assignments/{id}/acceptance");

    public static Task<Answer<Nothing>> RefuseAssignment(this Gateway api, Guid id) => api.Post<Nothing>($"assignments/{id}/refusal");

    public static Task<Answer<Nothing>> AnswerExit(this Gateway api, Guid id, string cause, string again, int feltSeen, string? comment) =>
        api.Post<Nothing>($"assignments/{id}/exit-answer", new { cause, again, feltSeen, comment });

    public static Task<Answer<Listing<MyFollowUp>>> MyFollowUps(this Gateway api, Guid assignmentId) =>
        api.Get<Listing<MyFollowUp>>(Query.To($"assignments/{assignmentId}/follow-ups", ("limit", 50)));

    public static Task<Answer<Listing<MyHours>>> MyHours(this Gateway api, string? after = null, int limit = 20) =>
        api.Get<Listing<MyHours>>(Query.To("hours/mine", ("after", after), ("limit", limit)));

    public static Task<Answer<Created>> LogHours(this Gateway api, Guid assignmentId, DateOnly on, int minutes, string? note) =>
        api.Post<Created>("hours", new { assignmentId, on, minutes, note });
}
