using FrivilligPlattform.Matching.Index;
using FrivilligPlattform.Matching.Suggestions;

namespace FrivilligPlattform.Matching.Tests.Index;

public sealed class IndexSnapshotTests : IDisposable
{
    private static readonly Points Points = new(new(), 0);

    private readonly string folder = Directory.CreateTempSubdirectory("fp-snapshot-").FullName;
    private readonly Scene scene = new(11);

    [Fact]
    public void What_was_read_back_answers_as_what_was_written_and_can_be_changed()
    {
        var listings = Enumerable.Range(0, 500).Select(_ => scene.AListing()).Where(l => l.IsCurrent(Scene.Today)).ToList();
        var (opportunities, volunteers) = Fill(listings);
        var path = Path.Combine(folder, "index");

        IndexSnapshot.Write(path, opportunities.Current, volunteers.Current, 42, An.Morning);
        var read = IndexSnapshot.Read(path);

        Assert.NotNull(read);
        Assert.Equal((42, An.Morning, Scene.Today), (read.Position, read.PositionAt, read.Today));
        var (again, others) = (new LiveOpportunities(Points, Scene.Today), new LiveVolunteers(Points));
        again.Fill(read.Opportunities, read.Catalogue, Points, read.Today, "1");
        others.Fill(read.Volunteers, Points, "1");
        var changed = scene.AListing(listings[0].Id);
        foreach (var live in new[] { opportunities, again })
            live.Change([changed, changed with { Id = new Guid(1, 2, 3, new byte[8]) }], [listings[1].Id], "2");
        for (var i = 0; i < 200; i++)
        {
            var seeker = scene.ASeeker();
            var words = i % 2 == 0 ? null : scene.Pick(Scene.Text);
            Assert.Equal(
                opportunities.Current.Suggest(seeker, 20, null, opportunities.Current.Catalogue.Ask(words)).Select(f => (f.Score, f.Id, opportunities.Current.Show(f.Block, f.Row).Facts.Title)),
                again.Current.Suggest(seeker, 20, null, again.Current.Catalogue.Ask(words)).Select(f => (f.Score, f.Id, again.Current.Show(f.Block, f.Row).Facts.Title)));
            var opening = Opening.Of(scene.AListing().Facts, new(An.Morning), Points, Scene.Today);
            Assert.Equal(volunteers.Current.Find(opening, 20).Select(f => (f.Score, f.Id)), others.Current.Find(opening, 20).Select(f => (f.Score, f.Id)));
        }
    }

    [Fact]
    public void A_damaged_a_cut_and_a_foreign_file_are_not_read()
    {
        var (opportunities, volunteers) = Fill([scene.AListing()]);
        var path = Path.Combine(folder, "index");
        IndexSnapshot.Write(path, opportunities.Current, volunteers.Current, 1, An.Morning);
        var whole = File.ReadAllBytes(path);

        Assert.Null(IndexSnapshot.Read(Path.Combine(folder, "none")));
        foreach (var damage in new[] { 0, 20, whole.Length / 2, whole.Length - 1 })
        {
            var bytes = whole.ToArray();
            bytes[damage] ^= 1;
            File.WriteAllBytes(path, bytes);
            Assert.Null(IndexSnapshot.Read(path));
        }

        File.WriteAllBytes(path, whole[..^40]);
        Assert.Null(IndexSnapshot.Read(path));
        File.WriteAllBytes(path, []);
        Assert.Null(IndexSnapshot.Read(path));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private (LiveOpportunities Opportunities, LiveVolunteers Volunteers) Fill(IEnumerable<Listing> listings)
    {
        var (opportunities, volunteers) = (new LiveOpportunities(Points, Scene.Today), new LiveVolunteers(Points));
        opportunities.Fill(listings, Points, Scene.Today, "0");
        volunteers.Fill(Enumerable.Range(0, 500).Select(_ => new Findable(scene.NewId(), scene.AVolunteer())), Points, "0");
        return (opportunities, volunteers);
    }
}
