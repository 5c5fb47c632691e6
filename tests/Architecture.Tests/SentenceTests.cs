using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace FrivilligPlattform.Architecture.Tests;

public sealed class SentenceTests
{
    public static TheoryData<string> Services => [.. House.Services.Keys];

    /// <summary>The framework's own attributes say no in English only: ours are in Hosting, others name a sentence of the service.</summary>
    [Theory]
    [MemberData(nameof(Services))]
    public void What_checks_a_field_says_so_in_the_readers_language(string service)
    {
        var offenders =
            from property in House.Some(House.Services[service].GetTypes().Where(t => !t.Name.EndsWith("Options", StringComparison.Ordinal)).SelectMany(t => t.GetProperties()))
            from attribute in property.GetCustomAttributes<ValidationAttribute>()
            where attribute.GetType().Namespace?.StartsWith("FrivilligPlattform.", StringComparison.Ordinal) != true && !NamesItsSentence(attribute)
            select $"{property.DeclaringType} {property.Name}: {attribute.GetType().Name}";

        Assert.Empty(offenders.Distinct());
    }

    private static bool NamesItsSentence(ValidationAttribute attribute) =>
        attribute is { ErrorMessageResourceType: { } texts, ErrorMessageResourceName: { } name }
        && texts.GetProperty(name, BindingFlags.Static | BindingFlags.Public) is not null;
}
