using Microsoft.Data.Sqlite;
using Microsoft.Win32.SafeHandles;

namespace FrivilligPlattform.Messaging;

/// <summary>
/// One writer at a time inside the process for an embedded SQLite database, and one flush for all who wrote meanwhile.
/// </summary>
/// <remarks>
/// SQLite has one writer; callers that find it busy would sleep and poll, up to seconds. Here they queue. Commits go to
/// the write-ahead log without a flush of their own (<c>synchronous=NORMAL</c>); before anybody is told that the write is
/// done, the log is flushed once for the whole group, which is what <c>synchronous=FULL</c> promises.
/// </remarks>
public sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim writer = new(1, 1);
    private readonly SemaphoreSlim flusher = new(1, 1);
    private readonly SqliteConnection sentinel;
    private readonly string logPath;
    private SafeFileHandle? log;
    private long written;
    private long flushed;

    /// <param name="connectionString">The database; an open connection keeps its log in place as long as the gate lives.</param>
    public WriteGate(string connectionString)
    {
        sentinel = new SqliteConnection(connectionString);
        logPath = new SqliteConnectionStringBuilder(connectionString).DataSource + "-wal";
    }

    /// <summary>Runs a write alone and returns when it is on disk.</summary>
    public async Task<T> WriteAsync<T>(Func<Task<T>> write, CancellationToken ct)
    {
        T result;
        long mine;
        await writer.WaitAsync(ct);
        try
        {
            Open();
            result = await write();
            mine = ++written;
        }
        finally
        {
            writer.Release();
        }

        await FlushAsync(mine);
        return result;
    }

    public void Dispose()
    {
        log?.Dispose();
        sentinel.Dispose();
        writer.Dispose();
        flusher.Dispose();
    }

    private void Open()
    {
        if (sentinel.State == System.Data.ConnectionState.Open)
            return;

        sentinel.Open();
        using var command = sentinel.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL; SELECT count(*) FROM sqlite_master;";
        command.ExecuteNonQuery();
    }

    private async Task FlushAsync(long mine)
    {
        if (Volatile.Read(ref flushed) >= mine)
            return;

        // A write that is already done is flushed even if its caller went away: others stand behind it.
        await flusher.WaitAsync(CancellationToken.None);
        try
        {
            if (flushed >= mine)
                return;

            var upTo = Volatile.Read(ref written);
            log ??= File.Exists(logPath)
                ? File.OpenHandle(logPath, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete)
                : null;
            if (log is not null)
                RandomAccess.FlushToDisk(log);
            Volatile.Write(ref flushed, upTo);
        }
        finally
        {
            flusher.Release();
        }
    }
}
