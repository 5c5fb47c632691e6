namespace FrivilligPlattform.Reporting.Indicators;

/// <summary>What volunteering adds up to in one municipality; small counts about people are hidden from the public.</summary>
public static class ShowMunicipality
{
    /// <summary>
    /// <c>GET /api/v1/indicators/municipalities/{number}?month=2026-11</c>. Without a month the figures are for the last
    /// twelve months, the present one included. A hidden figure is null and its name stands in <paramref name="Suppressed"/>.
    /// </summary>
    public sealed record Response(
        string MunicipalityNumber, string Name, string From, string To, int? ActiveVolunteers, double? Hours, int OpenOpportunities,
        int? Interests, int? Answered, double? MedianHoursToAnswer, int Organisations, long GrantsAwardedOre,
        IReadOnlyList<Month> Months, IReadOnlyList<Source> Sources, IReadOnlyList<string> Suppressed);

    /// <summary>One month, as <c>2026-11</c>; a hidden figure is null.</summary>
    public sealed record Month(
        [property: System.Text.Json.Serialization.JsonPropertyName("month")] string Name, double? Hours, int? ActiveVolunteers, int? Interests);

    /// <summary>Where interests came from (row 27); sources with few interests are counted together as <c>other</c>.</summary>
    public sealed record Source(string Name, int Interests);
}
