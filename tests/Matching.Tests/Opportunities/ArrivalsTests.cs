using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Matching.Opportunities;

namespace FrivilligPlattform.Matching.Tests.Opportunities;

public sealed class ArrivalsTests
{
    [Fact]
    public void What_arrived_from_an_instant_on_is_known_with_its_first_publication()
    {
        var random = new Random(20261122);
        var all = Enumerable.Range(0, 200)
            .Select(_ => (Id: Guid.CreateVersion7(), At: An.Morning.AddMinutes(random.Next(100)), Published: An.Morning.AddMinutes(-random.Next(1000)))).ToList();
        var arrivals = new Arrivals(all);

        for (var minute = -1; minute <= 101; minute++)
        {
            var from = An.Morning.AddMinutes(minute);
            var later = all.Where(a => a.At >= from).ToList();
            Assert.Equal(later.Count == 0 ? null : later.Min(a => a.Published), arrivals.FirstPublished(from));
            Assert.Equal(later.Select(a => a.Id), all.Where(a => arrivals.Includes(Id.Of(a.Id), from)).Select(a => a.Id));
        }

        Assert.False(arrivals.Includes(Id.Of(Guid.CreateVersion7()), An.Morning.AddDays(-1)));
    }
}
