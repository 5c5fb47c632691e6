using System.ComponentModel.DataAnnotations;

namespace FrivilligPlattform.Notifications;

/// <summary>Where people find the portal.</summary>
public sealed class PortalOptions
{
    /// <summary>The public address that links in mails begin with.</summary>
    [Required]
    public Uri PublicAddress { get; init; } = new("http://localhost:8080");

    /// <summary>A link into the portal.</summary>
    public string Link(string path) => new Uri(PublicAddress, path).AbsoluteUri;
}
