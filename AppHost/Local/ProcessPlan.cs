namespace FrivilligPlattform.AppHost.Local;

/// <summary>All that is needed to start one process, and to know that it is well.</summary>
internal sealed record ProcessPlan(string Name, string File, IReadOnlyList<string> Arguments, string Folder)
{
    public Func<IEnumerable<KeyValuePair<string, string>>> Environment { get; init; } = () => [];

    /// <summary>Where others reach it, for the status page.</summary>
    public string? Address { get; init; }

    /// <summary>Whether it answers; without one it is well as soon as it runs.</summary>
    public Func<CancellationToken, Task<bool>>? IsWell { get; init; }

    /// <summary>A one-off ends by itself and is not started again.</summary>
    public bool OneOff { get; init; }

    /// <summary>Infrastructure stops after the processes that speak to it.</summary>
    public bool Infrastructure { get; init; }
}
