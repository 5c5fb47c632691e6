namespace FrivilligPlattform.Contracts.Training.V1;

/// <summary>A course can be taken. Readers know it by its code.</summary>
[ReadBy("matching", "notifications", "recruitment")]
public sealed record CoursePublished(string CourseCode, string Title, Guid ProviderOrganisationId, DateTime At);

/// <summary>A volunteer finished a course. Read by systems outside the platform.</summary>
public sealed record EnrolmentCompleted(Guid EnrolmentId, string CourseCode, Guid VolunteerId, DateTime At);

/// <summary>A course certificate was issued; it meets the requirement of its course until <paramref name="ValidUntil"/>.</summary>
[ReadBy("notifications", "recruitment")]
public sealed record CertificateIssued(Guid CertificateId, string CourseCode, Guid VolunteerId, DateOnly? ValidUntil, DateTime At);

/// <summary>A course certificate ran out.</summary>
[ReadBy("recruitment")]
public sealed record CertificateExpired(Guid CertificateId, string CourseCode, Guid VolunteerId, DateTime At);
