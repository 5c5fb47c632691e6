using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FrivilligPlattform.Messaging;

/// <summary>How changes reach the database: on an embedded one together with those of others who save at the same time.</summary>
public abstract partial class ServiceDb
{
    /// <summary>Grows with everything this context has written.</summary>
    internal int Writes { get; private set; }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var leaving = RenewVersions();
        int written;
        if (services?.GetService<WriteGate>() is not { } gate || Database.CurrentTransaction is not null)
            written = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        else if (Borrow(gate) is { } own)
            written = await SaveTogetherAsync(gate, own, _ => true, acceptAllChangesOnSuccess, cancellationToken) ?? 0;
        else
            written = await gate.WriteAsync(() => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken), cancellationToken);
        Writes += written;
        if (leaving)
            services?.GetService<OutboxSignal>()?.Set();
        return written;
    }

    /// <summary>Runs a bulk update alone on an embedded database and returns when it is on disk; on a server it just runs.</summary>
    public Task<T> WriteAsync<T>(Func<Task<T>> write, CancellationToken ct)
    {
        Writes++;
        return services?.GetService<WriteGate>() is { } gate ? gate.WriteAsync(write, ct) : write();
    }

    /// <summary>True when a message has had its effect through this queue.</summary>
    internal async Task<bool> HasHandledAsync(Guid id, string queue, CancellationToken ct) =>
        services?.GetService<EmbeddedInbox>() is { } inbox
            ? inbox.Has(id, queue)
            : await Set<InboxMessage>().AnyAsync(m => m.MessageId == id && m.Queue == queue, ct);

    /// <summary>Saves what a message changed together with its row in the inbox; nothing when it had its effect before.</summary>
    internal async Task SaveHandledAsync(InboxMessage message, CancellationToken ct)
    {
        if (services?.GetService<WriteGate>() is not { } gate)
        {
            await SaveHandledOnServerAsync(message, ct);
            return;
        }

        var own = Borrow(gate) ?? throw new InvalidOperationException("A consumer returned while it still reads.");
        var inbox = services.GetRequiredService<EmbeddedInbox>();
        var leaving = RenewVersions();
        var written = await SaveTogetherAsync(gate, own, transaction => inbox.TryAdd(message, transaction), true, ct);
        if (leaving && written is not null)
            services.GetService<OutboxSignal>()?.Set();
    }

    private async Task SaveHandledOnServerAsync(InboxMessage message, CancellationToken ct)
    {
        Add(message);
        try
        {
            await SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (IsDuplicate(exception))
        {
            // Either the repetition came in the same moment and won, or the effect itself met a row that was there.
            ChangeTracker.Clear();
            if (!await HasHandledAsync(message.MessageId, message.Queue, ct))
                throw;
        }
    }

    /// <summary>Points this context at the gate's connection; returns its own, or null when it still reads from that one.</summary>
    private string? Borrow(WriteGate gate)
    {
        var own = Database.GetConnectionString();
        if (own != gate.ConnectionString)
            return null;

        try
        {
            Database.SetDbConnection(gate.Writer);
            return own;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Saves on the borrowed connection in a transaction that others share; null when <paramref name="first"/>, run in it, says that nothing is to be saved.</summary>
    private async Task<int?> SaveTogetherAsync(WriteGate gate, string own, Func<SqliteTransaction, bool> first, bool accept, CancellationToken ct)
    {
        try
        {
            return await gate.SaveAsync(async transaction => first(transaction) ? await SaveWithinAsync(transaction, accept) : (int?)null, ct);
        }
        finally
        {
            Database.SetDbConnection(null);
            Database.SetConnectionString(own);
        }
    }

    /// <summary>Saves within a transaction whose savepoint the gate has set. It is not interrupted: that would interrupt what the others do.</summary>
    private async Task<int> SaveWithinAsync(SqliteTransaction transaction, bool accept)
    {
        var (savepoints, detect) = (Database.AutoSavepointsEnabled, ChangeTracker.AutoDetectChangesEnabled);
        // What changed was found when the versions were renewed.
        (Database.AutoSavepointsEnabled, ChangeTracker.AutoDetectChangesEnabled) = (false, false);
        await Database.UseTransactionAsync(transaction, CancellationToken.None);
        try
        {
            return await base.SaveChangesAsync(accept, CancellationToken.None);
        }
        finally
        {
            await Database.UseTransactionAsync(null, CancellationToken.None);
            (Database.AutoSavepointsEnabled, ChangeTracker.AutoDetectChangesEnabled) = (savepoints, detect);
        }
    }

    /// <summary>Gives what is about to be saved its new version; true when an event is among it.</summary>
    private bool RenewVersions()
    {
        var leaving = false;
        foreach (var entry in ChangeTracker.Entries())
        {
            leaving |= entry is { Entity: OutboxMessage, State: EntityState.Added };
            if (entry.State is EntityState.Added or EntityState.Modified
                && entry.Metadata.FindProperty("Version") is { IsConcurrencyToken: true } version)
            {
                entry.Property(version).CurrentValue = Guid.CreateVersion7();
            }
        }

        return leaving;
    }
}
