using System.ComponentModel.DataAnnotations;

namespace FrivilligPlattform.Portal;

/// <summary>What may differ between the places the portal runs.</summary>
public sealed class PortalOptions
{
    /// <summary>Folder for the keys that protect forms and messages; replicas share it. Empty: the machine's own place.</summary>
    public string KeysFolder { get; init; } = "";

    /// <summary>How long one call to the gateway may take before the page says so.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan CallsTakeAtMost { get; init; } = TimeSpan.FromSeconds(15);
}
