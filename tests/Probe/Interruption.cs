using System.Collections.Concurrent;

namespace FrivilligPlattform.Probe;

/// <summary>
/// Stops one piece of work after the other dead, each once, at a moment that its random id chooses: an exception nobody
/// expects, after which nothing more of that piece of work runs. In database and broker it leaves what a kill at that
/// instruction leaves; only the process lives on, so that a thousand points can be tried in one.
/// </summary>
public static class Interruption
{
    private static readonly ConcurrentDictionary<Guid, byte> Interrupted = new();
    private static readonly int[] Times = new int[Enum.GetValues<Moment>().Length];
    private static int armed;
    private static int nameless;
    private static Moment? alone;

    /// <summary>How often a piece of work was stopped, by moment.</summary>
    public static IReadOnlyDictionary<string, int> Counts => Enum.GetValues<Moment>().Where(Chosen).ToDictionary(m => $"{m}", m => Volatile.Read(ref Times[(int)m]));

    /// <summary>From now on work is stopped: nearly each once at a moment of its own, or each once at this one; or no more.</summary>
    public static void Arm(bool interrupting, Moment? only)
    {
        alone = only;
        Volatile.Write(ref armed, interrupting ? 1 : 0);
    }

    /// <summary>Says that this piece of work is at this moment; of those without an id, such as a batch, every other is stopped.</summary>
    public static void Pass(Moment moment, Guid? work)
    {
        if (Volatile.Read(ref armed) == 0 || !(work is { } id ? Chooses(id, moment) : (alone is null && Interlocked.Increment(ref nameless) % 2 == 1)))
            return;

        Interlocked.Increment(ref Times[(int)moment]);
        throw new InvalidOperationException($"Stopped dead while {moment}.");
    }

    private static bool Chooses(Guid work, Moment moment) =>
        moment == (alone ?? (Moment)(work.ToByteArray()[15] % (int)Moment.Handled)) && Interrupted.TryAdd(work, 0);

    /// <summary>After the commit of a handler's rows an exception is not what a kill is; only <see cref="Death"/> comes then.</summary>
    private static bool Chosen(Moment moment) => moment != Moment.Handled;
}
