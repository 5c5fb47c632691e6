namespace FrivilligPlattform.Portal.Api;

/// <summary>One's own interest in an opportunity and how far it has come.</summary>
public sealed record MyInterest(
    Guid Id, Guid OpportunityId, string OpportunityTitle, Guid OrganisationId, string OrganisationName, string Status, string? Message,
    DateTime ExpressedAt, DateTime? AnswerBy, bool Late, DateTime? AnsweredAt, string? AnswerMessage, DateTime? TalkAt, string? Suitability)
{
    /// <summary>True while something may still come of it.</summary>
    public bool Open => Status is "expressed" or "invited" or "suitable";
}

/// <summary>What must be in place before one starts.</summary>
/// <param name="SheetVersion">The version of the sheet for health professionals that belongs to it; null for others.</param>
public sealed record Checklist(IReadOnlyList<ChecklistItem> Items, bool ReadyToStart, string? SheetVersion = null);

public sealed record ChecklistItem(
    string Kind, string? CourseCode, string State, string Title, string? Why, string? Action, DateOnly? ValidUntil, string? Gate = null)
{
    public bool Met => State is "met";

    /// <summary>True for what blocks the start while it is missing; the rest only warns.</summary>
    public bool Strict => Gate is not "permissive";
}

public sealed record DeclarationText(Guid OrganisationId, string? OrganisationName, string Version, string? Title, string Text);

/// <summary>An organisation would like to pass one on to another; nobody there knows before the yes.</summary>
public sealed record HandOnProposal(
    Guid Id, Guid InterestId, string FromOrganisationName, Guid ToOpportunityId, string ToOpportunityTitle, Guid ToOrganisationId, string ToOrganisationName,
    string Message, string Status, DateTime ProposedAt);

/// <summary>Somebody who may be asked about one; the name is gone once they were.</summary>
public sealed record MyReference(Guid Id, string? Name, string? Phone, string Relation, string? Conclusion, DateTime? ConcludedAt, DateTime DeleteAt);

/// <summary>All that is kept about a police certificate.</summary>
public sealed record MyPoliceCheck(Guid Id, string Role, string Basis, string BasisText, DateTime? RequestedAt, DateOnly? ShownOn, DateOnly? ValidUntil);

public static class Interests
{
    public static Task<Answer<Created>> ExpressInterest(
        this Gateway api, Guid opportunityId, string? message, string? source, bool? closelyRelated, bool shareProfile,
        bool? withoutOrganisation = null) =>
        api.Post<Created>("interests", new { opportunityId, message, source, closelyRelated, shareProfile, withoutOrganisation });

    public static Task<Answer<Listing<MyInterest>>> MyInterests(this Gateway api, bool? open = null, string? after = null, int limit = 20) =>
        api.Get<Listing<MyInterest>>(Query.To("interests/mine", ("open", open is true ? "true" : null), ("after", after), ("limit", limit)));

    public static Task<Answer<MyInterest>> MyInterest(this Gateway api, Guid id) => api.Get<MyInterest>($"interests/{id}");

    public static Task<Answer<Checklist>> Checklist(this Gateway api, Guid interestId) => api.Get<Checklist>($"interests/{interestId}/checklist");

    public static Task<Answer<Listing<HandOnProposal>>> MyHandOns(this Gateway api, int limit = 20) =>
        api.Get<Listing<HandOnProposal>>(Query.To("hand-ons/mine", ("limit", limit)));

    public static Task<Answer<Nothing>> AnswerHandOn(this Gateway api, Guid id, bool agreed) => api.Post<Nothing>($"hand-ons/{id}/answer", new { agreed });

    public static Task<Answer<Listing<MyReference>>> MyReferences(this Gateway api, Guid interestId) =>
        api.Get<Listing<MyReference>>($"interests/{interestId}/references");

    public static Task<Answer<Created>> NameReference(this Gateway api, Guid interestId, string name, string phone, string relation) =>
        api.Post<Created>($"interests/{interestId}/references", new { name, phone, relation });

    public static Task<Answer<MyPoliceCheck>> MyPoliceCheck(this Gateway api, Guid interestId) => api.Get<MyPoliceCheck>($"interests/{interestId}/police-certificate");

    public static Task<Answer<Nothing>> WithdrawInterest(this Gateway api, Guid id) => api.Post<Nothing>($"interests/{id}/withdrawal");

    public static Task<Answer<DeclarationText>> Declaration(this Gateway api, Guid organisationId) =>
        api.Get<DeclarationText>(Query.To("declarations/current", ("organisationId", organisationId)));

    public static Task<Answer<Nothing>> SignDeclaration(this Gateway api, Guid organisationId, string version, bool accepted) =>
        api.Post<Nothing>("declarations", new { organisationId, version, accepted });
}
