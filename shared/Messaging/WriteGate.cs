using Microsoft.Data.Sqlite;
using Microsoft.Win32.SafeHandles;

namespace FrivilligPlattform.Messaging;

/// <summary>
/// One writer at a time inside the process for an embedded SQLite database, in the order they came; those who save at the
/// same time share one transaction, one commit and one flush.
/// </summary>
/// <remarks>
/// SQLite has one writer; callers that find it busy would sleep and poll, up to seconds. Here they queue. Each save of a
/// shared transaction stands behind a savepoint of its own, so one that fails takes back what is its own and no more. The
/// commit goes to the write-ahead log without a flush of its own (<c>synchronous=NORMAL</c>); before anybody is told that
/// the write is done the log is flushed, which is what <c>synchronous=FULL</c> promises.
/// </remarks>
public sealed class WriteGate : IDisposable
{
    /// <summary>So many saves share a transaction at most; that bounds how long the first of them waits for the last.</summary>
    private const int MostTogether = 64;

    private readonly Queue<Turn> waiting = new();
    private SafeFileHandle? log;
    private bool serving;

    /// <param name="connectionString">The database; a connection that stays open keeps its log in place as long as the gate lives.</param>
    public WriteGate(string connectionString)
    {
        ConnectionString = connectionString;
        Writer = new SqliteConnection(connectionString);
        Database = Writer.DataSource;
    }

    /// <summary>The database's file.</summary>
    public string Database { get; }

    internal string ConnectionString { get; }

    /// <summary>The connection of shared transactions; nobody but whose turn it is may use it.</summary>
    internal SqliteConnection Writer { get; }

    /// <summary>Runs a write alone, on whatever connection it has, and returns when it is on disk.</summary>
    public async Task<T> WriteAsync<T>(Func<Task<T>> write, CancellationToken ct)
    {
        var result = default(T)!;
        await WaitAsync(new Turn(together: false, async _ => result = await write(), ct));
        return result;
    }

    /// <summary>Saves on <see cref="Writer"/> in a transaction that others share, and returns when it is on disk. If it fails, nothing of it is saved.</summary>
    internal async Task<T> SaveAsync<T>(Func<SqliteTransaction, Task<T>> save, CancellationToken ct)
    {
        var result = default(T)!;
        await WaitAsync(new Turn(together: true, async transaction => result = await save(transaction!), ct));
        return result;
    }

    /// <summary>A connection to the database, set up as all are.</summary>
    internal SqliteConnection Connect()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        EmbeddedConnections.Set(connection);
        return connection;
    }

    public void Dispose()
    {
        log?.Dispose();
        Writer.Dispose();
    }

    private Task WaitAsync(Turn turn)
    {
        lock (waiting)
        {
            waiting.Enqueue(turn);
            if (serving)
                return turn.Done;

            serving = true;
        }

        // Whoever came first does not serve the others on its own thread: it would be the last to return.
        ThreadPool.UnsafeQueueUserWorkItem(static gate => _ = gate.ServeAsync(), this, preferLocal: false);
        return turn.Done;
    }

    private async Task ServeAsync()
    {
        for (var next = Next(); next.Count > 0; next = Next())
        {
            try
            {
                Open();
                if (next[0].Together)
                    await SaveTogetherAsync(next);
                else
                    await next[0].RunAsync(null);
                Flush();
            }
            catch (Exception exception)
            {
                // The transaction, its commit or the flush: nobody of the group can be told that it is done.
                next.ForEach(turn => turn.Fail(exception));
                StartAnew();
            }

            next.ForEach(turn => turn.End());
        }
    }

    private List<Turn> Next()
    {
        lock (waiting)
        {
            var next = new List<Turn>();
            while (next.Count < MostTogether && waiting.TryPeek(out var turn) && (next.Count == 0 || (turn.Together && next[0].Together)))
                next.Add(waiting.Dequeue());
            serving = next.Count > 0;
            return next;
        }
    }

    private async Task SaveTogetherAsync(List<Turn> turns)
    {
        await using var transaction = Writer.BeginTransaction(deferred: false);
        foreach (var turn in turns)
        {
            transaction.Save("turn");
            if (!await turn.RunAsync(transaction))
                transaction.Rollback("turn");
            transaction.Release("turn");
        }

        transaction.Commit();
    }

    private void Open()
    {
        if (Writer.State == System.Data.ConnectionState.Open)
            return;

        Writer.Open();
        EmbeddedConnections.Set(Writer);
        using var command = Writer.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL; SELECT count(*) FROM sqlite_master;";
        command.ExecuteNonQuery();
    }

    /// <summary>Lets go of a connection whose transaction failed, and of its log, which may be another one afterwards.</summary>
    private void StartAnew()
    {
        log?.Dispose();
        log = null;
        try
        {
            Writer.Close();
        }
        catch (SqliteException)
        {
            // Whoever comes next is told why it does not work; the gate must go on serving.
        }
    }

    private void Flush()
    {
        log ??= File.Exists($"{Database}-wal")
            ? File.OpenHandle($"{Database}-wal", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete)
            : null;
        if (log is not null)
            RandomAccess.FlushToDisk(log);
    }

    /// <summary>Somebody who waits for the writer.</summary>
    private sealed class Turn(bool together, Func<SqliteTransaction?, Task> write, CancellationToken ct)
    {
        // What the caller's thread knows, such as which request is traced, is known to the write too.
        private readonly ExecutionContext? caller = ExecutionContext.Capture();
        private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Exception? failure;

        public bool Together => together;

        public Task Done => done.Task;

        /// <summary>Runs the write; false when it failed, which only its caller is told.</summary>
        public async Task<bool> RunAsync(SqliteTransaction? transaction)
        {
            try
            {
                ct.ThrowIfCancellationRequested();
                Task? running = null;
                if (caller is null)
                    running = write(transaction);
                else
                    ExecutionContext.Run(caller, _ => running = write(transaction), null);
                await running!;
            }
            catch (Exception exception)
            {
                failure = exception;
            }

            return failure is null;
        }

        public void Fail(Exception exception) => failure ??= exception;

        public void End()
        {
            if (failure is OperationCanceledException && ct.IsCancellationRequested)
                done.SetCanceled(ct);
            else if (failure is not null)
                done.SetException(failure);
            else
                done.SetResult();
        }
    }
}
