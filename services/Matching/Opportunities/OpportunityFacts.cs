using FrivilligPlattform.Contracts;

namespace FrivilligPlattform.Matching.Opportunities;

/// <summary>What an opportunity is, as its latest event told it.</summary>
public sealed record OpportunityFacts(
    Guid OrganisationId, string OrganisationName, string Title, string Summary, string Type, string Arena, string ScheduleKind,
    IReadOnlyList<WeeklySlot> Slots, DateOnly? StartsOn, DateOnly? EndsOn, string PlaceName, string PostalCode,
    string MunicipalityNumber, int Capacity, int MinimumAge, IReadOnlyList<string> Interests, IReadOnlyList<string> Skills,
    IReadOnlyList<string> Languages, IReadOnlyList<Requirement> Requirements)
{
    /// <summary>The last day on which somebody could still come; null when it has no end.</summary>
    public DateOnly? LastDay => EndsOn ?? (ScheduleKind == "oneOff" ? StartsOn : null);
}
