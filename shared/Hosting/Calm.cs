using Microsoft.Extensions.Configuration;

namespace FrivilligPlattform.Hosting;

/// <summary>
/// Where many processes start at once on few cores, work that nobody waits for begins a while after the start. Setting <c>Calm</c>: how
/// long after, by default at once.
/// </summary>
public sealed class Calm(IConfiguration configuration)
{
    private readonly TimeSpan wait = configuration.GetValue<TimeSpan>("Calm");

    /// <summary>Returns when such work may begin.</summary>
    public Task WaitAsync(CancellationToken ct) => Task.Delay(wait, ct);
}
