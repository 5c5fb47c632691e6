using FrivilligPlattform.Norway;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace FrivilligPlattform.Matching.Index;

/// <summary>The indexes of this replica. Reading them never waits.</summary>
public sealed class CurrentIndex(IOptions<MatchingOptions> options, TimeProvider clock) : IHealthCheck
{
    private readonly LiveOpportunities opportunities = new(new(options.Value.Weights, 0), clock.Today());
    private readonly LiveVolunteers volunteers = new(new(options.Value.Weights, 0));

    /// <summary>False until both have been built.</summary>
    public bool IsBuilt { get; set; }

    /// <summary>What was saved before this instant is in; the first instant there is until all has been read once.</summary>
    public DateTime KnowsUntil { get; set; }

    public LiveOpportunities Opportunities => opportunities;

    public LiveVolunteers Volunteers => volunteers;

    /// <summary>A replica takes requests once its index has been built.</summary>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(IsBuilt ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The index is being built."));
}
