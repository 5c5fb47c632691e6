using FrivilligPlattform.Contracts;
using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Recruitment.Volunteers;

/// <summary>How a volunteer gets about.</summary>
public enum Transport
{
    Walk = 1,
    Bicycle,
    PublicTransport,
    Car,
}

/// <summary>How far each way of travelling takes somebody.</summary>
public static class TransportReach
{
    /// <summary>About how many kilometres somebody comes in half an hour or so, which few go beyond for a couple of hours with somebody.</summary>
    public static int ReachKm(this Transport transport) => transport switch
    {
        Transport.Walk => 3,
        Transport.Bicycle => 8,
        Transport.Car => 30,
        _ => 15,
    };
}

/// <summary>What a volunteer says of themselves. Nothing about health, faith or descent is asked (row 135).</summary>
public abstract record VolunteerDetails
{
    [Text(Volunteer.NameMaxLength)]
    public string Name { get; init; } = "";

    [PhoneField]
    public string? Phone { get; init; }

    /// <summary>May be left out by adults; without it the volunteer counts as 18, and ages above that stay closed.</summary>
    public DateOnly? BirthDate { get; init; }

    [InUsePostalCode]
    public string PostalCode { get; init; } = "";

    [Codes]
    public IReadOnlyList<string>? Interests { get; init; }

    [Codes]
    public IReadOnlyList<string>? Skills { get; init; }

    [Codes]
    public IReadOnlyList<string>? Languages { get; init; }

    [Weekly]
    public IReadOnlyList<WeeklySlot>? Availability { get; init; }

    /// <summary>When the volunteer can, in their own words (row 16).</summary>
    [AtMost(500)]
    public string? AvailabilityNote { get; init; }

    /// <summary>How far the volunteer will travel; when not said, as far as the way of travelling reaches.</summary>
    [Between(1, 500)]
    public int? RadiusKm { get; init; }

    public Transport? Transport { get; init; }

    /// <summary>True when organisations may be told of the volunteer as a match.</summary>
    public bool Findable { get; init; }

    /// <summary>The volunteer says to have a health profession: expectations are talked through (row 74).</summary>
    public bool HealthProfessional { get; init; }
}
