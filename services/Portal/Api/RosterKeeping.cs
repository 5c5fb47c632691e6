using System.Text.Json.Serialization;

namespace FrivilligPlattform.Portal.Api;

/// <summary>An organisation's or a unit's roster.</summary>
public sealed record KeptRoster(
    Guid Id, Guid OrganisationId, Guid? UnitId, string Type, string Title, string PlaceName, string PostalCode, int MinimumAge, string SignUp, int CancelHours,
    string? ContactName = null, string? ContactPhone = null, int? OpensDaysBefore = null, TimeOnly? OpensFrom = null);

/// <summary>How many shifts to come follow a changed roster, and how many stay because somebody is concerned.</summary>
public sealed record RosterChanged(Guid Id, int Followed, int Kept);

/// <summary>Somebody who wishes to be on a roster, with the limits they set themselves.</summary>
public sealed record RosterWish(Guid VolunteerId, int? MostShiftsAWeek, int? MostHoursAWeek, bool NoNights);

/// <summary>Somebody who signed up for a shift without an assignment.</summary>
public sealed record FirstName(Guid Id, [property: JsonPropertyName("firstName")] string Name, string? Phone);

/// <summary>Somebody who comes on a shift of a week.</summary>
public sealed record WeekPerson(Guid ShiftId, Guid VolunteerId, string Role);

/// <summary>Somebody who offered to stay on after the shift before.</summary>
public sealed record OfferedStay(Guid SignUpId, Guid VolunteerId, DateTime Until, bool Asked);

/// <summary>Hours that were logged for several at once, and for whom they could not be.</summary>
public sealed record GroupLogged(IReadOnlyList<GroupEntry> Logged, IReadOnlyList<GroupLeft> LeftOut);

/// <summary>One of several for whom hours were logged.</summary>
public sealed record GroupEntry(Guid AssignmentId);

/// <summary>One of several for whom hours could not be logged, and why.</summary>
public sealed record GroupLeft(Guid AssignmentId, string Detail);

/// <summary>A shift in its roster, drafts and cancelled ones too.</summary>
public sealed record KeptShift(
    Guid Id, string Title, string PlaceName, DateTime StartsAt, DateTime EndsAt, IReadOnlyList<ShiftRole> Roles, string SignUp, DateTime? OpensAt,
    int Importance, string Status, Guid? VigilId)
{
    public int Needed => Roles.Sum(r => r.Needed);

    public int Taken => Roles.Sum(r => r.Taken);
}

/// <summary>Who stands how towards a shift.</summary>
public sealed record ShiftPerson(
    Guid Id, Guid VolunteerId, string Role, string Status, DateTime At, DateTime? AnswerBy, string? Override, bool Late, DateTime? CanStayUntil,
    bool WantsHandOver, DateTime? CheckedInAt, DateTime? CheckedOutAt, DateTime? StayAskedAt = null, bool PassedOn = false);

/// <summary>Somebody who will perhaps not come, why, and who could.</summary>
public sealed record AtRisk(
    Guid SignUpId, Guid ShiftId, Guid VolunteerId, string Role, DateTime StartsAt, IReadOnlyList<string> Why, IReadOnlyList<Guid> CouldCome, IReadOnlyList<OfferedStay>? Stays);

/// <summary>A shift that lacks people or may lose some.</summary>
public sealed record ShiftAtRisk(Guid ShiftId, Guid RosterId, Guid? VigilId, string Title, DateTime StartsAt, DateTime EndsAt, int Open, int Doubtful);

/// <summary>What hangs on the wall where people check in.</summary>
public sealed record CheckInCode(string Code, string Path);

/// <summary>How many must choose anew after a change.</summary>
public sealed record ShiftChanged(Guid Id, int MustChoose);

/// <summary>How many were told.</summary>
public sealed record ShiftCancelled(Guid Id, int Told);

/// <summary>Somebody a proposal puts forward, and why.</summary>
public sealed record ProposedChoice(Guid ShiftId, string Role, Guid VolunteerId, IReadOnlyList<string> Reasons);

/// <summary>Places nobody is put forward for, and why.</summary>
public sealed record ProposedGap(Guid ShiftId, string Role, int Places, string Reason);

/// <summary>A proposed week.</summary>
public sealed record ProposedWeek(
    Guid Id, Guid RosterId, DateOnly Monday, IReadOnlyList<ProposedChoice> Choices, IReadOnlyList<ProposedGap> Gaps, bool Proven, DateTime? SentAt);

/// <summary>How many were invited and how many left out.</summary>
public sealed record ProposalSent(Guid Id, int Invited, int LeftOut);

/// <summary>A correction of hours: from what to what, why and when.</summary>
public sealed record HoursChange(int FromMinutes, int ToMinutes, string Reason, DateTime At);

/// <summary>Hours of an organisation with their corrections.</summary>
public sealed record HoursEntry(Guid VolunteerId, string Title, DateOnly On, int Minutes, string? Note, string Status, IReadOnlyList<HoursChange>? Corrections);

/// <summary>What a coordinator does with rosters.</summary>
public static class RosterKeeping
{
    public static Task<Answer<Listing<KeptRoster>>> RostersOf(this Gateway api, Guid organisationId) =>
        api.Get<Listing<KeptRoster>>(Query.To("rosters", ("organisationId", organisationId), ("limit", 100)));

    public static Task<Answer<Listing<HoursEntry>>> HoursBetween(this Gateway api, Guid organisationId, DateOnly from, DateOnly to, string? after) =>
        api.Get<Listing<HoursEntry>>(Query.To("hours", ("organisationId", organisationId), ("from", from.ToString("O")), ("to", to.ToString("O")), ("after", after), ("limit", 100)));

