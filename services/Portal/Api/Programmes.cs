namespace FrivilligPlattform.Portal.Api;

/// <summary>Somebody who takes part in an activity that volunteers keep going.</summary>
public sealed record Participant(
    Guid Id, string Name, string? Phone, string Way, string? RelativeName, string? RelativePhone, bool NeedsTransport, bool NeedsEscort,
    DateTime SignedUpAt, int Times, DateOnly? LastOn);

/// <summary>Who is signed up, as the coordinator writes it down.</summary>
public sealed record NewParticipant(
    string Name, string? Phone, string Way, string? RelativeName, string? RelativePhone, bool NeedsTransport, bool NeedsEscort);

/// <summary>How many come again.</summary>
public sealed record RepeatAttendance(
    int Gatherings, int People, int CameAgain, int CameOften, int SignedUp, int NeedTransport, int NeedEscort, IReadOnlyList<GatheringDay> Days);

/// <summary>How many came on a day.</summary>
public sealed record GatheringDay(DateOnly On, int Attended);

/// <summary>How many came, and how many of them had been there before.</summary>
public sealed record AttendanceNoted(DateOnly On, int Attended, int Returning);

/// <summary>What one who is visited is told that the volunteer does.</summary>
public sealed record RoleSheet(
    string Title, IReadOnlyList<string> Does, IReadOnlyList<string> DoesNot, IReadOnlyList<string> Promises, IReadOnlyList<string> YouMay,
    IReadOnlyList<string>? Safety = null);

/// <summary>The sheet of a type of opportunity.</summary>
public sealed record TypeSheet(string Type, RoleSheet Sheet);

/// <summary>The sheet of one opportunity, with its tasks and whom to ring.</summary>
public sealed record OpportunitySheet(
    Guid Id, string Title, string OrganisationName, string? PartnerName, string PlaceName, RoleSheet Sheet, IReadOnlyList<string> Tasks,
    string? ContactPerson, string? ContactPhone, string? PhoneHours);

/// <summary>What volunteers with a health profession read first; the legal note says how sure the law is.</summary>
public sealed record HealthSheet(
    string Version, DateOnly ValidFrom, string State, string StateName, string Title, IReadOnlyList<string> Paragraphs, string LegalNote, string Source);

/// <summary>Activities with participants, and what those who meet volunteers are told.</summary>
public static class Programmes
{
    public static Task<Answer<Listing<Participant>>> Participants(this Gateway api, Guid opportunityId, string? after = null) =>
        api.Get<Listing<Participant>>(Query.To($"opportunities/{opportunityId}/participants", ("after", after), ("limit", 100)));

    public static Task<Answer<Created>> SignUpParticipant(this Gateway api, Guid opportunityId, NewParticipant who) =>
        api.Post<Created>($"opportunities/{opportunityId}/participants", who);

    public static Task<Answer<Nothing>> ForgetParticipant(this Gateway api, Guid opportunityId, Guid id) =>
        api.Delete<Nothing>($"opportunities/{opportunityId}/participants/{id}");

    public static Task<Answer<AttendanceNoted>> NoteAttendance(this Gateway api, Guid opportunityId, DateOnly on, IReadOnlyList<string> participantIds) =>
        api.Post<AttendanceNoted>($"opportunities/{opportunityId}/attendance", new { on, participantIds });

    public static Task<Answer<RepeatAttendance>> RepeatAttendance(this Gateway api, Guid opportunityId) =>
        api.Get<RepeatAttendance>($"opportunities/{opportunityId}/attendance");

    public static Task<Answer<TypeSheet>> TypeSheet(this Gateway api, string code) =>
        api.Get<TypeSheet>($"opportunity-types/{Uri.EscapeDataString(code)}/role-sheet");

    public static Task<Answer<OpportunitySheet>> OpportunitySheet(this Gateway api, Guid id) => api.Get<OpportunitySheet>($"opportunities/{id}/role-sheet");

    public static Task<Answer<HealthSheet>> HealthSheet(this Gateway api) => api.Get<HealthSheet>("declarations/health-professional");

    public static Task<Answer<Nothing>> RecordExpectationsTalk(this Gateway api, Guid interestId, DateOnly heldOn, string sheetVersion) =>
        api.Post<Nothing>($"interests/{interestId}/expectations-talk", new { heldOn, sheetVersion });
}
