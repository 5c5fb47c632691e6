using System.Text;
using System.Text.RegularExpressions;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Architecture.Tests;

public sealed class DocumentationTests
{
    private const string Begin = "<!-- events: written by DocumentationTests -->";
    private const string End = "<!-- end of events -->";

    [Fact]
    public void The_diagram_of_services_and_events_is_what_the_code_does()
    {
        var path = Path.Combine(House.Root, "docs", "architecture.md");
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var pattern = $"{Regex.Escape(Begin)}.*?{Regex.Escape(End)}";
        Assert.Matches(new Regex(pattern, RegexOptions.Singleline), page);

        Approval.MatchesFile(Regex.Replace(page, pattern, _ => $"{Begin}\n{Events()}{End}", RegexOptions.Singleline), path);
    }

    private static string Events()
    {
        var text = new StringBuilder("```mermaid\nflowchart LR\n");
        var arrows = House.Contracts.SelectMany(c => House.Readers(c).Select(r => (From: House.Publisher(c), To: r, c.Name)))
            .GroupBy(a => (a.From, a.To)).OrderBy(g => g.Key.From, StringComparer.Ordinal).ThenBy(g => g.Key.To, StringComparer.Ordinal);
        foreach (var arrow in arrows)
            text.Append($"  {arrow.Key.From} -->|\"{string.Join("<br/>", arrow.Select(a => a.Name).Order(StringComparer.Ordinal))}\"| {arrow.Key.To}\n");
        text.Append("```\n\n| Event | Published by | Read by |\n| --- | --- | --- |\n");
        foreach (var contract in House.Contracts.OrderBy(House.Publisher, StringComparer.Ordinal).ThenBy(c => c.Name, StringComparer.Ordinal))
        {
            var readers = House.Readers(contract);
            text.Append($"| {contract.Name} | {House.Publisher(contract)} | {(readers.Count == 0 ? "systems outside the platform" : string.Join(", ", readers.Order(StringComparer.Ordinal)))} |\n");
        }

        return text.ToString();
    }
}
