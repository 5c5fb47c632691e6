using System.Text;
using System.Text.Json;
using FrivilligPlattform.Recruitment.Assignments;
using FrivilligPlattform.Recruitment.Interests;
using FrivilligPlattform.Recruitment.Opportunities;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Recruitment.Tests;

/// <summary>The page of life cycles is written from the tables.</summary>
public sealed class StatesTests
{
    [Fact]
    public void The_page_of_life_cycles_shows_the_tables()
    {
        var page = new StringBuilder("# Life cycles in Recruitment\n\nWritten by a test from the tables in the code.\n");
        Draw(page, "Opportunity", OpportunityStatus.Draft, OpportunityStates.Table.Select(t => (t.Key.From, t.Key.Step, t.Value)));
        Draw(page, "Interest", InterestStatus.Expressed, InterestStates.Table.Select(t => (t.Key.From, t.Key.Step, t.Value)));
        Draw(page, "Assignment", AssignmentStatus.Offered, AssignmentStates.Table.Select(t => (t.Key.From, t.Key.Step, t.Value)));

        Approval.MatchesFile(page.ToString(), Path.Combine(Approval.Root(), "docs", "states-recruitment.md"));
    }

    private static void Draw<TStatus, TStep>(StringBuilder page, string name, TStatus first, IEnumerable<(TStatus From, TStep Step, TStatus To)> table)
        where TStatus : struct, Enum
        where TStep : struct, Enum
    {
        page.Append($"\n## {name}\n\n```mermaid\nstateDiagram-v2\n    [*] --> {Word(first)}\n");
        foreach (var (from, step, to) in table.OrderBy(t => t.From).ThenBy(t => t.Step))
            page.Append($"    {Word(from)} --> {Word(to)}: {Word(step)}\n");
        page.Append("```\n");
    }

    private static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
