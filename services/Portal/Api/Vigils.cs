namespace FrivilligPlattform.Portal.Api;

/// <summary>A turn of a vigil and how one stands towards it oneself.</summary>
public sealed record VigilTurn(Guid ShiftId, DateTime StartsAt, DateTime EndsAt, int Needed, int Taken, string Status, Guid? MySignUpId, string? MyStatus);

/// <summary>A vigil; how to get in and whom to ring only for those who have said yes.</summary>
public sealed record Vigil(
    Guid Id, Guid OrganisationId, Guid RosterId, string PlaceName, string Status, string? StopReason, int Wave, DateTime? NextWaveAt, bool StaffThroughout,
    string? Access, IReadOnlyList<StaffContact>? Contacts, IReadOnlyList<VigilTurn> Turns, int AskPerPlace = 0, int WaveMinutes = 0);

/// <summary>A vigil in the organisation's list.</summary>
public sealed record VigilInList(Guid Id, Guid RosterId, string PlaceName, DateTime StartsAt, DateTime EndsAt, string Status, int Wave, DateTime? NextWaveAt);

/// <summary>The talk that is owed after a vigil.</summary>
public sealed record OwedTalk(Guid SignUpId, Guid VigilId, Guid VolunteerId, DateTime DueAt, string Status);

/// <summary>A wave that went out.</summary>
public sealed record VigilWave(int Wave, int Called);

/// <summary>Whom of the staff to tell that one has stopped.</summary>
public sealed record VigilLeft(IReadOnlyList<StaffContact> Tell);

public static class Vigils
{
    public static Task<Answer<Vigil>> Vigil(this Gateway api, Guid id) => api.Get<Vigil>($"vigils/{id}");

    public static Task<Answer<Listing<VigilInList>>> VigilsOf(this Gateway api, Guid organisationId, string? after = null) =>
        api.Get<Listing<VigilInList>>(Query.To("vigils", ("organisationId", organisationId), ("after", after)));

    public static Task<Answer<Listing<OwedTalk>>> OwedTalks(this Gateway api, Guid organisationId) =>
        api.Get<Listing<OwedTalk>>(Query.To("vigils/debriefs", ("organisationId", organisationId), ("status", "due")));

    public static Task<Answer<Created>> CreateVigil(this Gateway api, object vigil) => api.Post<Created>("vigils", vigil);

    public static Task<Answer<Nothing>> NameContacts(this Gateway api, Guid id, IReadOnlyList<StaffContact> contacts) =>
        api.Post<Nothing>($"vigils/{id}/contacts", new { contacts });

    public static Task<Answer<Nothing>> ChangeReach(this Gateway api, Guid id, int askPerPlace, int waveMinutes) =>
        api.Post<Nothing>($"vigils/{id}/reach", new { askPerPlace, waveMinutes });

    public static Task<Answer<VigilWave>> CallOut(this Gateway api, Guid id, bool first) => api.Post<VigilWave>($"vigils/{id}/{(first ? "publication" : "waves")}");

    public static Task<Answer<ShiftCancelled>> StopVigil(this Gateway api, Guid id, string reason) => api.Post<ShiftCancelled>($"vigils/{id}/stop", new { reason });

    public static Task<Answer<VigilLeft>> LeaveVigil(this Gateway api, Guid signUpId) => api.Post<VigilLeft>($"vigils/turns/{signUpId}/stop");

    /// <summary>The talk was held, when a coordinator says it; or is declined, when the volunteer does.</summary>
    public static Task<Answer<Nothing>> SettleTalk(this Gateway api, Guid signUpId) => api.Post<Nothing>($"vigils/debriefs/{signUpId}");
}
