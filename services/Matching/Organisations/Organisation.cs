using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Matching.Organisations;

/// <summary>Where an organisation stands in its hierarchy: an administrator of a parent may act for its branches (row 137).</summary>
public sealed class Organisation : IBranch
{
    public required Guid Id { get; init; }

    public Guid Version { get; private set; }

    public Guid? ParentId { get; private set; }

    public DateTime At { get; private set; }

    public void Learn(Guid? parentId, DateTime at)
    {
        if (at >= At)
            (ParentId, At) = (parentId, at);
    }

    internal static void Map(EntityTypeBuilder<Organisation> table) => table.Property(o => o.Id).ValueGeneratedNever();
}

/// <summary>Who may act for an organisation by its place in the hierarchy.</summary>
public static class OrganisationHierarchy
{
    /// <summary>True for those who coordinate or administer the organisation, or administer one above it.</summary>
    public static async Task<bool> MayCoordinateAsync(this MatchingDb db, ClaimsPrincipal user, Guid organisationId, CancellationToken ct) =>
        user.MayAct(organisationId, Roles.Coordinator, Roles.Administrator)
        || (user.Holds(Roles.Administrator) && user.MayActForAny(await db.Organisations.LineIdsAsync(organisationId, ct), Roles.Administrator));
}
