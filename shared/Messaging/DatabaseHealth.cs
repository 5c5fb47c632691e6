using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FrivilligPlattform.Messaging;

/// <summary>Well when the database answers.</summary>
internal sealed class DatabaseHealth(ServiceDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}
