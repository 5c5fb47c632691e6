using FrivilligPlattform.Norway;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Grants.Awards;

/// <summary>An entry of the public register: what was awarded to which organisation, as things stood when it was decided.</summary>
public sealed class Award
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid ApplicationId { get; init; }

    public required Guid CallId { get; init; }

    public required string CallTitle { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string OrganisationName { get; init; }

    public required string? MunicipalityNumber { get; init; }

    public required string ProjectTitle { get; init; }

    public required Money Awarded { get; init; }

    public required DateTime DecidedAt { get; init; }

    public static void Map(EntityTypeBuilder<Award> award)
    {
        award.Property(a => a.CallTitle).HasMaxLength(Calls.Call.TitleMaxLength);
        award.Property(a => a.OrganisationName).HasMaxLength(Organisations.Organisation.NameMaxLength);
        award.Property(a => a.MunicipalityNumber).HasMaxLength(4);
        award.Property(a => a.ProjectTitle).HasMaxLength(Applications.Application.TitleMaxLength);
        award.HasIndex(a => a.ApplicationId).IsUnique();
        award.HasIndex(a => new { a.MunicipalityNumber, a.DecidedAt });
        award.HasIndex(a => a.DecidedAt);
    }
}
