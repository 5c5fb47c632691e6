using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Volunteers;

/// <summary>That a volunteer signed up for a shift at an organisation, which may therefore know for a while what they are called and how to reach them.</summary>
public sealed class ShiftContact
{
    /// <summary>How long after the shift the organisation still sees it: for thanks and for hours.</summary>
    public static readonly TimeSpan Afterwards = TimeSpan.FromDays(30);

    /// <summary>The sign-up at Matching.</summary>
    public required Guid Id { get; init; }

    public required Guid VolunteerId { get; init; }

    public required Guid OrganisationId { get; init; }

    public DateTime Until { get; private set; }

    public Guid Version { get; private set; }

    /// <summary>The shift ends then; one that was moved keeps the later end.</summary>
    public void EndsAt(DateTime at) => Until = Until > at + Afterwards ? Until : at + Afterwards;

    internal static void Map(EntityTypeBuilder<ShiftContact> contact)
    {
        contact.Property(c => c.Id).ValueGeneratedNever();
        contact.HasIndex(c => new { c.VolunteerId, c.OrganisationId });
        contact.HasIndex(c => c.Until);
    }
}
