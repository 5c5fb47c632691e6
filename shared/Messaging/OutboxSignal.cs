namespace FrivilligPlattform.Messaging;

/// <summary>Wakes the dispatcher when something was written, so that nothing waits for the next look.</summary>
internal sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim waiting = new(0, 1);

    public void Set()
    {
        if (waiting.CurrentCount > 0)
            return;

        try
        {
            waiting.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody else woke it in the same moment.
        }
    }

    public Task WaitAsync(TimeSpan atMost, CancellationToken ct) => waiting.WaitAsync(atMost, ct);

    public void Dispose() => waiting.Dispose();
}
