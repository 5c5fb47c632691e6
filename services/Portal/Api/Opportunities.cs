namespace FrivilligPlattform.Portal.Api;

/// <summary>A time of the week. <paramref name="Day"/> is 1 for Monday to 7 for Sunday.</summary>
public sealed record Slot(int Day, TimeOnly From, TimeOnly To);

/// <summary>Something that must be in place before one starts.</summary>
public sealed record Requirement(string Kind, string? CourseCode);

/// <summary>An opportunity in full, as everybody may read it once it is published.</summary>
public sealed record Opportunity
{
    public Guid Id { get; init; }
    public Guid OrganisationId { get; init; }
    public string? OrganisationName { get; init; }
    public string Type { get; init; } = "";
    public string Title { get; init; } = "";
    public string Summary { get; init; } = "";
    public string? Description { get; init; }
    public string Arena { get; init; } = "";
    public Guid? UnitId { get; init; }
    public string? PlaceName { get; init; }
    public string? PostalCode { get; init; }
    public string? MunicipalityNumber { get; init; }
    public string? MunicipalityName { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public string? ScheduleKind { get; init; }
    public IReadOnlyList<Slot> Slots { get; init; } = [];
    public DateOnly? StartsOn { get; init; }
    public DateOnly? EndsOn { get; init; }
    public int? Capacity { get; init; }
    public int? MinimumAge { get; init; }
    public IReadOnlyList<string> Interests { get; init; } = [];
    public IReadOnlyList<string> Skills { get; init; } = [];
    public IReadOnlyList<string> Languages { get; init; } = [];
    public IReadOnlyList<Requirement> Requirements { get; init; } = [];
    public IReadOnlyList<string> Tasks { get; init; } = [];
    public string? ResponsibleLeader { get; init; }
    public string? ContactPerson { get; init; }
    public string? Deputy { get; init; }
    public string? ContactPhone { get; init; }
    public string? PhoneHours { get; init; }
    public string Status { get; init; } = "";
    public bool Pair { get; init; }
    public bool Editable { get; init; }
    public int Taken { get; init; }
    public string? TypeName { get; init; }
    public DateTime? PublishedAt { get; init; }
    public Guid? PartnerId { get; init; }
    public string? PartnerName { get; init; }

    /// <summary>Those who said yes to what two make together, each for its side.</summary>
    public IReadOnlyList<SideCoordinator> Coordinators { get; init; } = [];
    public bool BothAgree { get; init; }

    /// <summary>Who answers for volunteers that are in no organisation.</summary>
    public Guid? HostOrganisationId { get; init; }
    public string? Scheme { get; init; }
    public bool CivicService { get; init; }
    public bool ForParticipants { get; init; }
    public bool OffersTransport { get; init; }
    public bool OffersEscort { get; init; }

    /// <summary>Who is near: none, leaderReachable or staffOnDuty.</summary>
    public string? Supervision { get; init; }
    public string? SupervisionText { get; init; }
    public string? OnDuty { get; init; }
    public IReadOnlyList<Equipment> Equipment { get; init; } = [];
    public MinorsRule? Minors { get; init; }

    /// <summary>What holds for those under 18; empty where none of them may come.</summary>
    public IReadOnlyList<string> MinorsText { get; init; } = [];

    /// <summary>What paused it when nobody did by hand.</summary>
    public string? PauseCause { get; init; }
}

/// <summary>Something that is needed, and who sees to it: organisation, place or volunteer.</summary>
/// <param name="Needed">True for what a type needs for safety.</param>
public sealed record Equipment(string? Name, string ProvidedBy, bool Needed = false);

/// <summary>What holds for volunteers under 18.</summary>
public sealed record MinorsRule(bool WithAdult, TimeOnly? NotAfter, bool OneToOne, string Guardian);

/// <summary>A kind of opportunity with what it usually brings along.</summary>
public sealed record OpportunityType(string Code, string Name, string? Description, int? MinimumAge, IReadOnlyList<Requirement>? Requirements, IReadOnlyList<string>? Interests);

public static class Opportunities
{
    public static Task<Answer<Opportunity>> Opportunity(this Gateway api, Guid id) => api.Get<Opportunity>($"opportunities/{id}");

    public static Task<Answer<List<OpportunityType>>> OpportunityTypes(this Gateway api) => api.Get<List<OpportunityType>>("opportunity-types");
}
