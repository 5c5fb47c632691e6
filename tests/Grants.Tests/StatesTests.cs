using System.Text;
using System.Text.Json;
using FrivilligPlattform.Grants.Applications;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Grants.Tests;

/// <summary>The page of life cycles is written from the table.</summary>
public sealed class StatesTests
{
    [Fact]
    public void The_page_of_life_cycles_shows_the_table()
    {
        var page = new StringBuilder("# Life cycles in Grants\n\nWritten by a test from the table in the code.\n");
        page.Append($"\n## Application\n\n```mermaid\nstateDiagram-v2\n    [*] --> {Word(ApplicationStatus.Draft)}\n");
        foreach (var ((from, step), to) in Application.LifeCycle.OrderBy(t => t.Key.From).ThenBy(t => t.Key.Step))
            page.Append($"    {Word(from)} --> {Word(to)}: {Word(step)}\n");
        page.Append("```\n");

        Approval.MatchesFile(page.ToString(), Path.Combine(Approval.Root(), "docs", "states-grants.md"));
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
