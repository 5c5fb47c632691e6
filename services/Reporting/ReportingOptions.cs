using System.ComponentModel.DataAnnotations;

namespace FrivilligPlattform.Reporting;

/// <summary>Settings under <c>Reporting</c>.</summary>
public sealed class ReportingOptions
{
    /// <summary>
    /// The secret behind volunteers' pseudonyms, at least 32 bytes in base 64; best from a secret store, apart from the
    /// database. Without one the service makes its own and keeps it in its database. Changing it counts active volunteers twice.
    /// </summary>
    [Base64String, MinLength(44)]
    public string? PseudonymSecret { get; init; }

    /// <summary>How long an erased volunteer's pseudonym waits for events under way; longer than messages are kept.</summary>
    public TimeSpan ForgetAfter { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How often pseudonyms that are due are removed.</summary>
    public TimeSpan ForgetEvery { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Counts of people below this are not shown to the public.</summary>
    [Range(1, 100)]
    public int SmallestPublicCount { get; init; } = 5;

    /// <summary>How long a browser or gateway may show public figures again without asking.</summary>
    [Range(0, 86400)]
    public int PublicFreshSeconds { get; init; } = 60;
}
