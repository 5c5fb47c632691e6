using System.Diagnostics;

namespace FrivilligPlattform.Probe;

/// <summary>The moments at which losing or doubling an event would be easiest.</summary>
public enum Moment
{
    /// <summary>A cause and its event are written; nothing is committed.</summary>
    Writing,

    /// <summary>A cause and its event are committed; the dispatcher does not know yet, nor does who asked.</summary>
    Committed,

    /// <summary>The event was read from the outbox and is about to be published.</summary>
    Read,

    /// <summary>The broker confirmed one event; others of the batch are under way and none is marked.</summary>
    Confirmed,

    /// <summary>The broker confirmed the whole batch; it is about to be marked as sent.</summary>
    Marking,

    /// <summary>A consumer has changed its rows; nothing is saved.</summary>
    Handling,

    /// <summary>A consumer's rows are committed; the broker has no acknowledgement.</summary>
    Handled,
}

/// <summary>Ends the process by SIGKILL, which nobody can catch, at the very moment it was told to.</summary>
public static class Death
{
    private static readonly int[] Left = new int[Enum.GetValues<Moment>().Length];

    /// <summary>The process dies when it comes to this moment for the n-th time from now.</summary>
    public static void Arm(Moment moment, int times) => Volatile.Write(ref Left[(int)moment], times);

    /// <summary>Says that the process is at this moment.</summary>
    public static void Pass(Moment moment)
    {
        if (Volatile.Read(ref Left[(int)moment]) > 0 && Interlocked.Decrement(ref Left[(int)moment]) == 0)
            Process.GetCurrentProcess().Kill();
    }
}
