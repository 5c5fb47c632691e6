using System.Collections.Concurrent;

namespace FrivilligPlattform.Matching.Index;

/// <summary>Numbers for words or ids that come again and again, given out in order and never taken back.</summary>
public sealed class Numbers<T>
    where T : notnull
{
    private readonly ConcurrentDictionary<T, int> numbers = new();
    private readonly Lock gate = new();
    private volatile T[] named = new T[16];
    private volatile int count;

    public int Count => count;

    public T this[int number] => named[number];

    /// <summary>All of them by number.</summary>
    public IEnumerable<T> All() => named.Take(count);

    /// <summary>The number, a new one if there was none.</summary>
    public int Of(T name)
    {
        if (numbers.TryGetValue(name, out var known))
            return known;

        lock (gate)
        {
            if (numbers.TryGetValue(name, out known))
                return known;

            if (count == named.Length)
            {
                var more = new T[count * 2];
                named.CopyTo(more, 0);
                named = more;
            }

            named[count] = name;
            numbers[name] = count;
            return count++;
        }
    }

    /// <summary>The number, or -1.</summary>
    public int Find(T name) => numbers.TryGetValue(name, out var number) ? number : -1;
}
