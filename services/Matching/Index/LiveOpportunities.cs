using FrivilligPlattform.Matching.Suggestions;

namespace FrivilligPlattform.Matching.Index;

/// <summary>
/// The index of the open opportunities of this replica. One writes at a time; whoever reads takes <see cref="Current"/> and is
/// neither waited for nor made to wait.
/// </summary>
public sealed class LiveOpportunities
{
    private readonly Lock gate = new();
    private PlaceMap placeOf = new();
    private volatile OpportunityIndex current;

    public LiveOpportunities(Points points, DateOnly today) => current = new(BlockStore.Empty, new(), points, today, "0");

    public OpportunityIndex Current => current;

    /// <summary>Takes in all that is open, in place of what was there.</summary>
    public void Fill(IEnumerable<Listing> listings, Points points, DateOnly today, string version)
    {
        lock (gate)
        {
            var catalogue = new Catalogue();
            Replace(Bulk(listings.Select(l => l.ToRow(catalogue, points, today)), catalogue), catalogue, points, today, version);
        }
    }

    /// <summary>Takes in a store that was read from disk.</summary>
    public void Fill(BlockStore store, Catalogue catalogue, Points points, DateOnly today, string version)
    {
        lock (gate)
            Replace(store, catalogue, points, today, version);
    }

    /// <summary>Some listings new or changed, some gone, all at once.</summary>
    public void Change(IReadOnlyCollection<Listing> changed, IEnumerable<Guid> gone, string version)
    {
        lock (gate)
        {
            var editor = current.Store.Edit();
            foreach (var id in gone)
                Forget(editor, Id.Of(id));
            foreach (var listing in changed)
            {
                var row = listing.ToRow(current.Catalogue, current.Points, current.Today);
                var id = new Id(row.Values[Block.UpperId], row.Values[Block.LowerId]);
                current.Catalogue.Mark(row.Terms, row.Place);
                current.Catalogue.MarkOwner((int)row.Values[Block.KeyColumn], row.Place);
                Forget(editor, id);
                editor.Add(row);
                placeOf.Add(id, row.Place);
            }

            current.Catalogue.Changed(changed.Count);
            current = new(editor.Done(), current.Catalogue, current.Points, current.Today, version);
        }
    }

    /// <summary>Works out anew what each is worth by these weights on that day, and leaves out what is over.</summary>
    public void Turn(Points points, DateOnly today, string version)
    {
        lock (gate)
        {
            var rows = current.Store.Blocks().SelectMany(b => RowsOf(b.Place, b.Block))
                .Where(r => Listing.LastDay(r.Values[Listing.Dates]) is not { } last || last >= today.DayNumber);
            var catalogue = current.Catalogue;
            Replace(Bulk(rows.Select(r => Anew(r, catalogue, points, today)), catalogue), catalogue, points, today, version);
        }
    }

    private void Forget(BlockStore.Editor editor, Id id)
    {
        var slot = -1;
        while (placeOf.Next(id, ref slot) is >= 0 and var place)
        {
            if (editor.Remove(place, id))
            {
                placeOf.RemoveAt(slot);
                return;
            }
        }
    }

    private void Replace(BlockStore store, Catalogue catalogue, Points points, DateOnly today, string version)
    {
        var places = new PlaceMap();
        places.Reserve(store.Count);
        foreach (var (place, block) in store.Blocks())
        {
            for (var row = 0; row < block.Count; row++)
            {
                places.Add(block.IdAt(row), place);
                catalogue.MarkOwner(block.Owner(row), place);
            }
        }

        placeOf = places;
        current = new(store, catalogue, points, today, version);
    }

    /// <summary>Rows in any order as a store, full blocks as far as they go.</summary>
    private static BlockStore Bulk(IEnumerable<Row> rows, Catalogue catalogue)
    {
        var editor = BlockStore.Empty.Edit();
        foreach (var place in rows.GroupBy(r => r.Place))
        {
            var inOrder = place.OrderByDescending(r => (int)(r.Values[Block.KeyColumn] >> 32)).ToList();
            Block[] blocks = [.. inOrder.Chunk(Block.Most).Select(Block.Of)];
            foreach (var block in blocks)
                catalogue.Mark(block.Terms!.Keys, place.Key);
            editor.Fill(place.Key, blocks);
        }

        return editor.Done();
    }

    private static Row Anew(Row row, Catalogue catalogue, Points points, DateOnly today)
    {
        var facts = FactsFormat.Read(row.Text!, catalogue.Names);
        row.Values[Listing.Needs] = Gates.Needs(facts, today);
        row.Values[Block.KeyColumn] = (ulong)(uint)Listing.KeyOn(row.Values, points, today) << 32 | (uint)row.Values[Block.KeyColumn];
        return row;
    }

    private static IEnumerable<Row> RowsOf(int place, Block block)
    {
        var terms = block.Terms!.ByRow(block.Count);
        for (var row = 0; row < block.Count; row++)
        {
            var values = new ulong[block.Columns];
            for (var column = 0; column < values.Length; column++)
                values[column] = block.Value(column, row);
            yield return new(place, values, block.Texts![row], terms[row]);
        }
    }
}
