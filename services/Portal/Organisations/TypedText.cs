namespace FrivilligPlattform.Portal.Organisations;

/// <summary>Text from a form on its way to the API, where an empty one is none.</summary>
public static class TypedText
{
    public static string? OrNull(this string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
