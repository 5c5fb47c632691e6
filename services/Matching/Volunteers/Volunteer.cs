using FrivilligPlattform.Contracts.Recruitment.V1;
using FrivilligPlattform.Messaging;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Matching.Volunteers;

/// <summary>The own copy of a volunteer: an id and what matching needs. The latest fact wins, whatever the order of arrival.</summary>
public sealed class Volunteer
{
    /// <summary>Under this age a guardian says yes too (row 135).</summary>
    public const int AdultAge = 18;

    public required Guid Id { get; init; }

    public Guid Version { get; private set; }

    public VolunteerProfile Profile { get; private set; } = null!;

    public DateTime FactsAt { get; private set; }

    /// <summary>A paused volunteer gets no suggestions (row 16).</summary>
    public bool Paused { get; private set; }

    public bool IsMinor => Profile.AgeAtLeast < AdultAge;

    public void Learn(VolunteerRegistered e)
    {
        if (e.At > FactsAt)
        {
            Learn(e.At, false, new(
                e.PostalCode, e.MunicipalityNumber, e.Interests, e.Skills, e.Languages, e.Availability, e.RadiusKm, e.Transport,
                e.AgeAtLeast, e.Findable));
        }
    }

    public void Learn(VolunteerProfileChanged e)
    {
        // A change in the very instant of the registration came after it.
        if (e.At >= FactsAt)
        {
            Learn(e.At, e.Paused, new(
                e.PostalCode, e.MunicipalityNumber, e.Interests, e.Skills, e.Languages, e.Availability, e.RadiusKm, e.Transport,
                e.AgeAtLeast, e.Findable));
        }
    }

    private void Learn(DateTime at, bool paused, VolunteerProfile profile) => (FactsAt, Paused, Profile) = (at, paused, profile);

    internal static void Map(EntityTypeBuilder<Volunteer> table)
    {
        table.Property(v => v.Id).ValueGeneratedNever();
        table.Ignore(v => v.IsMinor);
        table.Property(v => v.Profile).HasJsonConversion();
    }
}
