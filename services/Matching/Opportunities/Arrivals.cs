using FrivilligPlattform.Matching.Index;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Matching.Opportunities;

/// <summary>
/// Which opportunities were heard of lately and when. The index goes by when something was published; what was held up on its way is
/// published long before anybody here could look.
/// </summary>
public sealed class Arrivals
{
    private readonly Dictionary<Id, DateTime> at;

    // The last that arrived first, each with the earliest publication so far: what is older than that need not be looked up.
    private readonly (DateTime At, DateTime Published)[] earliest;

    public Arrivals(IEnumerable<(Guid Id, DateTime At, DateTime Published)> arrived)
    {
        var all = arrived.OrderByDescending(a => a.At).ToList();
        at = all.ToDictionary(a => Id.Of(a.Id), a => a.At);
        earliest = new (DateTime, DateTime)[all.Count];
        for (var i = 0; i < all.Count; i++)
        {
            var before = i == 0 ? all[i].Published : earliest[i - 1].Published;
            earliest[i] = (all[i].At, all[i].Published < before ? all[i].Published : before);
        }
    }

    /// <summary>What arrived from then on, until the other instant and not in it.</summary>
    public static async Task<Arrivals> ReadAsync(MatchingDb db, DateTime from, DateTime until, CancellationToken ct) => new(
        (await db.Opportunities.Where(o => o.ArrivedAt >= from && o.ArrivedAt < until).Select(o => new { o.Id, o.ArrivedAt, o.PublishedAt, o.FactsAt }).ToListAsync(ct))
            .Select(o => (o.Id, o.ArrivedAt!.Value, o.PublishedAt ?? o.FactsAt ?? o.ArrivedAt.Value)));

    /// <summary>True for what arrived from then on.</summary>
    public bool Includes(Id id, DateTime from) => at.TryGetValue(id, out var arrived) && arrived >= from;

    /// <summary>The first publication among what arrived from then on; null when nothing did.</summary>
    public DateTime? FirstPublished(DateTime from)
    {
        var (low, high) = (0, earliest.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (earliest[middle].At >= from)
                low = middle + 1;
            else
                high = middle;
        }

        return low == 0 ? null : earliest[low - 1].Published;
    }
}
