using System.Security.Claims;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Messaging;
using FrivilligPlattform.Training.Courses;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FrivilligPlattform.Training.Organisations;

/// <summary>Our copy of a provider: its name, whether it is verified, and the parent whose administrators may act for it.</summary>
public sealed class Organisation : IBranch
{
    public Guid Id { get; init; }
    public Guid? ParentId { get; private set; }
    public string Name { get; private set; } = "";
    public bool Verified { get; private set; }
    public DateTime DescribedAt { get; private set; }

    /// <summary>Takes over what was said at this time, unless something newer is known already.</summary>
    public void Describe(string name, Guid? parentId, DateTime at)
    {
        if (at < DescribedAt)
            return;
        Name = name;
        ParentId = parentId;
        DescribedAt = at;
    }

    public void Verify() => Verified = true;

    public static void Map(EntityTypeBuilder<Organisation> organisation) => organisation.Property(o => o.Name).HasMaxLength(300);
}

/// <summary>Questions about the line from an organisation up to its umbrella.</summary>
public static class OrganisationQueries
{
    /// <summary>May this person write courses for the provider: as its author or administrator, or as one of an ancestor's?</summary>
    public static async Task<bool> MayWriteFor(this IQueryable<Organisation> organisations, Guid provider, ClaimsPrincipal user, CancellationToken ct)
    {
        if (user.IsPlatformAdministrator() || user.MayAct(provider, Course.Authors))
            return true;
        if (user.Organisations(Course.Authors).Length == 0)
            return false;
        return user.MayActForAny(await organisations.LineIdsAsync(provider, ct), Course.Authors);
    }

    /// <summary>A branch is verified with the organisation it belongs to.</summary>
    public static async Task<bool> IsVerified(this IQueryable<Organisation> organisations, Guid id, CancellationToken ct) =>
        (await organisations.LineAsync(id, ct)).Any(o => o.Verified);

    public static async Task<Dictionary<Guid, string>> Names(this IQueryable<Organisation> organisations, IEnumerable<Guid> ids, CancellationToken ct)
    {
        Guid[] wanted = [.. ids.Distinct()];
        return await organisations.Where(o => wanted.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, ct);
    }
}
