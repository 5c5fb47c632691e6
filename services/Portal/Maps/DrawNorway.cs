using FrivilligPlattform.Norway;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Portal.Maps;

/// <summary>A map fetches what lies under its points: dots where people live, and the names of municipalities.</summary>
public static class DrawNorway
{
    public const string Address = "/kart/norge.json";

    private static readonly Lazy<Drawing> Drawn = new(() => new(
        [.. PostalCodes.All.Select(p => new[] { Math.Round(p.Latitude, 2), Math.Round(p.Longitude, 2) }).DistinctBy(p => (p[0], p[1]))],
        [.. Municipalities.All.OrderByDescending(m => m.Population).Select(m => new Place(m.Name, Math.Round(m.Point.Latitude, 3), Math.Round(m.Point.Longitude, 3)))]));

    /// <summary>Places come with the most populous first, so that a map knows which name to leave out.</summary>
    public sealed record Drawing(IReadOnlyList<double[]> Dots, IReadOnlyList<Place> Places);

    public sealed record Place(string Name, double Latitude, double Longitude);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet(Address, Handle).AllowAnonymous();

    private static Ok<Drawing> Handle(HttpContext http)
    {
        http.Response.Headers.CacheControl = "public, max-age=86400";
        return TypedResults.Ok(Drawn.Value);
    }
}
