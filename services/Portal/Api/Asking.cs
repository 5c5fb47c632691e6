namespace FrivilligPlattform.Portal.Api;

/// <summary>An organisation asks the volunteer through the platform; it learns who it was only after a yes.</summary>
public sealed record VolunteerRequest(
    Guid Id, Guid OpportunityId, string Title, Guid OrganisationId, string OrganisationName, string? Message, string Answer, DateTime At)
{
    public bool Waits => Answer is "waiting";
}

/// <summary>A volunteer who would fit, unnamed. <paramref name="Score"/> runs from 0 to 100; <paramref name="Id"/> holds for this opportunity only.</summary>
public sealed record Candidate(
    Guid Id, int Score, int DistanceKm, bool BeenHereBefore, bool Asked, IReadOnlyList<string>? SharedInterests, IReadOnlyList<string>? Reasons);

/// <summary>How often one is told of new opportunities (usual, week, month or never), the hours in which nobody is, and those of one's own.</summary>
public sealed record DigestWish(
    string Rhythm, int UsualDays, TimeOnly QuietFrom, TimeOnly QuietTo, TimeOnly? MyQuietFrom = null, TimeOnly? MyQuietTo = null, int Gathered = 0);

/// <summary>An organisation the volunteer wants no suggestions from.</summary>
public sealed record AvoidedOrganisation(Guid OrganisationId, string OrganisationName, DateTime At);

/// <summary>By which weights suggestions are scored now, each part by its name, and what was decided before, the last first.</summary>
public sealed record SuggestionWeights(int Version, IReadOnlyDictionary<string, double> Weights, IReadOnlyList<DecidedWeights> Items);

/// <summary>A set of weights that was decided, and why.</summary>
public sealed record DecidedWeights(int Version, string Reason, DateTime At);

/// <summary>Volunteers for an opportunity, asked through the platform and answering for themselves.</summary>
public static class Asking
{
    public static Task<Answer<Listing<VolunteerRequest>>> MyRequests(this Gateway api, string? after = null, int limit = 20) =>
        api.Get<Listing<VolunteerRequest>>(Query.To("suggestions/requests", ("after", after), ("limit", limit)));

    public static Task<Answer<SuggestionWeights>> SuggestionWeights(this Gateway api) => api.Get<SuggestionWeights>("suggestions/weights");

    public static Task<Answer<DigestWish>> MyDigest(this Gateway api) => api.Get<DigestWish>("suggestions/digest");

    public static Task<Answer<Nothing>> WishForDigests(this Gateway api, string rhythm, TimeOnly? quietFrom, TimeOnly? quietTo) =>
        api.Post<Nothing>("suggestions/digest", new { rhythm, quietFrom, quietTo });

    public static Task<Answer<Listing<AvoidedOrganisation>>> Avoided(this Gateway api, string? after = null, int limit = 20) =>
        api.Get<Listing<AvoidedOrganisation>>(Query.To("suggestions/avoided", ("after", after), ("limit", limit)));

    public static Task<Answer<Nothing>> Avoid(this Gateway api, Guid organisationId) => api.Post<Nothing>("suggestions/avoided", new { organisationId });

    public static Task<Answer<Nothing>> StopAvoiding(this Gateway api, Guid organisationId) => api.Delete<Nothing>($"suggestions/avoided/{organisationId}");

    public static Task<Answer<Nothing>> DeclineRequest(this Gateway api, Guid id) => api.Post<Nothing>($"suggestions/requests/{id}/refusal");

    public static Task<Answer<Listing<Candidate>>> Candidates(this Gateway api, Guid opportunityId, string? after) =>
        api.Get<Listing<Candidate>>(Query.To("suggestions/volunteers", ("opportunityId", opportunityId), ("after", after), ("limit", 20)));

    public static Task<Answer<Nothing>> AskCandidate(this Gateway api, Guid opportunityId, Guid candidate, string? message) =>
        api.Post<Nothing>("suggestions/volunteers", new { opportunityId, candidate, message });
}
