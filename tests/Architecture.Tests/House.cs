using System.Reflection;
using System.Text.RegularExpressions;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Hosting;
using FrivilligPlattform.Testing;
using MassTransit;

namespace FrivilligPlattform.Architecture.Tests;

/// <summary>What the rules look at. Every collection fails when it is empty: a rule that saw nothing is no rule kept.</summary>
internal static partial class House
{
    public static readonly string Root = Approval.Root();

    /// <summary>The services that own a database, by their project's name.</summary>
    public static readonly IReadOnlyDictionary<string, Assembly> Services = new Dictionary<string, Assembly>
    {
        ["Identity"] = typeof(Identity.IdentityDb).Assembly,
        ["Recruitment"] = typeof(Recruitment.RecruitmentDb).Assembly,
        ["Cooperation"] = typeof(Cooperation.CooperationDb).Assembly,
        ["Matching"] = typeof(Matching.MatchingDb).Assembly,
        ["Grants"] = typeof(Grants.GrantsDb).Assembly,
        ["Training"] = typeof(Training.TrainingDb).Assembly,
        ["Reporting"] = typeof(Reporting.ReportingDb).Assembly,
        ["Notifications"] = typeof(Notifications.NotificationsDb).Assembly,
    };

    public static IReadOnlyList<Type> Contracts => Some(
        typeof(ReadByAttribute).Assembly.GetTypes().Where(t => t.Namespace?.EndsWith(".V1", StringComparison.Ordinal) == true && !t.IsNested));

    /// <summary>The service that publishes a contract, from its namespace.</summary>
    public static string Publisher(Type contract) => contract.Namespace!.Split('.')[^2];

    /// <summary>The services that have a consumer of a contract, by their project's name.</summary>
    public static IReadOnlyList<string> Readers(Type contract) =>
        [.. Services.Where(s => s.Value.GetTypes().Any(t => !t.IsAbstract && t.IsAssignableTo(typeof(IConsumer<>).MakeGenericType(contract)))).Select(s => s.Key)];

    /// <summary>The project's own C# files below a folder, without generated ones.</summary>
    public static IReadOnlyList<(string Path, string Text)> Sources(string folder) => Some(
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(f => !Generated().IsMatch(f))
            .Select(f => (Path.GetRelativePath(Root, f), File.ReadAllText(f))));

    public static string Project(string service) => Path.Combine(Root, "services", service, $"{service}.csproj");

    public static IReadOnlyList<T> Some<T>(IEnumerable<T> items)
    {
        var list = items.ToList();
        return list.Count > 0 ? list : throw new InvalidOperationException("A rule found nothing to look at.");
    }

    [GeneratedRegex(@"[/\\](Migrations|obj|bin|node_modules)[/\\]")]
    private static partial Regex Generated();
}
