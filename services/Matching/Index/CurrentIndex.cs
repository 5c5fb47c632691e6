using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FrivilligPlattform.Matching.Index;

/// <summary>The newest picture of the open opportunities in this replica. Reading it never waits.</summary>
public sealed class CurrentIndex : IHealthCheck
{
    private volatile OpportunityIndex? index;

    public OpportunityIndex Value
    {
        get => index ?? OpportunityIndex.Empty;
        set => index = value;
    }

    /// <summary>A replica takes requests once its index has been built.</summary>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(index is null ? HealthCheckResult.Unhealthy("The index is being built.") : HealthCheckResult.Healthy());
}
