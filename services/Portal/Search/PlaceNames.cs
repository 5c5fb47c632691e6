using FrivilligPlattform.Norway;
using FrivilligPlattform.Portal.Api;
using FrivilligPlattform.Portal.Localisation;

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

    /// <summary>A postal code of the post town with this name, or null when there is none: one is enough to search near it.</summary>
    public static string? FindPostalPlace(string? name) => string.IsNullOrWhiteSpace(name) ? null : PostalPlaces.Value.GetValueOrDefault(name.Trim());

    private static readonly Lazy<Dictionary<string, string>> PostalPlaces = new(() => PostalCodes.All
        .GroupBy(p => p.Place, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First().Code, StringComparer.OrdinalIgnoreCase));

    /// <summary>The Norwegian name with the Sami one beside it where there is one.</summary>
    public static string Municipality(string number) => Municipalities.Find(number) is { } found
        ? found.SamiName is { Length: > 0 } sami && sami != found.Name ? $"{found.UniqueName} – {sami}" : found.UniqueName
        : number;

    /// <summary>Where an opportunity is: the place, its postal code and the municipality.</summary>
    public static string Of(Opportunity o) => Line(
        o.PlaceName,
        o.PostalCode is { } code && PostalCodes.Find(code) is { } known ? $"{known.Code} {known.Place}" : o.PostalCode,
        o.MunicipalityNumber is { } number ? Municipality(number) : o.MunicipalityName);

    /// <summary>Names from the nearest to the widest, none said twice: "Fjell sykehjem, 3015 Drammen".</summary>
    public static string Line(params IEnumerable<string?> names)
    {
        var said = new List<string>();
        foreach (var name in names.OfType<string>().Where(n => n.Length > 0))
        {
            if (said.Exists(s => s.EndsWith(name, StringComparison.OrdinalIgnoreCase)))
                continue;

            said.RemoveAll(s => name.EndsWith($" {s}", StringComparison.OrdinalIgnoreCase));
            said.Add(name);
        }

        return string.Join(", ", said);
    }

    /// <summary>How those who take part can get there: fetched, followed, or by themselves.</summary>
    public static string GettingThere(Opportunity o) => (o.OffersTransport, o.OffersEscort) switch
    {
        (true, true) => Wording.T("Search.TransportAndEscort"),
        (true, false) => Wording.T("Search.Transport"),
        (false, true) => Wording.T("Search.Escort"),
        _ => Wording.T("Search.ByThemselves"),
    };

    private static bool Is(string? name, string typed) => string.Equals(name, typed.Trim(), StringComparison.OrdinalIgnoreCase);
}
