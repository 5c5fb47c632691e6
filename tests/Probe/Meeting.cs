using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FrivilligPlattform.Probe;

/// <summary>
/// Where the handlers of one message in two processes meet: each lays a file down beside the database and leaves only when
/// the other's is there too. Those who met were inside their handlers at the same time, however fast or slow either is.
/// </summary>
public static class Meeting
{
    /// <summary>Who has waited this long is met by nobody, and goes on.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static int met;

    /// <summary>How many handlers of this process met their like in the other.</summary>
    public static int Met => Volatile.Read(ref met);

    /// <summary>Returns when another process handles the same message, or when it is not going to.</summary>
    public static async Task AttendAsync(ProbeDb db, Guid message, CancellationToken ct)
    {
        var database = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        var place = Directory.CreateDirectory($"{database}.meeting/{message:N}");
        var mine = Path.Combine(place.FullName, $"{Environment.ProcessId}");
        await File.WriteAllBytesAsync(mine, [], ct);

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        while (place.GetFiles().Length < 2)
        {
            await Task.Delay(10, patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (patience.IsCancellationRequested)
            {
                File.Delete(mine);
                return;
            }
        }

        Interlocked.Increment(ref met);
    }
}
