using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Messaging.Tests;

/// <summary>A virtual host on the shared broker and a folder for databases, for tests that start probes as processes.</summary>
public sealed class ProbeBroker : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("fp-messaging-").FullName;
    private TestBroker broker = null!;
    private string virtualHost = null!;

    public string Bus => broker.Address(virtualHost);

    public string NewDatabase() => Path.Combine(folder, $"{Guid.CreateVersion7():N}.db");

    public async ValueTask InitializeAsync()
    {
        broker = await TestBroker.SharedAsync();
        virtualHost = await broker.NewVirtualHostAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await broker.DropVirtualHostAsync(virtualHost);
        Directory.Delete(folder, recursive: true);
    }
}
