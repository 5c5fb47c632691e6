using FrivilligPlattform.Matching.Index;

namespace FrivilligPlattform.Matching.Tests.Index;

public sealed class PlaceMapTests
{
    [Fact]
    public void It_remembers_what_a_dictionary_remembers()
    {
        var (map, expected, random) = (new PlaceMap(), new Dictionary<Id, int>(), new Random(5));
        for (var i = 0; i < 20_000; i++)
        {
            // Few ids, so that they come and go again and again.
            var id = new Id(0, (ulong)random.Next(3000));
            if (expected.Remove(id, out var place))
            {
                var slot = -1;
                while (map.Next(id, ref slot) != place)
                    Assert.True(slot >= 0);
                map.RemoveAt(slot);
            }
            else
            {
                expected[id] = random.Next(6000);
                map.Add(id, expected[id]);
            }
        }

        Assert.Equal(expected.Count, map.Count);
        foreach (var (id, place) in expected)
        {
            var (slot, places) = (-1, new List<int>());
            while (map.Next(id, ref slot) is >= 0 and var found)
                places.Add(found);
            Assert.Contains(place, places);
        }
    }
}
