using System.Reflection;
using System.Runtime.CompilerServices;
using FrivilligPlattform.AppHost.Local;
using FrivilligPlattform.Testing;

namespace FrivilligPlattform.AppHost.Tests.Local;

/// <summary>The approved file was written from Aspire.Hosting 13.1's published surface, not from Local: what Local adds or names otherwise shows.</summary>
public sealed class SurfaceTests
{
    private static readonly NullabilityInfoContext Nullability = new();

    [Fact]
    public void Local_offers_only_calls_that_Aspire_has_with_the_same_names_and_defaults()
    {
        var types = typeof(DistributedApplication).Assembly.GetExportedTypes();
        var extensions = types
            .Where(t => t is { IsAbstract: true, IsSealed: true })
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(m => m.IsDefined(typeof(ExtensionAttribute)))
            .Select(Print)
            .Order(StringComparer.Ordinal)
            .ToList();

        Assert.NotEmpty(extensions);
        Approval.Matches(string.Join('\n', extensions), "Surface");
    }

    private static string Print(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? method.GetGenericArguments()[0] : null;
        var parameters = method.GetParameters().Select((p, i) =>
            (i == 0 ? "this " : p.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")
            + Print(p.ParameterType) + (IsNullable(p) ? "? " : " ") + p.Name + (p.HasDefaultValue ? " = " + Value(p.DefaultValue) : ""));
        var constraint = generic is null ? "" : $" where {generic.Name} : {generic.GetGenericParameterConstraints().Single().Name}";
        return $"static {Print(method.ReturnType)} {method.Name}{(generic is null ? "" : $"<{generic.Name}>")}({string.Join(", ", parameters)}){constraint};";
    }

    private static bool IsNullable(ParameterInfo parameter) =>
        !parameter.ParameterType.IsValueType && Nullability.Create(parameter).WriteState == NullabilityState.Nullable;

    private static string Print(Type type) =>
        Nullable.GetUnderlyingType(type) is { } value ? Print(value) + "?"
        : type.IsArray ? Print(type.GetElementType()!) + "[]"
        : type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(Print))}>"
        : type == typeof(string) ? "string"
        : type == typeof(int) ? "int"
        : type == typeof(bool) ? "bool"
        : type.Name;

    private static string Value(object? value) => value switch { null => "null", bool b => b ? "true" : "false", _ => value.ToString()! };
}
