using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.Contracts.Tests;

/// <summary>Messages that were once written must be read for as long as one may lie in a queue or an outbox.</summary>
public sealed class SampleTests
{
    private static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true };
    private static readonly string Folder = Path.Combine(Approval.Root(), "tests", "Contracts.Tests", "Samples");
    private static readonly Type[] Contracts =
        [.. typeof(ReadByAttribute).Assembly.GetTypes().Where(t => t.Namespace?.EndsWith(".V1", StringComparison.Ordinal) == true && !t.IsNested)];

    public static TheoryData<string> Samples => [.. Directory.EnumerateFiles(Folder, "*.json").Select(f => Path.GetFileName(f)).Order()];

    [Fact]
    public void Every_contract_has_a_sample()
    {
        var missing = Contracts.Where(c => !File.Exists(Path.Combine(Folder, $"{Name(c)}.json"))).ToList();
        foreach (var contract in missing)
            File.WriteAllText(Path.Combine(Folder, $"{Name(contract)}.received.json"), JsonSerializer.Serialize(Example(contract), Pretty) + "\n");

        Assert.Empty(missing.Select(c => $"{c.Name}: look at the received sample and rename it"));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_sample_ever_written_is_still_read(string sample)
    {
        var contract = Contracts.Single(c => Name(c) == Path.GetFileNameWithoutExtension(sample));

        var read = JsonSerializer.Deserialize(File.ReadAllText(Path.Combine(Folder, sample)), contract);

        Assert.NotNull(read);
        var nullability = new NullabilityInfoContext();
        Assert.Empty(contract.GetProperties()
            .Where(p => p.GetValue(read) is null && nullability.Create(p).ReadState == NullabilityState.NotNull)
            .Select(p => $"{p.Name} came out empty"));
    }

    private static string Name(Type contract) => $"{contract.Namespace!.Split('.')[^2]}.{contract.Namespace.Split('.')[^1]}.{contract.Name}";

    private static object Example(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } plain => Example(plain),
        _ when type == typeof(string) => "besøksvenn",
        _ when type == typeof(Guid) => Guid.Parse("01939e2a-0000-7000-8000-000000000001"),
        _ when type == typeof(DateTime) => new DateTime(2026, 11, 24, 16, 0, 0, DateTimeKind.Utc),
        _ when type == typeof(DateOnly) => new DateOnly(2026, 11, 24),
        _ when type == typeof(TimeOnly) => new TimeOnly(17, 0),
        _ when type == typeof(bool) => true,
        _ when type == typeof(int) => 2,
        _ when type == typeof(long) => 30_000_000L,
        _ when type == typeof(decimal) => 0.5m,
        _ when type.IsGenericType => ListOf(type.GetGenericArguments()[0]),
        _ => type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First() is { } make
            ? make.Invoke([.. make.GetParameters().Select(p => Example(p.ParameterType))])
            : RuntimeHelpers.GetUninitializedObject(type),
    };

    private static Array ListOf(Type item)
    {
        var list = Array.CreateInstance(item, 1);
        list.SetValue(Example(item), 0);
        return list;
    }
}
