using Microsoft.AspNetCore.Http.HttpResults;

namespace FrivilligPlattform.Portal.Maps;

/// <summary>A map fetches what lies under its points: pairs of latitude and longitude.</summary>
public static class DrawNorway
{
    public const string Address = "/kart/norge.json";

    public static void Map(IEndpointRouteBuilder app) => app.MapGet(Address, Handle).AllowAnonymous();

    private static JsonHttpResult<List<double[]>> Handle(HttpContext http)
    {
        http.Response.Headers.CacheControl = "public, max-age=86400";
        return TypedResults.Json(OwnDrawing.Dots.Select(d => new[] { d.Latitude, d.Longitude }).ToList());
    }
}
