using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Matching.Organisations;

/// <summary>What an organisation is called and where it stands in its hierarchy: an administrator of a parent may act for its branches (row 137).</summary>
public sealed class Organisation : IBranch
{
    public required Guid Id { get; init; }

    public Guid Version { get; private set; }

    public string Name { get; private set; } = "";

    public Guid? ParentId { get; private set; }

    public DateTime At { get; private set; }

    public void Learn(string name, Guid? parentId, DateTime at)
    {
        if (at >= At)
            (Name, ParentId, At) = (name, parentId, at);
    }

    internal static void Map(EntityTypeBuilder<Organisation> table)
    {
        table.Property(o => o.Id).ValueGeneratedNever();
        table.Property(o => o.Name).HasMaxLength(200);
    }
}

/// <summary>Who may act for an organisation by its place in the hierarchy.</summary>
public static class OrganisationHierarchy
{
    /// <summary>True for those who coordinate or administer the organisation, or administer one above it.</summary>
    public static async Task<bool> MayCoordinateAsync(this MatchingDb db, ClaimsPrincipal user, Guid organisationId, CancellationToken ct) =>
        user.MayAct(organisationId, Roles.Coordinator, Roles.Administrator)
        || (user.Holds(Roles.Administrator) && user.MayActForAny(await db.Organisations.LineIdsAsync(organisationId, ct), Roles.Administrator));
}
