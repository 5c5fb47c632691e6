using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Volunteers;

/// <summary>That an organisation may see a volunteer's profile beside name and contact: one profile, a consent for each organisation.</summary>
public sealed class ProfileShare
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid VolunteerId { get; init; }

    public required Guid OrganisationId { get; init; }

    public DateTime GivenAt { get; private set; }

    public DateTime? WithdrawnAt { get; private set; }

    public Guid Version { get; private set; }

    public void Give(DateTime at)
    {
        GivenAt = at;
        WithdrawnAt = null;
    }

    public void Withdraw(DateTime at) => WithdrawnAt ??= at;

    internal static void Map(EntityTypeBuilder<ProfileShare> share)
    {
        share.HasIndex(s => new { s.VolunteerId, s.OrganisationId }).IsUnique();
        share.HasIndex(s => new { s.VolunteerId, s.GivenAt, s.Id });
    }
}
