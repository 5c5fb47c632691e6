using FrivilligPlattform.Portal.Organisations;

namespace FrivilligPlattform.Portal.Matching;

/// <summary>The addresses of pages on which volunteers and opportunities find each other.</summary>
public static class MatchingPaths
{
    public const string Requests = "/foresporsler";
    public const string SavedSearches = "/mine-sok";
    public const string HowWeSuggest = "/forslag/slik";
    public const string Settings = "/forslag/innstillinger";

    /// <summary>Volunteers who would fit an organisation's opportunity.</summary>
    public static string Candidates(Guid organisationId, Guid opportunityId) => $"{OrganisationPaths.Opportunity(organisationId, opportunityId)}/aktuelle";
}
