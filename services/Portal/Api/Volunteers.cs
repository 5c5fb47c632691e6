namespace FrivilligPlattform.Portal.Api;

/// <summary>What a volunteer has told about themselves.</summary>
public sealed record VolunteerProfile
{
    public Guid Id { get; init; }
    public string Name { get; init; } = "";
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public DateOnly? BirthDate { get; init; }
    public string PostalCode { get; init; } = "";
    public string? PlaceName { get; init; }
    public IReadOnlyList<string>? Interests { get; init; }
    public IReadOnlyList<string>? Skills { get; init; }
    public IReadOnlyList<string>? Languages { get; init; }
    public IReadOnlyList<Slot>? Availability { get; init; }
    public string? AvailabilityNote { get; init; }
    public int? RadiusKm { get; init; }
    public string? Transport { get; init; }
    public bool Findable { get; init; }
    public bool HealthProfessional { get; init; }
    public bool Paused { get; init; }
}

/// <summary>The profile as it is sent.</summary>
public sealed record VolunteerDetails(
    string Name, string Email, string? Phone, DateOnly? BirthDate, string PostalCode, IReadOnlyList<string> Interests, IReadOnlyList<string> Skills,
    IReadOnlyList<string> Languages, IReadOnlyList<Slot> Availability, string? AvailabilityNote, int? RadiusKm, string? Transport, bool Findable,
    bool HealthProfessional);

public static class Volunteers
{
    public static Task<Answer<VolunteerProfile>> MyProfile(this Gateway api) => api.Get<VolunteerProfile>("volunteers/me");

    public static Task<Answer<Created>> RegisterVolunteer(this Gateway api, VolunteerDetails details) => api.Post<Created>("volunteers", details);

    public static Task<Answer<Nothing>> ChangeMyProfile(this Gateway api, VolunteerDetails details, string? etag) =>
        api.Put<Nothing>("volunteers/me", details, etag);

    public static Task<Answer<Nothing>> PauseMyProfile(this Gateway api, bool paused) => api.Post<Nothing>("volunteers/me/pause", new { paused });
}
