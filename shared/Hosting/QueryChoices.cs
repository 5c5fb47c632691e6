using System.Collections.Frozen;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace FrivilligPlattform.Hosting;

/// <summary>
/// Lets a choice in a query be written as the platform's JSON writes it, <c>?status=underAssessment</c>. Minimal APIs would
/// bind only the spelling of the code and answer 400 to any other.
/// </summary>
internal sealed class QueryChoices(RequestDelegate next)
{
    private readonly ConditionalWeakTable<Endpoint, FrozenDictionary<string, Type>> known = [];

    public Task InvokeAsync(HttpContext http)
    {
        var query = http.Request.Query;
        if (query.Count > 0 && http.GetEndpoint() is { } endpoint
            && known.GetValue(endpoint, ChoicesOf) is { Count: > 0 } choices && query.Keys.Any(choices.ContainsKey))
        {
            http.Request.Query = new QueryCollection(query.ToDictionary(
                q => q.Key, q => choices.TryGetValue(q.Key, out var type) ? Spell(type, q.Value) : q.Value, StringComparer.OrdinalIgnoreCase));
        }

        return next(http);
    }

    private static FrozenDictionary<string, Type> ChoicesOf(Endpoint endpoint)
    {
        var parameters = endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? [];
        return parameters
            .Where(p => p.GetCustomAttribute<AsParametersAttribute>() is null)
            .Select(p => (p.Name, Type: p.ParameterType))
            .Concat(parameters
                .Where(p => p.GetCustomAttribute<AsParametersAttribute>() is not null)
                .SelectMany(p => p.ParameterType.GetProperties())
                .Select(p => (Name: (string?)p.Name, Type: p.PropertyType)))
            .Select(p => (p.Name, Type: Nullable.GetUnderlyingType(p.Type) ?? p.Type.GetElementType() ?? p.Type))
            .Where(p => p.Type.IsEnum)
            .ToFrozenDictionary(p => p.Name!, p => p.Type, StringComparer.OrdinalIgnoreCase);
    }

    private static StringValues Spell(Type type, StringValues values) => new([.. values.Select(value =>
        Enum.GetNames(type).FirstOrDefault(name => name.Equals(value, StringComparison.OrdinalIgnoreCase)) ?? value)]);
}
