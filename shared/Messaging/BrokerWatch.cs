using MassTransit;
using Microsoft.Extensions.Logging;

namespace FrivilligPlattform.Messaging;

/// <summary>Says in one line that the broker is away, and in one that it is back; the bus tries again by itself.</summary>
internal sealed class BrokerWatch(ILogger<BrokerWatch> logger) : IReceiveEndpointObserver
{
    private int away;

    public Task Ready(ReceiveEndpointReady ready)
    {
        if (Interlocked.Exchange(ref away, 0) == 1)
            logger.LogInformation("The broker is back");
        return Task.CompletedTask;
    }

    public Task Faulted(ReceiveEndpointFaulted faulted)
    {
        if (Interlocked.Exchange(ref away, 1) == 0)
            logger.LogWarning("The broker cannot be reached, events wait in the outbox: {Reason}", faulted.Exception?.GetBaseException().Message);
        return Task.CompletedTask;
    }

    public Task Stopping(ReceiveEndpointStopping stopping) => Task.CompletedTask;

    public Task Completed(ReceiveEndpointCompleted completed) => Task.CompletedTask;
}
