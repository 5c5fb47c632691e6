using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Messaging.Tests;

/// <summary>A broker that a class of tests may kill and stall, and a folder for the databases of its probes.</summary>
public sealed class OwnBroker : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("fp-broker-").FullName;

    public TestBroker Broker { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Broker = await TestBroker.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await Broker.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A probe with a database of its own, on this broker or on another; its queues on this one are its own too.</summary>
    public async Task<ProbeProcess> StartProbeAsync(string? bus = null) => await ProbeProcess.StartAsync(
        bus ?? Broker.Address(await Broker.NewVirtualHostAsync()), Path.Combine(folder, $"{Guid.CreateVersion7():N}.db"));
}
