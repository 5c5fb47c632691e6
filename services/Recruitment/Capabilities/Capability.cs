using System.Collections.Frozen;
using FrivilligPlattform.Recruitment.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Recruitment.Capabilities;

/// <summary>What an organisation is specialised in, such as dementia: claimed by itself, shown to others once a national body found it so (row 72).</summary>
public sealed class Capability
{
    /// <summary>What can be claimed.</summary>
    public static readonly FrozenSet<string> Codes = FrozenSet.Create(
        "dementia", "endOfLife", "grief", "mentalHealth", "substanceUse", "intellectualDisability", "hearingAndVision", "childrenAndYouth", "refugees",
        "sami");

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    public Organisation Organisation { get; private set; } = null!;

    public required string Code { get; init; }

    /// <summary>What the claim rests on, in words.</summary>
    public required string Grounds { get; init; }

    public required DateTime ClaimedAt { get; init; }

    /// <summary>Null while no national body has judged it.</summary>
    public bool? Verified { get; private set; }

    public Guid? JudgedByOrganisationId { get; private set; }

    public DateTime? JudgedAt { get; private set; }

    public Guid Version { get; private set; }

    /// <summary>A national body finds it so or not; it may change its mind.</summary>
    public void Judge(bool verified, Guid by, DateTime at)
    {
        Verified = verified;
        JudgedByOrganisationId = by;
        JudgedAt = at;
    }

    /// <summary>True for bodies that may judge: verified competence centres and state bodies at the top.</summary>
    public static bool MayJudge(Organisation body) =>
        body is { Status: OrganisationStatus.Verified, ParentId: null, Kind: OrganisationKind.CompetenceCentre or OrganisationKind.StateBody };

    internal static void Map(EntityTypeBuilder<Capability> capability)
    {
        capability.HasOne(c => c.Organisation).WithMany().HasForeignKey(c => c.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        capability.Property(c => c.Code).HasMaxLength(40);
        capability.Property(c => c.Grounds).HasMaxLength(500);
        capability.HasIndex(c => new { c.OrganisationId, c.Code }).IsUnique();
        capability.HasIndex(c => new { c.Code, c.Verified });
        capability.HasIndex(c => new { c.Verified, c.ClaimedAt, c.Id });
    }
}
