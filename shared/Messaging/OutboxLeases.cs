namespace FrivilligPlattform.Messaging;

/// <summary>
/// Divides the outbox among the replicas that are alive: each holds its share of the partitions for a while and renews
/// it, and what a dead one held is taken over when its time is up, or at once by itself when it is started again.
/// </summary>
internal sealed class OutboxLeases(Statements statements, Replica me, TimeProvider clock)
{
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(3);

    private List<int> held = [];
    private DateTime renewAt;

    /// <summary>The partitions this replica may send now.</summary>
    public async Task<IReadOnlyList<int>> HeldAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (now < renewAt && held.Count > 0)
            return held;

        held = await statements.WriteAsync(session => RenewAsync(session, now), ct);
        renewAt = now + (held.Count > 0 ? RenewEvery : TimeSpan.FromSeconds(1));
        return held;
    }

    /// <summary>Lets go of everything, so that another replica need not wait.</summary>
    public async Task ReleaseAsync()
    {
        await statements.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("""DELETE FROM "OutboxReplicas" WHERE "Id" = @me""", ("@me", me.Id));
                return await session.ExecuteAsync("""UPDATE "OutboxLeases" SET "Owner" = NULL WHERE "Owner" = @me""", ("@me", me.Id));
            },
            CancellationToken.None);
        held = [];
    }

    private async Task<List<int>> RenewAsync(Statements.Session session, DateTime now)
    {
        if (await session.ExecuteAsync("""UPDATE "OutboxReplicas" SET "SeenAt" = @now WHERE "Id" = @me""", ("@now", now), ("@me", me.Id)) == 0)
            await session.ExecuteAsync("""INSERT INTO "OutboxReplicas" ("Id", "SeenAt") VALUES (@me, @now)""", ("@now", now), ("@me", me.Id));
        await session.ExecuteAsync("""DELETE FROM "OutboxReplicas" WHERE "SeenAt" < @gone""", ("@gone", now - Lease));
        var replicas = (await session.QueryAsync("""SELECT "Id" FROM "OutboxReplicas" """, row => row.GetGuid(0), CancellationToken.None)).Count;
        var share = (OutboxLease.Partitions + replicas - 1) / replicas;

        var mine = await PartitionsAsync(session, """ "Owner" = @me """, ("@me", me.Id));
        foreach (var surplus in mine.Skip(share))
        {
            await session.ExecuteAsync(
                """UPDATE "OutboxLeases" SET "Owner" = NULL WHERE "Partition" = @partition AND "Owner" = @me""", ("@partition", surplus), ("@me", me.Id));
        }

        var kept = new List<int>();
        var free = await PartitionsAsync(session, """ "Owner" IS NULL OR "Until" < @now """, ("@now", now));
        foreach (var partition in mine.Take(share).Concat(free.Except(mine)).Take(share))
        {
            var taken = await session.ExecuteAsync(
                """
                UPDATE "OutboxLeases" SET "Owner" = @me, "Until" = @until
                WHERE "Partition" = @partition AND ("Owner" = @me OR "Owner" IS NULL OR "Until" < @now)
                """,
                ("@me", me.Id), ("@until", now + Lease), ("@partition", partition), ("@now", now));
            if (taken == 1)
                kept.Add(partition);
        }

        return kept;
    }

    private static Task<List<int>> PartitionsAsync(Statements.Session session, string which, params (string Name, object Value)[] values) =>
        session.QueryAsync($"""SELECT "Partition" FROM "OutboxLeases" WHERE {which} ORDER BY "Partition" """, row => row.GetInt32(0), CancellationToken.None, values);
}