    public static Task<Answer<KeptRoster>> Roster(this Gateway api, Guid id) => api.Get<KeptRoster>($"rosters/{id}");

    public static Task<Answer<Created>> CreateRoster(this Gateway api, object roster) => api.Post<Created>("rosters", roster);

    public static Task<Answer<RosterChanged>> ChangeRoster(this Gateway api, Guid id, object roster, string? etag) => api.Put<RosterChanged>($"rosters/{id}", roster, etag);

    public static Task<Answer<Listing<RosterWish>>> WishesFor(this Gateway api, Guid rosterId) => api.Get<Listing<RosterWish>>($"rosters/{rosterId}/wishes");

    public static Task<Answer<Listing<WeekPerson>>> PeopleBetween(this Gateway api, Guid rosterId, DateOnly from, DateOnly to, string? after) =>
        api.Get<Listing<WeekPerson>>(Query.To($"rosters/{rosterId}/sign-ups", ("from", from.ToString("O")), ("to", to.ToString("O")), ("after", after), ("limit", 200)));

    public static Task<Answer<Listing<FirstName>>> FirstNamesOf(this Gateway api, Guid organisationId, IEnumerable<Guid> ids) =>
        api.Get<Listing<FirstName>>(Query.To("volunteers/names", ("organisationId", organisationId), ("ids", string.Join(',', ids))));

    public static Task<Answer<CalendarAddress>> RenewUnitCalendar(this Gateway api, Guid organisationId, Guid unitId) =>
        api.Post<CalendarAddress>("rosters/unit-calendar", new { organisationId, unitId });

    /// <summary>Another is asked to step in for somebody who does not come.</summary>
    public static Task<Answer<Nothing>> Replace(this Gateway api, Guid signUpId, Guid volunteerId) => api.Post<Nothing>($"sign-ups/{signUpId}/replacement", new { volunteerId });

    public static Task<Answer<GroupLogged>> LogHoursForSeveral(
        this Gateway api, Guid organisationId, IReadOnlyList<Guid> assignmentIds, DateOnly on, int minutes, string? note) =>
        api.Post<GroupLogged>("hours/group", new { organisationId, assignmentIds, on, minutes, note });

    public static Task<Answer<Listing<ShiftAtRisk>>> ShiftsAtRisk(this Gateway api, Guid organisationId) =>
        api.Get<Listing<ShiftAtRisk>>(Query.To("rosters/at-risk", ("organisationId", organisationId)));

    public static Task<Answer<Listing<AtRisk>>> PeopleAtRisk(this Gateway api, Guid rosterId) => api.Get<Listing<AtRisk>>($"rosters/{rosterId}/at-risk");

    public static Task<Answer<Listing<KeptShift>>> ShiftsOf(this Gateway api, Guid rosterId, DateOnly from, DateOnly to) =>
        api.Get<Listing<KeptShift>>(Query.To($"rosters/{rosterId}/shifts", ("from", from.ToString("O")), ("to", to.ToString("O")), ("limit", 100)));

    public static Task<Answer<Created>> AddShifts(this Gateway api, Guid rosterId, object shifts) => api.Post<Created>($"rosters/{rosterId}/shifts", shifts);

    public static Task<Answer<CalendarAddress>> RenewRosterCalendar(this Gateway api, Guid rosterId) => api.Post<CalendarAddress>($"rosters/{rosterId}/calendar");

    public static Task<Answer<Nothing>> PublishShift(this Gateway api, Guid id) => api.Post<Nothing>($"shifts/{id}/publication");

    public static Task<Answer<ShiftChanged>> ChangeShift(this Gateway api, Guid id, object shift, string? etag) => api.Put<ShiftChanged>($"shifts/{id}", shift, etag);

    public static Task<Answer<ShiftCancelled>> CancelShift(this Gateway api, Guid id, string reason) => api.Post<ShiftCancelled>($"shifts/{id}/cancellation", new { reason });

    public static Task<Answer<Listing<ShiftPerson>>> PeopleOn(this Gateway api, Guid shiftId) =>
        api.Get<Listing<ShiftPerson>>(Query.To($"shifts/{shiftId}/sign-ups", ("limit", 100)));

    public static Task<Answer<CheckInCode>> CheckInCode(this Gateway api, Guid shiftId) => api.Get<CheckInCode>($"shifts/{shiftId}/check-in-code");

    public static Task<Answer<Nothing>> Invite(this Gateway api, Guid shiftId, Guid volunteerId, string? role, string? @override) =>
        api.Post<Nothing>($"shifts/{shiftId}/invitations", new { volunteerId, role, @override });

    public static Task<Answer<Nothing>> Release(this Gateway api, Guid signUpId, string reason) => api.Post<Nothing>($"sign-ups/{signUpId}/release", new { reason });

    public static Task<Answer<Created>> ProposeWeek(this Gateway api, Guid rosterId, DateOnly week) => api.Post<Created>($"rosters/{rosterId}/proposals", new { week });

    public static Task<Answer<ProposedWeek>> Proposal(this Gateway api, Guid rosterId, Guid id) => api.Get<ProposedWeek>($"rosters/{rosterId}/proposals/{id}");

    public static Task<Answer<ProposalSent>> SendProposal(this Gateway api, Guid rosterId, Guid id, IReadOnlyList<Guid> leaveOut) =>
        api.Post<ProposalSent>($"rosters/{rosterId}/proposals/{id}/invitations", new { leaveOut });
}
