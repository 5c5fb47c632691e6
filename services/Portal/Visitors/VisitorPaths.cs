using FrivilligPlattform.Portal.Api;
using FrivilligPlattform.Portal.Common;

namespace FrivilligPlattform.Portal.Visitors;

/// <summary>The addresses of pages anybody may open.</summary>
public static class VisitorPaths
{
    public const string Organisations = "/organisasjoner";

    /// <summary>What volunteers with a health profession read first.</summary>
    public const string HealthSheet = "/helsepersonell";

    public static string Organisation(Guid id) => $"{Organisations}/{id}";

    /// <summary>Where the link of a letter about an interest leads.</summary>
    public static string Follow(Guid id, string code) => Query.To($"/interesse/{id}", ("kode", code));

    public static string Campaign(string slug) => $"/kampanje/{Uri.EscapeDataString(slug)}";

    /// <summary>An opportunity seen from somewhere that wants to know whether interest comes of it.</summary>
    public static string OpportunityFrom(Guid id, string? source) => Query.To(Paths.Opportunity(id), ("kilde", source));
}
