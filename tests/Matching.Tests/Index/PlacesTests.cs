using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Norway;

namespace FrivilligPlattform.Matching.Tests.Index;

public sealed class PlacesTests
{
    [Fact]
    public void A_distance_is_that_over_the_sphere_to_the_metre_and_the_same_both_ways()
    {
        var random = new Random(3);
        for (var i = 0; i < 2000; i++)
        {
            var (a, b) = (random.Next(Places.Count), random.Next(Places.Count));

            Assert.InRange(Places.Metres(a, b) - 1000 * Places.PointOf(a).DistanceKmTo(Places.PointOf(b)), -2, 2);
            Assert.Equal(Places.Metres(a, b), Places.Metres(b, a));
        }
    }

    [Theory]
    [InlineData("3015", 2)]
    [InlineData("0150", 10)]
    [InlineData("9900", 50)]
    [InlineData("7010", 500)]
    [InlineData("9170", 100)]
    public void Within_a_radius_are_those_that_a_plain_scan_finds_nearer_rings_first(string code, int km)
    {
        var home = Places.Find(code, null);
        var expected = Enumerable.Range(0, Places.Count).Where(p => Places.Metres(home, p) <= km * 1000).ToList();

        var within = Places.Within(home, km * 1000).ToArray();

        Assert.Equal(expected, within.Select(r => r.Place).Order());
        Assert.All(within, r => Assert.Equal(Places.Metres(home, r.Place), r.Metres));
        Assert.Equal(within.Select(r => r.Metres * 32 / (km * 1000 + 1)).Order(), within.Select(r => r.Metres * 32 / (km * 1000 + 1)));
    }

    [Fact]
    public void An_unknown_postal_code_stands_where_its_municipality_stands_and_what_is_unknown_nowhere()
    {
        Assert.Equal(Places.Find(null, "3301"), Places.Find("9999", "3301"));
        Assert.Equal(Places.None, Places.Find("9999", "9999"));
        Assert.Equal(Places.None, Places.Find("", null));
        Assert.Equal(PostalCodes.Find("3015")!.Point, Places.PointOf(Places.Find("3015", "0301")));
    }
}
