using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FrivilligPlattform.Messaging;

/// <summary>
/// Divides the outbox among the replicas that are alive: each holds its share of the partitions for a while and renews
/// it, and what a dead one held is taken over when its time is up, or at once by itself when it is started again.
/// </summary>
internal sealed class OutboxLeases<TDb>(IServiceScopeFactory scopes, Replica me, TimeProvider clock)
    where TDb : ServiceDb
{
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(3);

    private readonly Guid replica = me.Id;
    private List<int> held = [];
    private DateTime renewAt;

    /// <summary>The partitions this replica may send now.</summary>
    public async Task<IReadOnlyList<int>> HeldAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (now < renewAt && held.Count > 0)
            return held;

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        held = await db.WriteAsync(() => RenewAsync(db, now, ct), ct);
        renewAt = now + (held.Count > 0 ? RenewEvery : TimeSpan.FromSeconds(1));
        return held;
    }

    /// <summary>Lets go of everything, so that another replica need not wait.</summary>
    public async Task ReleaseAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        await db.WriteAsync(
            async () =>
            {
                await db.Set<OutboxReplica>().Where(r => r.Id == replica).ExecuteDeleteAsync();
                return await Held(db).ExecuteUpdateAsync(row => row.SetProperty(l => l.Owner, (Guid?)null));
            },
            CancellationToken.None);
        held = [];
    }

    private async Task<List<int>> RenewAsync(TDb db, DateTime now, CancellationToken ct)
    {
        var seen = await db.Set<OutboxReplica>().Where(r => r.Id == replica)
            .ExecuteUpdateAsync(row => row.SetProperty(r => r.SeenAt, now), ct);
        if (seen == 0)
        {
            var rows = new OutboxReplica { Id = replica, SeenAt = now };
            db.Add(rows);
            await db.SaveWithinGateAsync(ct);
        }

        var gone = now - Lease;
        await db.Set<OutboxReplica>().Where(r => r.SeenAt < gone).ExecuteDeleteAsync(ct);
        var replicas = await db.Set<OutboxReplica>().CountAsync(ct);
        var share = (OutboxLease.Partitions + replicas - 1) / replicas;

        var until = now + Lease;
        var mine = await Held(db).Select(l => l.Partition).ToListAsync(ct);
        foreach (var surplus in mine.Skip(share))
            await Held(db).Where(l => l.Partition == surplus).ExecuteUpdateAsync(row => row.SetProperty(l => l.Owner, (Guid?)null), ct);

        var kept = new List<int>();
        var free = await db.Set<OutboxLease>().Where(l => l.Owner == null || l.Until < now).Select(l => l.Partition).ToListAsync(ct);
        foreach (var partition in mine.Take(share).Concat(free.Except(mine)).Take(share))
        {
            var taken = await db.Set<OutboxLease>()
                .Where(l => l.Partition == partition && (l.Owner == replica || l.Owner == null || l.Until < now))
                .ExecuteUpdateAsync(row => row.SetProperty(l => l.Owner, (Guid?)replica).SetProperty(l => l.Until, until), ct);
            if (taken == 1)
                kept.Add(partition);
        }

        return kept;
    }

    private IQueryable<OutboxLease> Held(TDb db) => db.Set<OutboxLease>().Where(l => l.Owner == replica);
}
