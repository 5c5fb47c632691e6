using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FrivilligPlattform.Messaging;

/// <summary>How values are kept so that they sort, compare and come back the same on both engines.</summary>
public static class Conventions
{
    /// <summary>Keeps a list or small object as JSON text; two values are equal when their JSON is.</summary>
    public static PropertyBuilder<T> HasJsonConversion<T>(this PropertyBuilder<T> property) =>
        property.HasConversion(new JsonConverter<T>(), new JsonComparer<T>());

    internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        value => value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value,
        value => DateTime.SpecifyKind(value, DateTimeKind.Utc));

    private sealed class JsonConverter<T>() : ValueConverter<T, string>(
        value => JsonSerializer.Serialize(value, JsonSerializerOptions.Web),
        text => JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Web)!);

    private sealed class JsonComparer<T>() : ValueComparer<T>(
        (a, b) => Text(a) == Text(b),
        value => string.GetHashCode(Text(value), StringComparison.Ordinal),
        value => JsonSerializer.Deserialize<T>(Text(value), JsonSerializerOptions.Web)!)
    {
        private static string Text(T? value) => JsonSerializer.Serialize(value, JsonSerializerOptions.Web);
    }
}
