namespace FrivilligPlattform.Portal.Api;

/// <summary>A thanks or talk that is due.</summary>
public sealed record DueFollowUp(
    Guid Id, Guid AssignmentId, Guid OpportunityId, string OpportunityTitle, string VolunteerName, string? VolunteerPhone, string Kind, string KindName,
    DateOnly DueOn, bool Overdue);

/// <summary>A volunteer nobody turned to for so many days.</summary>
public sealed record NotContacted(
    Guid AssignmentId, Guid OpportunityId, string OpportunityTitle, string VolunteerName, string? VolunteerEmail, string? VolunteerPhone, DateTime LastContactAt, int Days);

/// <summary>One point of the plan of an assignment, done or to come.</summary>
public sealed record PlannedFollowUp(Guid Id, string Kind, string KindName, DateOnly DueOn, DateTime? DoneAt, string? Contact, string? Note);

/// <summary>That a follow-up took place, and when the next of its kind is due.</summary>
public sealed record FollowUpDone(Guid Id, DateTime? DoneAt, DateOnly? NextOn);

/// <summary>Why volunteers left, empty while so few answered that one could tell who did.</summary>
public sealed record ExitAnswers(
    int Answers, bool TooFew, IReadOnlyDictionary<string, int>? Causes, IReadOnlyDictionary<string, int>? Again, double? FeltSeen, IReadOnlyList<string>? Comments);

/// <summary>Keeping volunteers: thanks and talks, who was not contacted, handing over and ending.</summary>
public static class FollowUpWork
{
    public static Task<Answer<Listing<DueFollowUp>>> FollowUps(this Gateway api, Guid organisationId, int? withinDays, string? after = null, int limit = 30) =>
        api.Get<Listing<DueFollowUp>>(Query.To("follow-ups", ("organisationId", organisationId), ("withinDays", withinDays), ("after", after), ("limit", limit)));

    public static Task<Answer<Listing<NotContacted>>> NotContacted(this Gateway api, Guid organisationId, int? days, string? after = null, int limit = 30) =>
        api.Get<Listing<NotContacted>>(Query.To("follow-ups/not-contacted", ("organisationId", organisationId), ("days", days), ("after", after), ("limit", limit)));

    public static Task<Answer<FollowUpDone>> CompleteFollowUp(this Gateway api, Guid id, string contact, string? note) =>
        api.Post<FollowUpDone>($"follow-ups/{id}/completion", new { contact, note });

    public static Task<Answer<Listing<PlannedFollowUp>>> PlanOf(this Gateway api, Guid assignmentId) =>
        api.Get<Listing<PlannedFollowUp>>(Query.To($"assignments/{assignmentId}/follow-ups", ("limit", 100)));

    /// <summary>Plans a talk for a day.</summary>
    public static Task<Answer<Created>> PlanFollowUp(this Gateway api, Guid assignmentId, DateOnly dueOn) =>
        api.Post<Created>($"assignments/{assignmentId}/follow-ups", new { dueOn });

    /// <summary>Notes a contact that just took place.</summary>
    public static Task<Answer<Created>> NoteContact(this Gateway api, Guid assignmentId, string contact, string? note) =>
        api.Post<Created>($"assignments/{assignmentId}/follow-ups", new { contact, note });

    public static Task<Answer<Nothing>> PrepareHandOver(this Gateway api, Guid assignmentId, DateOnly leavesOn, string? note) =>
        api.Post<Nothing>($"assignments/{assignmentId}/hand-over", new { leavesOn, note });

    public static Task<Answer<Nothing>> EndAgreement(this Gateway api, Guid assignmentId, string cause, string? reason) =>
        api.Post<Nothing>($"assignments/{assignmentId}/end", new { cause, reason });

    public static Task<Answer<ExitAnswers>> ExitAnswers(this Gateway api, Guid organisationId, DateOnly? since) =>
        api.Get<ExitAnswers>(Query.To($"organisations/{organisationId}/exit-answers", ("since", since?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))));
}
