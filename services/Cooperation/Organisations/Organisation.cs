using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Cooperation.Organisations;

/// <summary>Our copy of a municipality, institution or organisation, and of the parent whose people may act for it (row 134).</summary>
public sealed class Organisation : IBranch
{
    public Guid Id { get; init; }
    public Guid? ParentId { get; private set; }
    public string Name { get; private set; } = "";
    public string? Kind { get; private set; }
    public string? MunicipalityNumber { get; private set; }
    public bool Verified { get; private set; }
    public DateTime DescribedAt { get; private set; }

    /// <summary>Takes over what was said at this time, unless something newer is known already.</summary>
    public void Describe(string name, string kind, Guid? parentId, string? municipalityNumber, DateTime at)
    {
        if (at < DescribedAt)
            return;
        Name = name;
        Kind = kind;
        ParentId = parentId;
        MunicipalityNumber = municipalityNumber;
        DescribedAt = at;
    }

    public void Verify() => Verified = true;

    public static void Map(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.Property(o => o.Name).HasMaxLength(300);
        organisation.Property(o => o.Kind).HasMaxLength(40);
        organisation.Property(o => o.MunicipalityNumber).HasMaxLength(4);
        organisation.HasIndex(o => o.ParentId);
    }
}

/// <summary>Questions about the hierarchy of organisations (row 134).</summary>
public static class OrganisationQueries
{
    /// <summary>May this person act in one of the roles for the organisation, from itself or from an ancestor such as the municipality?</summary>
    public static async Task<bool> MayAct(
        this IQueryable<Organisation> organisations, Guid id, ClaimsPrincipal user, string[] roles, CancellationToken ct)
    {
        if (user.IsPlatformAdministrator() || user.MayAct(id, roles))
            return true;
        if (user.Organisations(roles).Length == 0)
            return false;
        return user.MayActForAny(await organisations.LineIdsAsync(id, ct), roles);
    }

    public static async Task<Dictionary<Guid, string>> Names(this IQueryable<Organisation> organisations, IEnumerable<Guid> ids, CancellationToken ct)
    {
        Guid[] wanted = [.. ids.Distinct()];
        return await organisations.Where(o => wanted.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, ct);
    }
}
