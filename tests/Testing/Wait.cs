using System.Diagnostics;

namespace FrivilligPlattform.Testing;

/// <summary>Waits for a condition instead of for time.</summary>
public static class Wait
{
    /// <summary>Asks until the answer is not null; fails with <paramref name="what"/> when it never comes.</summary>
    public static async Task<T> ForAsync<T>(Func<Task<T?>> ask, string what, TimeSpan? atMost = null)
        where T : class
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            if (await ask() is { } answer)
                return answer;
            if (Stopwatch.GetElapsedTime(started) > (atMost ?? TimeSpan.FromSeconds(20)))
                throw new TimeoutException($"It never happened: {what}");
            await Task.Delay(20);
        }
    }

    /// <summary>Asks until it is so.</summary>
    public static Task UntilAsync(Func<Task<bool>> ask, string what, TimeSpan? atMost = null) =>
        ForAsync<object>(async () => await ask() ? new object() : null, what, atMost);
}
