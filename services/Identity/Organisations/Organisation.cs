using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Identity.Organisations;

/// <summary>Identity's copy of an organisation: its name, for letters, and its parent, whose administrators may act for it.</summary>
public sealed class Organisation : IBranch
{
    public const int NameMaxLength = 300;

    public required Guid Id { get; init; }

    public string Name { get; private set; } = "";

    public Guid? ParentId { get; private set; }

    /// <summary>When what is kept here was true; an older event that arrives later changes nothing.</summary>
    public DateTime AsOf { get; private set; }

    /// <summary>Takes over what an event says, unless a newer one was here first.</summary>
    public void Become(string name, Guid? parentId, DateTime at)
    {
        if (at < AsOf)
            return;

        Name = name.Length > NameMaxLength ? name[..NameMaxLength] : name;
        ParentId = parentId;
        AsOf = at;
    }

    public static void Map(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.Property(o => o.Id).ValueGeneratedNever();
        organisation.Property(o => o.Name).HasMaxLength(NameMaxLength);
    }
}

/// <summary>Who may administer an organisation.</summary>
public static class Lineage
{
    /// <summary>True for administrators of the organisation or of a parent, and for administrators of the platform.</summary>
    public static async Task<bool> MayAdministerAsync(this IdentityDb db, ClaimsPrincipal user, Guid organisationId, CancellationToken ct)
    {
        var line = await db.Organisations.LineAsync(organisationId, ct);
        return line.Count > 0 && (user.IsPlatformAdministrator() || user.MayActForAny(line.Select(o => o.Id), Roles.Administrator));
    }

    /// <summary>
    /// The roles of the platform's own organisation and those of all others are not exchangeable. The platform's are given by its
    /// administrators only: nobody administers it in any other way.
    /// </summary>
    public static Refusal? RefuseMisplaced(Guid organisationId, string role) =>
        organisationId == Names.PlatformOrganisation == (role is Roles.PlatformAdministrator or Roles.Operator)
            ? null
            : new("role-misplaced", Texts.RoleMisplaced, StatusCodes.Status422UnprocessableEntity);
}
