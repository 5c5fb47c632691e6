namespace FrivilligPlattform.Portal.Maps;

/// <summary>What lies under the points of a map.</summary>
public sealed class MapOptions
{
    /// <summary>Address of map tiles with {z}, {x} and {y}. Empty: the portal's own drawing of Norway, and no other server is asked.</summary>
    public string TileUrl { get; init; } = "";

    /// <summary>Who made the tiles, as their licence asks to have it said.</summary>
    public string Attribution { get; init; } = "";
}
