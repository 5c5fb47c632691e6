namespace FrivilligPlattform.AppHost.Local;

/// <summary>One prefixed stream for people, one file per process for later.</summary>
internal sealed class Log(DataFolder data, bool quiet) : IDisposable
{
    private const long LargestFile = 10_000_000;
    private static readonly string[] Colours = ["36", "32", "33", "35", "34", "96", "92", "93", "95", "94"];
    private readonly Dictionary<string, StreamWriter> files = [];
    private readonly bool coloured = !Console.IsOutputRedirected;

    /// <summary>A line of this program itself.</summary>
    public void Own(string line)
    {
        lock (files)
            Console.WriteLine(line);
    }

    /// <summary>A line that a process wrote.</summary>
    public void Line(string process, string line)
    {
        lock (files)
        {
            if (!files.TryGetValue(process, out var file))
                files[process] = file = Open(PathOf(data, process));
            file.WriteLine(line);
            if (quiet)
                return;

            var prefix = $"{process,-14}| ";
            Console.WriteLine(coloured ? $"\e[{Colours[(files.Keys.ToList().IndexOf(process)) % Colours.Length]}m{prefix}\e[0m{line}" : prefix + line);
        }
    }

    /// <summary>The last lines a process wrote.</summary>
    public static IEnumerable<string> Tail(DataFolder data, string process, int lines)
    {
        var path = PathOf(data, process);
        if (!File.Exists(path))
            return [];

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Seek(-Math.Min(stream.Length, 200L * lines), SeekOrigin.End);
        return new StreamReader(stream).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(lines);
    }

    public IEnumerable<string> Tail(string process, int lines) => Tail(data, process, lines);

    public void Dispose()
    {
        lock (files)
        {
            foreach (var file in files.Values)
                file.Dispose();
            files.Clear();
        }
    }

    private static string PathOf(DataFolder data, string process) => data.File("logs", process + ".log");

    private static StreamWriter Open(string path)
    {
        if (File.Exists(path) && new FileInfo(path).Length > LargestFile)
            File.Move(path, path + ".1", overwrite: true);
        return new StreamWriter(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite)) { AutoFlush = true };
    }
}
