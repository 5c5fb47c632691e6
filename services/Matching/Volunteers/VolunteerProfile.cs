using FrivilligPlattform.Contracts;

namespace FrivilligPlattform.Matching.Volunteers;

/// <summary>
/// What matching needs of a volunteer and nothing more. There is no place here for sex, origin, faith or health, so none of
/// them can enter a score.
/// </summary>
public sealed record VolunteerProfile(
    string PostalCode, string MunicipalityNumber, IReadOnlyList<string> Interests, IReadOnlyList<string> Skills,
    IReadOnlyList<string> Languages, IReadOnlyList<WeeklySlot> Availability, int RadiusKm, string Transport, int AgeAtLeast,
    bool Findable);
