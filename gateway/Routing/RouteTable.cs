using System.Collections.Frozen;
using FrivilligPlattform.Hosting;

namespace FrivilligPlattform.Gateway.Routing;

/// <summary>A resource of the public API: the service that answers it, and whether anonymous reads may come from memory.</summary>
public sealed record Resource(string Name, string Service, bool PublicReads = false)
{
    /// <summary>The pages: everything that is not the API.</summary>
    public const string Pages = "pages";

    /// <summary>What comes before the name; the addresses of OAuth 2 stand outside the API.</summary>
    public string Prefix { get; init; } = "/api/v1/";

    public bool IsApi => Name != Pages;
}

/// <summary>The map of the platform: which service answers which resource. Everything else goes to the portal.</summary>
public static class RouteTable
{
    public static readonly Resource[] Resources =
    [
        new("accounts", Names.Identity),
        new("session", Names.Identity),
        new("me", Names.Identity),
        new("invitations", Names.Identity),
        new("memberships", Names.Identity),
        new("clients", Names.Identity),
        new("connect", Names.Identity) { Prefix = "/" },
        new(".well-known", Names.Identity) { Prefix = "/" },

        new("organisations", Names.Recruitment, PublicReads: true),
        new("register", Names.Recruitment, PublicReads: true),
        new("opportunity-types", Names.Recruitment, PublicReads: true),
        new("opportunities", Names.Recruitment, PublicReads: true),
        new("volunteers", Names.Recruitment),
        new("interests", Names.Recruitment),
        new("declarations", Names.Recruitment, PublicReads: true),
        new("assignments", Names.Recruitment),
        new("follow-ups", Names.Recruitment),
        new("hand-ons", Names.Recruitment),
        new("saved-replies", Names.Recruitment),
        new("references", Names.Recruitment),
        new("guardian-consents", Names.Recruitment),
        new("opportunity-templates", Names.Recruitment),
        new("capabilities", Names.Recruitment),
        new("branch-imports", Names.Recruitment),
        new("ideas", Names.Recruitment),
        new("campaigns", Names.Recruitment),
        new("feeds", Names.Recruitment, PublicReads: true),
        new("vigil-wishes", Names.Recruitment),
        new("arenas", Names.Recruitment, PublicReads: true),
        new("participations", Names.Recruitment, PublicReads: true),

        new("units", Names.Cooperation, PublicReads: true),
        new("tasks", Names.Cooperation, PublicReads: true),
        new("needs", Names.Cooperation),

        new("suggestions", Names.Matching),
        new("search", Names.Matching, PublicReads: true),
        new("hours", Names.Matching),
        new("rosters", Names.Matching),
        new("shifts", Names.Matching),
        new("sign-ups", Names.Matching),
        new("diary", Names.Matching),
        new("calendars", Names.Matching),
        new("vigils", Names.Matching),
        new("pairs", Names.Matching),

        new("schemes", Names.Grants, PublicReads: true),
        new("calls", Names.Grants, PublicReads: true),
        new("applications", Names.Grants),
        new("awards", Names.Grants, PublicReads: true),

        new("courses", Names.Training, PublicReads: true),
        new("enrolments", Names.Training),
        new("certificates", Names.Training, PublicReads: true),

        new("indicators", Names.Reporting, PublicReads: true),
        new("strategies", Names.Reporting, PublicReads: true),

        new("notifications", Names.Notifications),
        new("deliveries", Names.Notifications),

        .. Names.Services.Select(service => new Resource($"operations/{service}", service)),
    ];

    /// <summary>The pages, for whatever no resource answers.</summary>
    public static readonly Resource Pages = new(Resource.Pages, Names.Portal) { Prefix = "/" };

    /// <summary>Resources by the id of their route.</summary>
    public static readonly FrozenDictionary<string, Resource> ByRoute = Resources.Append(Pages).ToFrozenDictionary(r => r.Name);
}
