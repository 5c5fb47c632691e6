namespace FrivilligPlattform.Demo;

/// <summary>A bar that grows on a terminal, and one plain line at the end everywhere else.</summary>
internal sealed class Progress(string what, int total)
{
    private const int Width = 30;

    private static readonly bool Plain = Console.IsOutputRedirected;
    private readonly Lock writing = new();
    private int done;
    private int drawn = -1;

    public void Step()
    {
        lock (writing)
        {
            done++;
            var filled = Width * done / total;
            if (Plain ? done < total : filled == drawn && done < total)
                return;

            drawn = filled;
            if (Plain)
                Console.WriteLine($"  {what}: {total}");
            else
                Console.Write($"\r  {what,-24} {new string('█', filled)}{new string('·', Width - filled)} {done}/{total}{(done == total ? "\n" : "")}");
        }
    }
}
