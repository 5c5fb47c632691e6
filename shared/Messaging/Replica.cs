namespace FrivilligPlattform.Messaging;

/// <summary>
/// Who this process is among the replicas of its service. On an embedded database they are numbered, each by a file that
/// it holds locked: a process that is started again is the one it was before, and what that one held of the outbox is
/// its own at once. On a server each process is somebody new, and the leases of one that died run out.
/// </summary>
internal sealed class Replica : IDisposable
{
    private const int Most = 64;

    private readonly FileStream? place;

    /// <param name="database">The file of an embedded database; null on a server.</param>
    public Replica(string? database)
    {
        for (var number = 1; database is not null && number <= Most; number++)
        {
            try
            {
                // The lock ends with the process, however it ends.
                place = new FileStream($"{database}.replica-{number}", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                Id = new Guid(number, 0, 0, new byte[8]);
                return;
            }
            catch (IOException)
            {
                // Another replica is this one.
            }
        }

        Id = Guid.CreateVersion7();
    }

    public Guid Id { get; }

    public void Dispose() => place?.Dispose();
}
