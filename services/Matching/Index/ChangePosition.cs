namespace FrivilligPlattform.Matching.Index;

/// <summary>
/// How far a replica has read the changes. A server hands out numbers before transactions commit, so a lower number may
/// appear after a higher one: numbers left out are asked for again until they have come or cannot come any more.
/// </summary>
public sealed class ChangePosition(TimeSpan patience)
{
    private readonly Dictionary<long, DateTime> missing = [];

    /// <summary>The highest number read; null before the first.</summary>
    public long? Last { get; private set; }

    /// <summary>Numbers below <see cref="Last"/> that may still come.</summary>
    public IReadOnlyCollection<long> Missing => missing.Keys;

    /// <summary>The position as text; equal texts mean that the same changes have been read.</summary>
    public string Version => string.Join('.', missing.Keys.Order().Prepend(Last ?? 0));

    /// <summary>Moves on by the numbers just read, which are in ascending order.</summary>
    public void Read(IEnumerable<long> numbers, DateTime now)
    {
        foreach (var number in numbers)
        {
            if (missing.Remove(number) || number <= Last)
                continue;

            for (var skipped = Last + 1; skipped < number; skipped++)
                missing[skipped.Value] = now;
            Last = number;
        }

        foreach (var (number, since) in missing)
        {
            if (now - since > patience)
                missing.Remove(number);
        }
    }
}
