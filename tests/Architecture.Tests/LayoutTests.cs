using System.Text.RegularExpressions;
using FrivilligPlattform.Hosting;

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

        Assert.Empty(programs.Where(f => f.Text.Count(c => c == '\n') > 60).Select(f => f.Path));
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

    private static IEnumerable<string> References(string project) =>
        ReferencePattern().Matches(File.ReadAllText(project)).Select(m => m.Groups[1].Value);

    [GeneratedRegex("ProjectReference Include=\"([^\"]+)\"")]
    private static partial Regex ReferencePattern();

    [GeneratedRegex("(Manager|Helper|Helpers|Util|Utils|Impl|Dto|Processor)$")]
    private static partial Regex ForbiddenEnding();
}
