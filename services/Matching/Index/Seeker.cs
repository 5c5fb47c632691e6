using System.Runtime.CompilerServices;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Matching.Volunteers;

namespace FrivilligPlattform.Matching.Index;

/// <summary>What is between a volunteer and an organisation.</summary>
/// <param name="Earlier">The volunteer has been with it before (row 139).</param>
/// <param name="Blocked">It found the volunteer not suitable, or the volunteer wants nothing more from it.</param>
/// <param name="Held">What the volunteer holds there and not everywhere.</param>
public sealed record Bond(bool Earlier = false, bool Blocked = false, IReadOnlyList<Requirement>? Held = null)
{
    public static Bond None { get; } = new();
}

/// <summary>A volunteer made ready to be held against opportunities.</summary>
public sealed class Seeker
{
    private DayHours hours;

    public required VolunteerProfile Profile { get; init; }

    public ulong Interests { get; private init; }

    public ulong Skills { get; private init; }

    public Week Week { get; private init; }

    /// <summary>False when the volunteer has not said when.</summary>
    public bool SaidWhen { get; private init; }

    public ulong Has { get; private init; }

    public ulong Speaks { get; private init; }

    public int Home { get; private init; }

    public int RadiusKm { get; private init; }

    /// <summary>What is between the volunteer and organisations, where anything is.</summary>
    public required IReadOnlyDictionary<Guid, Bond> Bonds { get; init; }

    /// <summary>What the volunteer has already said yes to, or wants to see no more.</summary>
    public required IReadOnlySet<Guid> Known { get; init; }

    /// <summary>The hours of a day (0 is Monday) in which the volunteer can.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint HoursOf(int day) => hours[day];

    public static Seeker Of(
        VolunteerProfile profile, IEnumerable<Requirement>? held = null, IReadOnlyDictionary<Guid, Bond>? bonds = null, IReadOnlySet<Guid>? known = null)
    {
        var seeker = new Seeker
        {
            Profile = profile,
            Interests = Codes.Interests.Of(profile.Interests),
            Skills = Codes.Skills.Of(profile.Skills),
            Week = Week.Of(profile.Availability),
            SaidWhen = profile.Availability.Count > 0,
            Has = Gates.Has(profile, Gates.Held(held ?? [])),
            Speaks = profile.Languages.Count == 0 ? ulong.MaxValue : Codes.Languages.Of(profile.Languages),
            Home = Places.Find(profile.PostalCode, profile.MunicipalityNumber),
            RadiusKm = Suggestions.Points.Radius(profile.RadiusKm),
            Bonds = bonds ?? new Dictionary<Guid, Bond>(),
            Known = known ?? new HashSet<Guid>(),
        };
        for (var day = 0; day < 7; day++)
            seeker.hours[day] = seeker.Week.Day(day);
        return seeker;
    }

    [InlineArray(8)]
    private struct DayHours
    {
        private uint first;
    }
}
