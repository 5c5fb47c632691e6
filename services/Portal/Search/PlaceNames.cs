using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Portal.Search;

/// <summary>Municipalities by what people call them, in Norwegian or Sami.</summary>
public static class PlaceNames
{
    /// <summary>The municipality with this name, or null when no or several have it.</summary>
    public static Municipality? Find(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return null;

        var same = Municipalities.All.Where(m => Is(m.Name, name) || Is(m.SamiName, name) || Is(m.UniqueName, name)).Take(2).ToList();
        return same.Count == 1 ? same[0] : null;
    }

    /// <summary>The Norwegian name with the Sami one beside it where there is one.</summary>
    public static string Municipality(string number) => Municipalities.Find(number) is { } found
        ? found.SamiName is { Length: > 0 } sami && sami != found.Name ? $"{found.UniqueName} – {sami}" : found.UniqueName
        : number;

    private static bool Is(string? name, string typed) => string.Equals(name, typed.Trim(), StringComparison.OrdinalIgnoreCase);
}
