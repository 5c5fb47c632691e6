using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FrivilligPlattform.Messaging;

/// <summary>Leaves the service's mark as soon as the bus has declared its queues.</summary>
internal sealed class ArrivalNotice(IBusControl bus, Readers readers, ILogger<ArrivalNotice> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await bus.WaitForHealthStatus(BusHealthStatus.Healthy, TimeSpan.FromSeconds(5)) == BusHealthStatus.Healthy)
                {
                    await readers.ArriveAsync(stoppingToken);
                    return;
                }
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning("The broker cannot be reached yet: {Reason}", exception.Message);
                await Task.Delay(500, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
