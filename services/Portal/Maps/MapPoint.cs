namespace FrivilligPlattform.Portal.Maps;

/// <summary>A place on a map that the list beside it also names. <paramref name="Kind"/> `me` is where the reader starts from.</summary>
public sealed record MapPoint(double Latitude, double Longitude, string Title, string? Text = null, string? Href = null, string? Kind = null);
