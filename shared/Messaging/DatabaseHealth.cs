using System.Data.Common;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FrivilligPlattform.Messaging;

/// <summary>Well when the database answers from a table that every service has.</summary>
internal sealed class DatabaseHealth(Statements statements) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await statements.AnyAsync("""SELECT 1 FROM "OutboxLeases" WHERE "Partition" = 0""", cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (DbException exception)
        {
            return HealthCheckResult.Unhealthy(exception.Message);
        }
    }
}
