using System.ComponentModel.DataAnnotations;

namespace FrivilligPlattform.Training;

/// <summary>What an operator may set for courses and certificates.</summary>
public sealed class TrainingOptions
{
    /// <summary>How often certificates that ran out are looked for.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan ExpiryCheckEvery { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How many days before its end a certificate may be renewed (row 105); 0 only lets a course be retaken once it ran out.</summary>
    [Range(0, 365)]
    public int RenewableDays { get; init; } = 90;
}
