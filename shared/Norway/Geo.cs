namespace FrivilligPlattform.Norway;

/// <summary>A place on earth in degrees (WGS 84), north and east positive.</summary>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    /// <summary>The distance as the crow flies, in kilometres.</summary>
    public double DistanceKmTo(GeoPoint other) => Geo.DistanceKm(Latitude, Longitude, other.Latitude, other.Longitude);
}

/// <summary>Distances on the sphere.</summary>
public static class Geo
{
    /// <summary>The mean radius of the earth in kilometres.</summary>
    public const double EarthRadiusKm = 6371.0088;

    /// <summary>The great-circle distance in kilometres (haversine): symmetric, never negative, within 0.6 % of the ellipsoid's.</summary>
    public static double DistanceKm(double latitudeA, double longitudeA, double latitudeB, double longitudeB)
    {
        var (a, b) = (double.DegreesToRadians(latitudeA), double.DegreesToRadians(latitudeB));
        var alongMeridian = Math.Sin((b - a) / 2);
        var alongParallel = Math.Sin(double.DegreesToRadians(longitudeB - longitudeA) / 2);
        var h = alongMeridian * alongMeridian + Math.Cos(a) * Math.Cos(b) * alongParallel * alongParallel;
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}
