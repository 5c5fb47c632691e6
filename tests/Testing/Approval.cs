using System.Runtime.CompilerServices;
using Xunit;

namespace FrivilligPlattform.Testing;

/// <summary>Compares a text with the approved one beside the test; a difference is written as <c>*.received.txt</c> to look at.</summary>
public static class Approval
{
    /// <param name="name">The file's name without <c>.approved.txt</c>, relative to the test's folder.</param>
    public static void Matches(string received, string name, [CallerFilePath] string test = "")
    {
        var folder = Path.GetDirectoryName(test)!;
        MatchesFile(received, Path.Combine(folder, $"{name}.approved.txt"), Path.Combine(folder, $"{name}.received.txt"));
    }

    /// <summary>Compares with a file of the project, such as a page of the documentation.</summary>
    public static void MatchesFile(string received, string approvedPath, string? receivedPath = null)
    {
        receivedPath ??= $"{approvedPath}.received.txt";
        var text = received.ReplaceLineEndings("\n").TrimEnd() + "\n";
        var approved = File.Exists(approvedPath) ? File.ReadAllText(approvedPath).ReplaceLineEndings("\n") : string.Empty;
        if (text == approved)
        {
            File.Delete(receivedPath);
            return;
        }

        File.WriteAllText(receivedPath, text);
        Assert.Fail($"{Path.GetFileName(approvedPath)} differs from what the code gives; compare it with {receivedPath} and approve one of them.");
    }

    /// <summary>The repository's root, found from a source file of it.</summary>
    public static string Root([CallerFilePath] string file = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(file)!);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FrivilligPlattform.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The solution was not found above the tests.");
    }
}
