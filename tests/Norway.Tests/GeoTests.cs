using FsCheck;
using FsCheck.Fluent;

namespace FrivilligPlattform.Norway.Tests;

public sealed class GeoTests
{
    private static readonly Arbitrary<GeoPoint> Points =
        (from latitude in Gen.Choose(-90_000, 90_000) from longitude in Gen.Choose(-180_000, 180_000) select new GeoPoint(latitude / 1000.0, longitude / 1000.0)).ToArbitrary();

    [Theory]
    [InlineData("0301", "4601", 305)]
    [InlineData("0301", "3301", 39)]
    [InlineData("0301", "5501", 1148)]
    public void Known_distances_between_towns_come_out(string from, string to, double kilometres) =>
        Assert.InRange(Municipalities.Find(from)!.Point.DistanceKmTo(Municipalities.Find(to)!.Point), kilometres * 0.97, kilometres * 1.03);

    [Fact]
    public void A_degree_of_latitude_is_111_kilometres() => Assert.Equal(111.195, Geo.DistanceKm(60, 10, 61, 10), 2);

    [Fact]
    public void Distance_is_the_same_both_ways_and_no_more_than_half_around_the_earth() => Check.QuickThrowOnFailure(Prop.ForAll(Points, Points, (a, b) =>
        Math.Abs(a.DistanceKmTo(b) - b.DistanceKmTo(a)) < 1e-6 && a.DistanceKmTo(b) is >= 0 and <= 20_016 && a.DistanceKmTo(a) == 0));

    [Fact]
    public void A_detour_is_never_shorter() => Check.QuickThrowOnFailure(Prop.ForAll(Points, Points, Points, (a, b, c) =>
        a.DistanceKmTo(c) <= a.DistanceKmTo(b) + b.DistanceKmTo(c) + 1e-6));
}
