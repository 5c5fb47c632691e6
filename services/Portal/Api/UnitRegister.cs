namespace FrivilligPlattform.Portal.Api;

/// <summary>A unit in a list, with what it lacks.</summary>
public sealed record UnitSummary(
    Guid Id, Guid OrganisationId, string? OrganisationName, string Name, string Arena, string PostalCode, string MunicipalityNumber,
    string Description, bool LeaderMissing, bool CoordinatorMissing, double FullTimeShare);

/// <summary>A unit's card: who leads it, who coordinates volunteers there and how to reach them.</summary>
public sealed record UnitCard(
    Guid Id, Guid OrganisationId, string? OrganisationName, string Name, string Arena, string PostalCode, string MunicipalityNumber,
    string Description, string? ContactPhone, string? PhoneHours, UnitLeader? Leader, IReadOnlyList<UnitCoordinator> Coordinators,
    bool LeaderMissing, bool CoordinatorMissing);

public sealed record UnitLeader(string Name, Guid? AccountId, DateTime Since);

public sealed record UnitCoordinator(Guid Id, string Name, string? Title, string? Phone, double FullTimeShare, DateOnly Since, DateOnly? Until);

/// <summary>A task of the national catalogue, which is allowed, greyZone or staffOnly, with what a unit decided about it when one was asked for.</summary>
public sealed record TaskRule(string Code, string Name, string Class, string Reason, string Source, int Edition, TaskDecided? Decision);

public sealed record TaskDecided(string Decision, string Reason, string? Conditions, DateOnly ValidUntil, string LeaderName);

/// <summary>What a unit would welcome from volunteers.</summary>
public sealed record UnitNeed(
    Guid Id, Guid UnitId, string UnitName, Guid OrganisationId, string? OrganisationName, string MunicipalityNumber, string Title, string Type,
    string Description, string? Schedule, int PeopleWanted, IReadOnlyList<string> Tasks, IReadOnlyList<Requirement> Requirements, string Status,
    DateTime CreatedAt);

public static class UnitRegister
{
    public static Task<Answer<Listing<UnitSummary>>> Units(this Gateway api, Guid organisationId, string? after, int limit = 20) =>
        api.Get<Listing<UnitSummary>>(Query.To("units", ("organisationId", organisationId), ("after", after), ("limit", limit)));

    public static Task<Answer<UnitCard>> Unit(this Gateway api, Guid id) => api.Get<UnitCard>($"units/{id}");

    public static Task<Answer<Created>> RegisterUnit(this Gateway api, object unit) => api.Post<Created>("units", unit);

    public static Task<Answer<Nothing>> NameLeader(this Gateway api, Guid id, string name) => api.Post<Nothing>($"units/{id}/leader", new { name });

    public static Task<Answer<Created>> NameCoordinator(this Gateway api, Guid id, object coordinator) =>
        api.Post<Created>($"units/{id}/coordinators", coordinator);

    public static Task<Answer<Nothing>> EndCoordinator(this Gateway api, Guid id, Guid coordinatorId, DateOnly on) =>
        api.Post<Nothing>($"units/{id}/coordinators/{coordinatorId}/end", new { on });

    public static Task<Answer<Listing<TaskRule>>> Catalogue(this Gateway api, Guid? unitId = null, string? taskClass = null) =>
        api.Get<Listing<TaskRule>>(Query.To("tasks", ("unitId", unitId), ("class", taskClass), ("limit", 100)));

    public static Task<Answer<Created>> DecideTask(
        this Gateway api, Guid unitId, string taskCode, string decision, string reason, string? conditions, DateOnly validUntil) =>
        api.Post<Created>($"units/{unitId}/task-decisions", new { taskCode, decision, reason, conditions, validUntil });

    public static Task<Answer<Listing<UnitNeed>>> Needs(this Gateway api, Guid? organisationId, string? municipality, string? after) =>
        api.Get<Listing<UnitNeed>>(
            Query.To("needs", ("organisationId", organisationId), ("municipality", municipality), ("after", after), ("limit", 20)));

    public static Task<Answer<Created>> RegisterNeed(this Gateway api, object need) => api.Post<Created>("needs", need);

    public static Task<Answer<Nothing>> CloseNeed(this Gateway api, Guid id) => api.Post<Nothing>($"needs/{id}/closing");
}
