using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Grants.Organisations;

/// <summary>What an organisation is; calls name the kinds that may apply.</summary>
public enum OrganisationKind
{
    Unknown,
    VoluntaryOrganisation,
    Frivilligsentral,
    Municipality,
    StateBody,
    CompetenceCentre,
}

/// <summary>Our copy of an organisation, kept from Recruitment's events in whatever order they arrive.</summary>
public sealed class Organisation : IBranch
{
    public const int NameMaxLength = 300;

    public required Guid Id { get; init; }

    /// <summary>Blank until its registration has arrived.</summary>
    public string Name { get; private set; } = "";

    public OrganisationKind Kind { get; private set; }

    public string? MunicipalityNumber { get; private set; }

    public Guid? ParentId { get; private set; }

    public bool Verified { get; private set; }

    /// <summary>When the facts above were true; older facts that arrive later change nothing.</summary>
    public DateTime FactsAt { get; private set; }

    public Guid Version { get; private set; }

    public void Describe(string name, string kind, Guid? parentId, string? municipalityNumber, DateTime at)
    {
        if (at < FactsAt)
            return;

        (Name, ParentId, MunicipalityNumber, FactsAt) = (name, parentId, municipalityNumber, at);
        Kind = Enum.TryParse<OrganisationKind>(kind, ignoreCase: true, out var known) ? known : OrganisationKind.Unknown;
    }

    public void Verify() => Verified = true;

    public static void Map(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.Property(o => o.Id).ValueGeneratedNever();
        organisation.Property(o => o.Name).HasMaxLength(NameMaxLength);
        organisation.Property(o => o.MunicipalityNumber).HasMaxLength(4);
        organisation.HasIndex(o => o.ParentId);
    }
}

/// <summary>An organisation with those above it: what it may do, and who may act for it.</summary>
/// <param name="Chain">The organisation itself first, then its parent, and so on; empty when it has not been heard of.</param>
public sealed record Lineage(Guid Id, IReadOnlyList<Organisation> Chain)
{
    private static readonly string[] Applicants = [Roles.Administrator, Roles.Director, Roles.Coordinator];
    private static readonly string[] Officers = [Roles.GrantsOfficer, Roles.Administrator];

    public Organisation? Organisation => Chain.Count > 0 ? Chain[0] : null;

    /// <summary>Each is found to be what it says by itself: a branch that calls itself a municipality is none because its parent is known.</summary>
    public bool Verified => Organisation is { Verified: true };

    /// <summary>Who may apply on its behalf: those who run or coordinate it, and administrators of its parents.</summary>
    public bool LetsApply(ClaimsPrincipal user) => LetsAct(user, Applicants);

    /// <summary>Who may announce, assess and decide on its behalf: its grants officers and administrators, and administrators of its parents.</summary>
    public bool LetsDecide(ClaimsPrincipal user) => LetsAct(user, Officers);

    private bool LetsAct(ClaimsPrincipal user, string[] roles) =>
        user.MayAct(Id, roles) || user.MayActForAny(Chain.Skip(1).Select(o => o.Id), Roles.Administrator);
}

public static class OrganisationRows
{
    /// <summary>Reads an organisation with those above it.</summary>
    public static async Task<Lineage> LineageAsync(this DbSet<Organisation> organisations, Guid id, CancellationToken ct) =>
        new(id, await organisations.LineAsync(id, ct));

    /// <summary>Finds the copy or begins one, so that events may arrive in any order.</summary>
    public static async Task<Organisation> FindOrAddAsync(this DbSet<Organisation> organisations, Guid id, CancellationToken ct) =>
        await organisations.FindAsync([id], ct) ?? organisations.Add(new() { Id = id }).Entity;
}
