using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Matching.Organisations;

/// <summary>
/// What an organisation is called, whether it is verified, and where it stands in its hierarchy: an administrator of a parent may act for
/// its branches (row 137). A branch that is verified with its parent is told of by itself.
/// </summary>
public sealed class Organisation : IBranch
{
    public required Guid Id { get; init; }

    public Guid Version { get; private set; }

    public string Name { get; private set; } = "";

    public Guid? ParentId { get; private set; }

    public bool Verified { get; private set; }

    public DateTime At { get; private set; }

    public void Learn(string name, Guid? parentId, DateTime at)
    {
        if (at >= At)
            (Name, ParentId, At) = (name, parentId, at);
    }

    public void Verify() => Verified = true;

    internal static void Map(EntityTypeBuilder<Organisation> table)
    {
        table.Property(o => o.Id).ValueGeneratedNever();
        table.Property(o => o.Name).HasMaxLength(200);
    }
}

/// <summary>Who may act for an organisation by its place in the hierarchy, and whether it may ask people to come.</summary>
public static class OrganisationHierarchy
{
    /// <summary>True for those who coordinate or administer the organisation, or administer one above it.</summary>
    public static async Task<bool> MayCoordinateAsync(this MatchingDb db, ClaimsPrincipal user, Guid organisationId, CancellationToken ct) =>
        user.MayAct(organisationId, Roles.Coordinator, Roles.Administrator)
        || (user.Holds(Roles.Administrator) && user.MayActForAny(await db.Organisations.LineIdsAsync(organisationId, ct), Roles.Administrator));

    /// <summary>True once a platform administrator found the organisation to be what it says; nobody is sent to one before.</summary>
    public static Task<bool> IsVerifiedAsync(this MatchingDb db, Guid organisationId, CancellationToken ct) =>
        db.Organisations.AnyAsync(o => o.Id == organisationId && o.Verified, ct);
}
