using System.Text.Json.Serialization;

namespace FrivilligPlattform.Recruitment.Opportunities;

/// <summary>Who is near while volunteers are at it (rows 14 and 82). Each asks more than the one before.</summary>
public enum Supervision
{
    /// <summary>Nobody follows them.</summary>
    None = 1,

    /// <summary>A named leader answers the phone all the while.</summary>
    LeaderReachable,

    /// <summary>Staff on duty are present, and it is said who.</summary>
    StaffOnDuty,
}

/// <summary>Who sees to a thing that is needed.</summary>
public enum EquipmentProvider
{
    Organisation = 1,

    /// <summary>The nursing home, hall or home where it happens.</summary>
    Place,
    Volunteer,
}

/// <summary>Something that is needed for it (row 15): one of the things of the types, by its code, or another by its name.</summary>
public sealed record Equipment(EquipmentProvider ProvidedBy, string? Code = null, string? Name = null)
{
    public const int NameMaxLength = 80;

    /// <summary>What it is called, in the user's language where the types know it.</summary>
    [JsonIgnore]
    public string Text => Code is { } code ? Texts.Named($"Equipment_{code}") : Name ?? "";

    /// <summary>The same by its code when the types know a thing of that name.</summary>
    public Equipment Recognised() => Code is null && TypeSafety.Things.FirstOrDefault(c => Texts.Named($"Equipment_{c}").Equals(Name?.Trim(), StringComparison.OrdinalIgnoreCase)) is { } code
        ? new(ProvidedBy, code)
        : this with { Name = Name?.Trim() };

    /// <summary>True for a known thing or a name of a fair length.</summary>
    [JsonIgnore]
    public bool IsWhole => Enum.IsDefined(ProvidedBy) && (Code is { } code
        ? TypeSafety.Things.Contains(code) && Name is null
        : !string.IsNullOrWhiteSpace(Name) && Name.Length <= NameMaxLength);
}

/// <summary>To what a guardian says yes. Each asks more than the one before.</summary>
public enum GuardianScope
{
    /// <summary>To volunteering: one consent holds for all of it.</summary>
    Volunteering = 1,

    /// <summary>To this opportunity by name.</summary>
    ThisOpportunity,
}

/// <summary>
/// What holds for volunteers under 18 besides the lowest age (row 135). Parents decide much for them, and no law sets the hours of volunteers: the yardstick
/// is what arbeidsmiljøloven § 11-3 gives young employees (no work from 21 to 6), and each organisation may set an earlier hour.
/// </summary>
/// <param name="WithAdult">A named adult, or staff on duty, is along.</param>
/// <param name="NotAfter">The hour after which nobody under 18 is there; null for any hour.</param>
/// <param name="OneToOne">True when they may be alone with the person they meet.</param>
public sealed record MinorsRule(bool WithAdult, TimeOnly? NotAfter, bool OneToOne, GuardianScope Guardian)
{
    /// <summary>The age from which it no longer holds.</summary>
    public const int AdultAge = Volunteers.GuardianConsent.AdultAge;

    /// <summary>The night ends: what begins before is as late as what ends too late.</summary>
    public static readonly TimeOnly Morning = new(6, 0);

    /// <summary>True when this asks less than the other in anything.</summary>
    public bool IsLaxerThan(MinorsRule other) =>
        (other.WithAdult && !WithAdult) || (other.NotAfter is { } hour && !(NotAfter <= hour)) || (OneToOne && !other.OneToOne) || Guardian < other.Guardian;

    /// <summary>True when somebody under 18 may be there at that time.</summary>
    public bool Allows(Contracts.WeeklySlot slot) => NotAfter is not { } hour || (slot.From >= Morning && slot.To <= hour);

    /// <summary>The rule in sentences for volunteers, guardians and those they meet.</summary>
    public IReadOnlyList<string> Sentences() =>
    [
        .. WithAdult ? [Texts.MinorsWithAdult] : Array.Empty<string>(),
        .. NotAfter is { } hour ? [Texts.Fill(Texts.MinorsNotAfter, hour)] : Array.Empty<string>(),
        .. OneToOne ? Array.Empty<string>() : [Texts.MinorsNotAlone],
        Texts.Named($"Guardian_{Guardian}"),
    ];
}
