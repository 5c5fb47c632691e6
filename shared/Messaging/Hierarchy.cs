using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Messaging;

/// <summary>A service's own copy of an organisation, which knows what it belongs to (row 134).</summary>
public interface IBranch
{
    Guid Id { get; }

    /// <summary>The organisation above; null at the top.</summary>
    Guid? ParentId { get; }
}

/// <summary>Walks up and down the hierarchy of organisations.</summary>
public static class Hierarchy
{
    // Deeper than any real hierarchy; ends a circle that wrong data might hold.
    private const int Deepest = 10;

    /// <summary>The organisation itself, then its parent, and so on to the top; empty when it has not been heard of.</summary>
    public static async Task<List<T>> LineAsync<T>(this IQueryable<T> organisations, Guid id, CancellationToken ct)
        where T : class, IBranch
    {
        var line = new List<T>();
        for (Guid? next = id; next is { } step && line.Count < Deepest; next = line[^1].ParentId)
        {
            if (await organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == step, ct) is not { } found)
                break;

            line.Add(found);
        }

        return line;
    }

    /// <summary>
    /// The organisation and all above it by their ids, among them a parent that is only known by its branch: those who administer it may
    /// act, however late the news of it arrives.
    /// </summary>
    public static async Task<List<Guid>> LineIdsAsync<T>(this IQueryable<T> organisations, Guid id, CancellationToken ct)
        where T : class, IBranch
    {
        var line = await organisations.LineAsync(id, ct);
        return [.. line.Select(o => o.Id).Append(line is [.., { ParentId: { } unheard }] ? unheard : id).Distinct()];
    }

    /// <summary>The organisation and all that belong to it, however far below.</summary>
    public static async Task<Guid[]> WithBranchesAsync<T>(this IQueryable<T> organisations, Guid id, CancellationToken ct)
        where T : class, IBranch
    {
        HashSet<Guid> all = [id];
        Guid[] level = [id];
        for (var depth = 0; level.Length > 0 && depth < Deepest; depth++)
        {
            var parents = level;
            var children = await organisations.Where(o => o.ParentId != null && parents.Contains(o.ParentId.Value)).Select(o => o.Id).ToListAsync(ct);
            level = [.. children.Where(all.Add)];
        }

        return [.. all];
    }
}
