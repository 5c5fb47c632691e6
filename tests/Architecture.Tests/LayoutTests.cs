using System.Text.RegularExpressions;
using FrivilligPlattform.Hosting;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FrivilligPlattform.Architecture.Tests;

public sealed partial class LayoutTests
{
    [Fact]
    public void A_service_refers_only_to_what_is_shared()
    {
        var offenders = House.Services.Keys.Append("Portal")
            .SelectMany(s => References(House.Project(s)).Where(r => !r.StartsWith("../../shared/", StringComparison.Ordinal)).Select(r => $"{s} refers to {r}"));

        Assert.Empty(offenders);
    }

    [Fact]
    public void Contracts_and_Norway_refer_to_nothing()
    {
        var offenders = new[] { "Contracts", "Norway" }
            .Where(l => File.ReadAllText(Path.Combine(House.Root, "shared", l, $"{l}.csproj")) is var project
                && (project.Contains("ProjectReference", StringComparison.Ordinal) || project.Contains("PackageReference", StringComparison.Ordinal)));

        Assert.Empty(offenders);
    }

    [Fact]
    public void No_service_knows_where_anothers_database_is()
    {
        var offenders = House.Services.Keys.SelectMany(service => House.Sources($"services/{service}")
            .Where(f => House.Services.Keys.Any(other => other != service
                && (f.Text.Contains($"FrivilligPlattform.{other}.", StringComparison.Ordinal) && Regex.IsMatch(f.Text, $@"using FrivilligPlattform\.{other}\.")
                    || f.Text.Contains($"Names.Database(Names.{other})", StringComparison.Ordinal))))
            .Select(f => f.Path));

        Assert.Empty(offenders);
    }

    [Fact]
    public void A_program_is_read_in_one_look()
    {
        var programs = House.Some(House.Sources("services").Concat(House.Sources("gateway")).Where(f => Path.GetFileName(f.Path) == "Program.cs"));

        Assert.Empty(programs.Where(f => Lines(f.Text) > 40).Select(f => $"{f.Path} has {Lines(f.Text)} lines; 40 are one look"));
    }

    [Fact]
    public void A_slice_is_one_file_of_at_most_two_hundred_lines()
    {
        var slices = House.Some(House.Sources("services").Where(f => f.Text.Contains("static async Task<", StringComparison.Ordinal) && f.Text.Contains(" Handle(", StringComparison.Ordinal)));

        Assert.Empty(slices.Where(f => Lines(f.Text) > 200).Select(f => $"{f.Path} has {Lines(f.Text)} lines; make it a folder of the same name, with parts"));
    }

    [Fact]
    public void A_method_is_at_most_sixty_lines()
    {
        var methods = House.Some(new[] { "services", "gateway", "shared", "AppHost", "tools" }.SelectMany(House.Sources)
            .SelectMany(f => CSharpSyntaxTree.ParseText(f.Text).GetRoot().DescendantNodes()
                .Where(n => n is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax)
                .Select(n => (f.Path, Span: n.SyntaxTree.GetLineSpan(n.Span)))));

        Assert.Empty(methods.Where(m => m.Span.EndLinePosition.Line - m.Span.StartLinePosition.Line >= 60)
            .Select(m => $"{m.Path}:{m.Span.StartLinePosition.Line + 1} has {m.Span.EndLinePosition.Line - m.Span.StartLinePosition.Line + 1} lines; say in a name what a part of it does"));
    }

    [Fact]
    public void Names_say_what_a_thing_is_and_not_that_it_manages_or_helps()
    {
        var offenders = House.Services.Values.SelectMany(a => House.Some(a.GetTypes()))
            .Where(t => t.Namespace?.StartsWith("FrivilligPlattform", StringComparison.Ordinal) == true && !t.Name.Contains('<', StringComparison.Ordinal))
            .Where(t => ForbiddenEnding().IsMatch(t.Name))
            .Select(t => t.FullName);

        Assert.Empty(offenders);
    }

    [Fact]
    public void A_service_stands_in_every_list_that_must_name_it()
    {
        var lists = new[] { "FrivilligPlattform.sln", "README.md", "AppHost/Program.cs", "gateway/Routing/RouteTable.cs", "tools/run.slnf" }
            .Where(f => File.Exists(Path.Combine(House.Root, f)))
            .Select(f => (Name: f, Text: File.ReadAllText(Path.Combine(House.Root, f))));

        var offenders = House.Some(lists).SelectMany(l => House.Services.Keys.Where(s => !l.Text.Contains(s, StringComparison.Ordinal)).Select(s => $"{l.Name} lacks {s}"));

        Assert.Empty(offenders);
        Assert.Equal(House.Services.Keys.Select(s => s.ToLowerInvariant()).Order(), Names.Services.Order());
    }

    private static int Lines(string text) => text.Count(c => c == '\n');

    private static IEnumerable<string> References(string project) =>
        ReferencePattern().Matches(File.ReadAllText(project)).Select(m => m.Groups[1].Value);

    [GeneratedRegex("ProjectReference Include=\"([^\"]+)\"")]
    private static partial Regex ReferencePattern();

    [GeneratedRegex("(Manager|Helper|Helpers|Util|Utils|Impl|Dto|Processor)$")]
    private static partial Regex ForbiddenEnding();
}
