namespace FrivilligPlattform.Reporting.Indicators;

/// <summary>What volunteering adds up to in the whole country.</summary>
public static class ShowNation
{
    /// <summary><c>GET /api/v1/indicators/national?month=2026-11</c>; periods and hidden figures as for a municipality.</summary>
    public sealed record Response(
        string From, string To, int Municipalities, int? ActiveVolunteers, double? Hours, int OpenOpportunities,
        int? Interests, int? Answered, double? MedianHoursToAnswer, int Organisations, long GrantsAwardedOre,
        IReadOnlyList<Month> Months, IReadOnlyList<Source> Sources, IReadOnlyList<string> Suppressed);

    /// <summary>One month, as <c>2026-11</c>; a hidden figure is null.</summary>
    public sealed record Month(
        [property: System.Text.Json.Serialization.JsonPropertyName("month")] string Name, double? Hours, int? ActiveVolunteers, int? Interests);

    /// <summary>Where interests came from (row 27); sources with few interests are counted together as <c>other</c>.</summary>
    public sealed record Source(string Name, int Interests);
}
