namespace FrivilligPlattform.Gateway.Reads;

/// <summary>Holds back an answer's body up to a bound; a longer one flows on to the caller from there.</summary>
internal sealed class BoundedBody(Stream caller, int most) : Stream
{
    private readonly MemoryStream held = new();

    /// <summary>True once bytes have gone to the caller.</summary>
    public bool PassedOn { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public byte[] ToArray() => held.ToArray();

    /// <summary>Sends what is held; what comes after goes straight on.</summary>
    public async ValueTask PassOnAsync(CancellationToken ct)
    {
        if (PassedOn)
            return;

        PassedOn = true;
        if (held.Length > 0)
            await caller.WriteAsync(held.GetBuffer().AsMemory(0, (int)held.Length), ct);
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!PassedOn && held.Length + buffer.Length <= most)
        {
            held.Write(buffer.Span);
            return;
        }

        await PassOnAsync(cancellationToken);
        await caller.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => PassedOn ? caller.FlushAsync(cancellationToken) : Task.CompletedTask;

    public override void Flush() => throw new NotSupportedException("Write asynchronously.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Write asynchronously.");

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
