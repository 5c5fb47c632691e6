namespace FrivilligPlattform.Portal.Api;

/// <summary>What volunteering adds up to in a municipality or in the country. What is null is hidden and named in <see cref="Suppressed"/>.</summary>
public sealed record Figures
{
    public string? MunicipalityNumber { get; init; }
    public string? Name { get; init; }
    public string From { get; init; } = "";
    public string To { get; init; } = "";
    public int? Municipalities { get; init; }
    public int? ActiveVolunteers { get; init; }
    public double? Hours { get; init; }
    public int OpenOpportunities { get; init; }
    public int? Interests { get; init; }
    public int? Answered { get; init; }
    public double? MedianHoursToAnswer { get; init; }
    public int Organisations { get; init; }
    public long GrantsAwardedOre { get; init; }
    public int? OrganisedVolunteers { get; init; }
    public int? IndependentVolunteers { get; init; }
    public IReadOnlyList<FiguresOfArena> Arenas { get; init; } = [];
    public IReadOnlyList<FiguresOfMonth> Months { get; init; } = [];
    public IReadOnlyList<string> Suppressed { get; init; } = [];
    public bool Exact { get; init; }
}

/// <summary>One arena; people are shown to those who see exact figures.</summary>
public sealed record FiguresOfArena(string Arena, int OpenOpportunities, int? ActiveVolunteers);

/// <summary>One month, written <c>2026-11</c>.</summary>
public sealed record FiguresOfMonth(string Month, double? Hours, int? ActiveVolunteers, int? Interests);

public static class Indicators
{
    public static Task<Answer<Figures>> MunicipalityFigures(this Gateway api, string number, string? month = null) =>
        api.Get<Figures>(Query.To($"indicators/municipalities/{Uri.EscapeDataString(number)}", ("month", month)));

    public static Task<Answer<Figures>> NationalFigures(this Gateway api, string? month = null) =>
        api.Get<Figures>(Query.To("indicators/national", ("month", month)));
}
