using FrivilligPlattform.Contracts;

namespace FrivilligPlattform.Matching.Suggestions;

/// <summary>The open opportunities that fit the signed-in volunteer best, each with its reasons in the reader's language.</summary>
public static class SuggestOpportunities
{
    /// <summary><c>GET /api/v1/suggestions</c>; <paramref name="After"/> and <paramref name="Limit"/> (1 to 100, 20 when absent) page.</summary>
    public sealed record Request(string? After, int? Limit);

    /// <summary><paramref name="Profile"/> says why a list is empty: <c>ready</c>, <c>paused</c>, or <c>unknown</c> while nothing is known of the volunteer.</summary>
    public sealed record Response(IReadOnlyList<Suggestion> Items, string? Next, string Profile);

    /// <summary>One opportunity. <paramref name="Score"/> runs from 0 to 100; <paramref name="Missing"/> says what must be in place before a start.</summary>
    public sealed record Suggestion(
        Guid OpportunityId, string Title, string Summary, string Type, string Arena, string ScheduleKind,
        IReadOnlyList<WeeklySlot> Slots, DateOnly? StartsOn, DateOnly? EndsOn, Guid OrganisationId, string OrganisationName,
        string PlaceName, string PostalCode, string MunicipalityNumber, double? Latitude, double? Longitude,
        double? DistanceKm, int Score, IReadOnlyList<string> Reasons, IReadOnlyList<string> Missing);
}
