using FrivilligPlattform.Contracts;
using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Matching.Suggestions;

namespace FrivilligPlattform.Matching.Tests.Index;

/// <summary>Who fits an opportunity is who a plain reading of every volunteer gives, with the score the other way round gives.</summary>
public sealed class VolunteerIndexTests
{
    private static readonly Points Points = new(new(), 0);

    private readonly Scene scene = new(85);

    [Fact]
    [Trait("Scenario", "16")]
    public void Volunteers_equal_a_plain_scan_for_two_thousand_opportunities_while_they_come_change_and_go()
    {
        var volunteers = Enumerable.Range(0, 800).Select(_ => AVolunteer()).ToDictionary(v => v.Findable.Id);
        var live = new LiveVolunteers(Points);
        live.Fill(volunteers.Values.Select(v => v.Findable), Points, "0");
        var found = 0;

        for (var round = 0; round < 2000; round++)
        {
            Change(live, volunteers, round);
            var listing = scene.AListing();
            var acquainted = scene.Random.Next(2) == 0
                ? volunteers.Values.Where(_ => scene.Random.Next(30) == 0).ToDictionary(
                    v => v.Findable.Id, v => new Acquaintance(Places.Find(v.Findable.Profile.PostalCode, null), new Bond(scene.Random.Next(2) == 0, scene.Random.Next(4) == 0, scene.Held())))
                : [];
            var known = volunteers.Keys.Where(_ => scene.Random.Next(40) == 0).ToHashSet();
            var opening = Opening.Of(listing.Facts, listing.Standing, Points, Scene.Today, acquainted, known);
            var expected = volunteers.Values.Where(v => !known.Contains(v.Findable.Id))
                .Select(v => (Fit: Fit.Of(listing.Facts, listing.Standing, Seeker.Of(
                    v.Findable.Profile, v.Held, acquainted.TryGetValue(v.Findable.Id, out var a) ? new Dictionary<Guid, Bond> { [listing.Facts.OrganisationId] = a.Bond } : null), Points, Scene.Today), v.Findable.Id))
                .Where(f => f.Fit is not null).Select(f => (f.Fit!.Score, f.Id)).OrderByDescending(f => f.Score).ThenBy(f => f.Id).ToList();
            if (listing.Facts.LastDay < Scene.Today)
                continue;

            var size = scene.Random.Next(1, 60);
            Assert.Equal(expected.Take(size), live.Current.Find(opening, size).Select(f => (f.Score, f.Id.ToGuid())));
            found += Math.Min(size, expected.Count);
        }

        Assert.True(found > 10_000, $"Somebody must be found to show anything: {found}.");
    }

    [Fact]
    public void The_next_page_begins_where_the_one_before_ended()
    {
        var live = new LiveVolunteers(Points);
        live.Fill(Enumerable.Range(0, 2000).Select(_ => AVolunteer().Findable), Points, "0");
        var facts = scene.AListing().Facts with { PostalCode = "3015", MunicipalityNumber = "3301", EndsOn = null, StartsOn = null, MinimumAge = 0, Requirements = [], Languages = [] };
        var opening = Opening.Of(facts, new(An.Morning), Points, Scene.Today);
        var whole = live.Current.Find(opening, 200).Select(f => f.Id).ToList();

        var first = live.Current.Find(opening, 30);
        var second = live.Current.Find(opening, 30, new(first[^1].Score, first[^1].Id));

        Assert.Equal(whole.Take(60), first.Concat(second).Select(f => f.Id));
    }

    [Fact]
    public void A_row_takes_less_than_120_bytes()
    {
        // Without the objects around it, which the benchmark measures; here the columns cannot grow unseen.
        Assert.InRange(Findable.Columns * sizeof(ulong), 1, 96);
        Assert.InRange(Listing.Columns * sizeof(ulong), 1, 200);
    }

    private (Findable Findable, IReadOnlyList<Requirement> Held) AVolunteer(Guid? id = null)
    {
        var held = scene.Held();
        return (new(id ?? scene.NewId(), scene.AVolunteer(), Gates.Held(held)), held);
    }

    private void Change(LiveVolunteers live, Dictionary<Guid, (Findable Findable, IReadOnlyList<Requirement> Held)> volunteers, int round)
    {
        var gone = volunteers.Keys.Where(_ => scene.Random.Next(300) == 0).ToHashSet();
        var changed = volunteers.Keys.Except(gone).Where(_ => scene.Random.Next(300) == 0).Select(id => AVolunteer(id))
            .Concat([.. Enumerable.Range(0, gone.Count).Select(_ => AVolunteer())]).ToList();
        foreach (var id in gone)
            volunteers.Remove(id);
        foreach (var volunteer in changed)
            volunteers[volunteer.Findable.Id] = volunteer;
        live.Change([.. changed.Select(v => v.Findable)], gone, $"{round}");
    }
}
