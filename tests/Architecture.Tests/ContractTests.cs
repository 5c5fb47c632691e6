using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Architecture.Tests;

public sealed class ContractTests
{
    /// <summary>Names of members that hold personal data; only Identity may publish them (architecture, "Who owns what").</summary>
    private static readonly string[] Personal = ["Email", "Phone", "BirthDate", "BirthYear", "PersonName", "VolunteerName", "Address", "Message"];

    [Fact]
    public void Contracts_are_sealed_records_that_never_change()
    {
        var offenders = House.Contracts.SelectMany(t => t.GetProperties().Where(p => p.SetMethod is { } set && !IsInit(set)).Select(p => $"{t.Name}.{p.Name} can be set")
            .Concat(t.IsSealed && t.GetMethod("<Clone>$") is not null ? [] : [$"{t.Name} is no sealed record"]));

        Assert.Empty(offenders);
    }

    [Fact]
    public void Contracts_name_exactly_the_services_that_read_them()
    {
        var offenders = House.Contracts
            .Select(t => (t.Name, Said: t.GetCustomAttribute<ReadByAttribute>()?.Services.Order() ?? Enumerable.Empty<string>(), Is: House.Readers(t).Select(s => s.ToLowerInvariant()).Order()))
            .Where(c => !c.Said.SequenceEqual(c.Is))
            .Select(c => $"{c.Name} is read by {string.Join(", ", c.Is)}");

        Assert.Empty(offenders);
    }

    [Fact]
    public void Nobody_reads_an_event_of_its_own()
    {
        Assert.Empty(House.Contracts.Where(t => House.Readers(t).Contains(House.Publisher(t))).Select(t => t.Name));
    }

    [Fact]
    public void Only_Identity_publishes_personal_data()
    {
        var offenders = House.Contracts.Where(t => House.Publisher(t) != "Identity")
            .SelectMany(t => t.GetProperties().Where(p => Personal.Contains(p.Name)).Select(p => $"{t.Name}.{p.Name}"));

        Assert.Empty(offenders);
    }

    [Fact]
    public void Every_contract_is_published_by_the_service_whose_name_it_bears()
    {
        var offenders = House.Contracts.Where(t => !House.Sources($"services/{House.Publisher(t)}").Any(f => Regex.IsMatch(f.Text, $@"\b{t.Name}\b")))
            .Select(t => $"{House.Publisher(t)} never makes a {t.Name}");

        Assert.Empty(offenders);
    }

    [Fact]
    public void Consumers_leave_saving_to_the_inbox()
    {
        var offenders = House.Sources("services")
            .Where(f => f.Text.Contains(": IConsumer<", StringComparison.Ordinal)
                && (f.Text.Contains("SaveChangesAsync", StringComparison.Ordinal) || f.Text.Contains("ExecuteUpdateAsync", StringComparison.Ordinal) || f.Text.Contains("ExecuteDeleteAsync", StringComparison.Ordinal)))
            .Select(f => f.Path);

        Assert.Empty(offenders);
    }

    [Fact]
    public void The_contracts_are_the_approved_ones()
    {
        var text = new StringBuilder();
        foreach (var contract in House.Contracts.OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.AppendLine(contract.FullName);
            foreach (var parameter in contract.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First().GetParameters())
                text.AppendLine($"  {parameter.Name}: {Name(parameter.ParameterType)}");
        }

        Approval.Matches(text.ToString(), "Contracts");
    }

    private static bool IsInit(MethodInfo set) => set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static string Name(Type type) => Nullable.GetUnderlyingType(type) is { } plain
        ? $"{plain.Name}?"
        : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : type.Name;
}
