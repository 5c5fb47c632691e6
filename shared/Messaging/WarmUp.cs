using FrivilligPlattform.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FrivilligPlattform.Messaging;

/// <summary>Does beside the first requests, or before them, what they would else wait for: every endpoint and the model of the database.</summary>
internal sealed class WarmUp<TDb>(IServiceScopeFactory scopes, EndpointDataSource endpoints, Calm calm, ILogger<WarmUp<TDb>> logger) : BackgroundService
    where TDb : ServiceDb
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await calm.WaitAsync(stoppingToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var asked = await scope.ServiceProvider.GetRequiredService<TDb>().Set<IdempotencyKey>().AsNoTracking()
                .AnyAsync(k => k.Actor == string.Empty && k.Key == string.Empty, stoppingToken);
            logger.LogDebug("{Count} endpoints are ready, and the database answers {Answer}", endpoints.Endpoints.Count, asked);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            logger.LogInformation("The first request will take longer: {Reason}", exception.Message);
        }
    }
}
