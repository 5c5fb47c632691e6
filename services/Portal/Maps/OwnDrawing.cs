using System.Globalization;
using System.Text;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Portal.Maps;

/// <summary>
/// The portal's own drawing of Norway: one dot for each square of about twelve kilometres in which somebody has a postal code.
/// Made from the points of municipalities and postal codes, so it needs no map server and follows nobody's border lines.
/// </summary>
public static class OwnDrawing
{
    private const double Step = 0.11;
    private const double Width = 360;

    private static readonly Lazy<IReadOnlyList<GeoPoint>> LazyDots = new(Draw);
    private static readonly Lazy<string> LazySvg = new(ToSvg);

    public static IReadOnlyList<GeoPoint> Dots => LazyDots.Value;

    /// <summary>The drawing as a picture; its colour is its surroundings' text colour.</summary>
    public static string Svg => LazySvg.Value;

    private static List<GeoPoint> Draw()
    {
        var points = PostalCodes.All.Select(p => p.Point).Concat(Municipalities.All.Select(m => m.Point));
        var squares = points
            .Where(p => p.Latitude is > 57.5 and < 71.5 && p.Longitude is > 4 and < 32)
            .Select(p => (Row: (int)Math.Floor(p.Latitude / Step), p.Latitude, p.Longitude))
            .Select(p => (p.Row, Column: (int)Math.Floor(p.Longitude * Math.Cos(p.Row * Step * Math.PI / 180) / Step)))
            .Distinct()
            .OrderBy(s => s);
        return [.. squares.Select(s => new GeoPoint(
            Math.Round((s.Row + 0.5) * Step, 3),
            Math.Round((s.Column + 0.5) * Step / Math.Cos(s.Row * Step * Math.PI / 180), 3)))];
    }

    private static string ToSvg()
    {
        var flat = Dots.Select(d => (X: d.Longitude, Y: -Mercator(d.Latitude))).ToList();
        var (left, right, top, bottom) = (flat.Min(d => d.X), flat.Max(d => d.X), flat.Min(d => d.Y), flat.Max(d => d.Y));
        var scale = Width / (right - left);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"hero-art\" viewBox=\"0 0 {Width + 8:0} {(bottom - top) * scale + 8:0}\" aria-hidden=\"true\" focusable=\"false\"><path class=\"norway-line\" d=\"");
        foreach (var (x, y) in flat)
            svg.Append(CultureInfo.InvariantCulture, $"M{(x - left) * scale + 4:0.#} {(y - top) * scale + 4:0.#}h0");

        return svg.Append("\"/></svg>").ToString();
    }

    /// <summary>Degrees of latitude as the map's projection stretches them.</summary>
    private static double Mercator(double latitude) =>
        Math.Log(Math.Tan(Math.PI / 4 + latitude * Math.PI / 360)) * 180 / Math.PI;
}
