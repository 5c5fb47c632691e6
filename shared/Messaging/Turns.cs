namespace FrivilligPlattform.Messaging;

/// <summary>
/// Lets messages about the same thing be handled one after the other within a process, whatever queue they came through: two at once
/// would only make one of them fail on the other's version and be tried again. Different things wait for each other seldom.
/// </summary>
internal sealed class Turns
{
    private readonly SemaphoreSlim[] places = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Waits for the turn; it ends when the returned one is disposed.</summary>
    public async Task<Turn> TakeAsync(Guid about, CancellationToken ct)
    {
        var place = places[(uint)about.GetHashCode() % (uint)places.Length];
        await place.WaitAsync(ct);
        return new(place);
    }

    internal readonly struct Turn(SemaphoreSlim place) : IDisposable
    {
        public void Dispose() => place.Release();
    }
}
