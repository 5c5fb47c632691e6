namespace FrivilligPlattform.Portal.Api;

/// <summary>A role on a shift and how many of its places are held.</summary>
public sealed record ShiftRole(string Code, string Name, int Needed, int Taken, int MinimumAge, IReadOnlyList<Requirement>? Requirements)
{
    public int Free => Math.Max(0, Needed - Taken);
}

/// <summary>Somebody of the staff on duty who can be called.</summary>
public sealed record StaffContact(string Name, string Phone, DateTime From, DateTime To);

/// <summary>A shift that can be signed up for; <paramref name="HandOvers"/> are places others would like to hand over.</summary>
public sealed record OpenShift(
    Guid Id, Guid OrganisationId, Guid RosterId, string Type, string Title, string PlaceName, DateTime StartsAt, DateTime EndsAt,
    IReadOnlyList<ShiftRole> Roles, string SignUp, DateTime? OpensAt, Guid? MySignUpId, string? MyStatus, IReadOnlyList<Guid>? HandOvers)
{
    public int Free => Roles.Sum(r => r.Free);
}

/// <summary>One shift with all that may be told to the reader.</summary>
public sealed record ShiftDetails(
    Guid Id, Guid OrganisationId, Guid RosterId, string Type, string Title, string PlaceName, string PostalCode, DateTime StartsAt, DateTime EndsAt,
    int Minutes, IReadOnlyList<ShiftRole> Roles, string SignUp, DateTime? OpensAt, int CancelHours, int Importance, string Status,
    IReadOnlyList<StaffContact>? Contacts, Guid? VigilId, Guid? MySignUpId, string? MyStatus, string? ContactName = null, string? ContactPhone = null)
{
    public int Free => Roles.Sum(r => r.Free);
}

/// <summary>A shift of one's own, an invitation to one, or a place on its waiting list.</summary>
public sealed record MyShift(
    Guid Id, Guid ShiftId, Guid OrganisationId, string Title, string PlaceName, string Role, DateTime StartsAt, DateTime EndsAt, string Status,
    DateTime? AnswerBy, int CancelHours, bool WantsHandOver, Guid? SwapWith, DateTime? CanStayUntil, DateTime? CheckedInAt, DateTime? CheckedOutAt,
    Guid? HoursId, Guid? VigilId, DateTime? StayAskedAt = null)
{
    /// <summary>True for what asks for a yes or a no.</summary>
    public bool Asks => Status is "invited" or "called" or "offered" or "affected";

    /// <summary>True when one is to be there.</summary>
    public bool Comes => Status is "accepted" or "affected" or "attended";
}

/// <summary>What came of signing up.</summary>
public sealed record SignedUp(Guid Id, string Status);

/// <summary>What came of taking over a shift: a place, or a wait for the other's yes.</summary>
public sealed record TakenOver(Guid? Id, bool WaitsForYes);

/// <summary>The end of one's time on a shift, and the hours that were logged.</summary>
public sealed record CheckedOut(Guid? HoursId, int Minutes);

/// <summary>Days on which one cannot, both included.</summary>
public sealed record Away(DateOnly From, DateOnly To);

/// <summary>One's own wishes for rosters.</summary>
public sealed record Diary(int RemindHours, int? MostShiftsAWeek, int? MostHoursAWeek, bool NoNights, IReadOnlyList<Away> Away, IReadOnlyList<Guid> WishedRosters);

/// <summary>A roster one may wish to be on.</summary>
public sealed record RosterToWish(Guid Id, string Title, string PlaceName, bool Wished);

/// <summary>The secret address of a calendar.</summary>
public sealed record CalendarAddress(string Address);

/// <summary>What a volunteer does with shifts.</summary>
public static class Shifts
{
    public static Task<Answer<Listing<OpenShift>>> OpenShifts(this Gateway api, string? type, Guid? organisationId, string? after) =>
        api.Get<Listing<OpenShift>>(Query.To("shifts", ("type", type), ("organisationId", organisationId), ("after", after), ("limit", 30)));

    public static Task<Answer<ShiftDetails>> Shift(this Gateway api, Guid id) => api.Get<ShiftDetails>($"shifts/{id}");

    public static Task<Answer<Listing<MyShift>>> MyShifts(this Gateway api, DateTime? from = null) =>
        api.Get<Listing<MyShift>>(Query.To("sign-ups/mine", ("from", from?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture)), ("limit", 100)));

    public static Task<Answer<SignedUp>> SignUpFor(this Gateway api, Guid shiftId, string? role, bool waitIfFull) =>
        api.Post<SignedUp>($"shifts/{shiftId}/sign-ups", new { role, waitIfFull });

    /// <summary>A step with one's own place that needs no more than its name: acceptance, refusal, swap.</summary>
    public static Task<Answer<Nothing>> StepOfSignUp(this Gateway api, Guid signUpId, string step) => api.Post<Nothing>($"sign-ups/{signUpId}/{step}");

    public static Task<Answer<Nothing>> Withdraw(this Gateway api, Guid signUpId, bool evenLate) =>
        api.Post<Nothing>($"sign-ups/{signUpId}/withdrawal", new { evenLate });

    public static Task<Answer<Nothing>> AskToHandOver(this Gateway api, Guid signUpId, bool wanted) =>
        api.Post<Nothing>($"sign-ups/{signUpId}/hand-over", new { wanted });

    public static Task<Answer<TakenOver>> TakeOver(this Gateway api, Guid signUpId, Guid? inReturn) =>
        api.Post<TakenOver>($"sign-ups/{signUpId}/take-over", new { inReturn });

    public static Task<Answer<Nothing>> OfferToStay(this Gateway api, Guid signUpId, int minutes) => api.Post<Nothing>($"sign-ups/{signUpId}/stay", new { minutes });

    public static Task<Answer<Nothing>> CheckIn(this Gateway api, Guid shiftId, string code) => api.Post<Nothing>($"shifts/{shiftId}/check-in", new { code });

    public static Task<Answer<CheckedOut>> CheckOut(this Gateway api, Guid signUpId, int? minutes, bool logHours) =>
        api.Post<CheckedOut>($"sign-ups/{signUpId}/check-out", new { minutes, logHours });

    public static Task<Answer<Diary>> Diary(this Gateway api) => api.Get<Diary>("diary");

    public static Task<Answer<Nothing>> WriteDiary(this Gateway api, Diary diary) => api.Post<Nothing>("diary", diary);

    public static Task<Answer<Listing<RosterToWish>>> RostersToWish(this Gateway api) => api.Get<Listing<RosterToWish>>(Query.To("diary/rosters", ("limit", 100)));

    public static Task<Answer<CalendarAddress>> RenewMyCalendar(this Gateway api) => api.Post<CalendarAddress>("diary/calendar");
}
