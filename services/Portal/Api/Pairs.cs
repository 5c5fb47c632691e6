namespace FrivilligPlattform.Portal.Api;

/// <summary>A pair of one's own.</summary>
public sealed record MyPair(
    Guid Id, Guid OrganisationId, string Status, IReadOnlyList<string> Shared, IReadOnlyList<string> Gives, int RhythmDays, bool VolunteerSaidYes,
    DateTime? StartedAt, DateOnly? PausedUntil, DateOnly? LastMetOn, DateOnly? MeetBy, bool Follows = false);

/// <summary>A pair in the coordinator's list; the recipient by the organisation's own reference, never by name.</summary>
public sealed record KeptPair(
    Guid Id, Guid VolunteerId, string Recipient, string Status, IReadOnlyList<string> Shared, IReadOnlyList<string> Gives, int RhythmDays,
    bool VolunteerSaidYes, bool RecipientSaidYes, DateTime? StartedAt, DateTime? EndedAt, DateOnly? PausedUntil, DateOnly? LastMetOn, DateOnly? MeetBy,
    DateOnly? CallOn, bool ContactWanted, Guid? FollowsId = null)
{
    /// <summary>True while another volunteer can take over.</summary>
    public bool Runs => Status is "active" or "paused" or "changeWanted";
}

/// <summary>A new pair with the code of the recipient's letter, told once.</summary>
public sealed record ProposedPair(Guid Id, IReadOnlyList<string> Shared, string Code);

/// <summary>How steady the company is; shares from 0 to 1.</summary>
public sealed record Continuity(int Recipients, int Meetings, double? SameVolunteer, double? MedianDaysTogether, int Ended, double? HandedOver, int WithoutAnybody);

/// <summary>Where a pair stands after a wish by the code of the letter.</summary>
public sealed record PairWished(string Status, bool ContactWanted);

public static class Pairs
{
    public static Task<Answer<Listing<MyPair>>> MyPairs(this Gateway api) => api.Get<Listing<MyPair>>("pairs/mine");

    public static Task<Answer<Nothing>> SteerPair(this Gateway api, Guid id, string step) => api.Post<Nothing>($"pairs/{id}/steps", new { step });

    public static Task<Answer<Nothing>> NoteMeeting(this Gateway api, Guid id, DateOnly on, int minutes) => api.Post<Nothing>($"pairs/{id}/meetings", new { on, minutes });

    public static Task<Answer<PairWished>> WishByCode(this Gateway api, string code, string wish) => api.Post<PairWished>("pairs/wishes", new { code, wish });

    public static Task<Answer<Listing<KeptPair>>> PairsOf(this Gateway api, Guid organisationId, bool due, string? after, int limit = 30) =>
        api.Get<Listing<KeptPair>>(Query.To("pairs", ("organisationId", organisationId), ("due", due ? "true" : null), ("after", after), ("limit", limit)));

    public static Task<Answer<Continuity>> ContinuityOf(this Gateway api, Guid organisationId) =>
        api.Get<Continuity>(Query.To("pairs/continuity", ("organisationId", organisationId)));

    public static Task<Answer<ProposedPair>> ProposePair(this Gateway api, object pair) => api.Post<ProposedPair>("pairs", pair);

    public static Task<Answer<Nothing>> NoteWish(this Gateway api, Guid id, string wish) => api.Post<Nothing>($"pairs/{id}/wishes", new { wish });

    public static Task<Answer<Nothing>> NoteCall(this Gateway api, Guid id, string outcome) => api.Post<Nothing>($"pairs/{id}/calls", new { outcome });
}
