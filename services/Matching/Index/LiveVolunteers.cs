using System.Runtime.InteropServices;
using FrivilligPlattform.Matching.Suggestions;

namespace FrivilligPlattform.Matching.Index;

/// <summary>The index of the volunteers who asked to be found, of this replica. One writes at a time, readers are never disturbed.</summary>
public sealed class LiveVolunteers
{
    private readonly Lock gate = new();
    private PlaceMap placeOf = new();
    private volatile VolunteerIndex current;

    public LiveVolunteers(Points points) => current = new(BlockStore.Empty, points, 0, "0");

    public VolunteerIndex Current => current;

    /// <summary>Takes in all who are findable, in place of those who were there.</summary>
    public void Fill(IEnumerable<Findable> volunteers, Points points, string version)
    {
        lock (gate)
        {
            var bulk = new Bulk();
            foreach (var volunteer in volunteers)
                bulk.Add(volunteer);
            Replace(bulk.Done(), points, version);
        }
    }

    /// <summary>Takes in a store that was read from disk.</summary>
    public void Fill(BlockStore store, Points points, string version)
    {
        lock (gate)
            Replace(store, points, version);
    }

    /// <summary>Some volunteers new or changed, some gone, all at once.</summary>
    public void Change(IReadOnlyCollection<Findable> changed, IEnumerable<Guid> gone, string version)
    {
        lock (gate)
        {
            var (editor, farthest) = (current.Store.Edit(), current.FarthestKm);
            foreach (var id in gone)
                Forget(editor, Id.Of(id));
            foreach (var volunteer in changed)
            {
                var row = volunteer.ToRow();
                var id = Id.Of(volunteer.Id);
                Forget(editor, id);
                editor.Add(row);
                farthest = Math.Max(farthest, Points.Radius(volunteer.Profile.RadiusKm));
                placeOf.Add(id, row.Place);
            }

            current = new(editor.Done(), current.Points, farthest, version);
        }
    }

    /// <summary>Other weights from now on.</summary>
    public void Turn(Points points)
    {
        lock (gate)
            current = new(current.Store, points, current.FarthestKm, current.Version);
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

    private void Replace(BlockStore store, Points points, string version)
    {
        var places = new PlaceMap();
        places.Reserve(store.Count);
        foreach (var (place, block) in store.Blocks())
        {
            for (var row = 0; row < block.Count; row++)
                places.Add(block.IdAt(row), place);
        }

        placeOf = places;
        current = new(store, points, store.Blocks().Select(b => b.Block.FirstKey).DefaultIfEmpty(0).Max(), version);
    }

    /// <summary>A million rows without an object for each: they are collected one behind the other and then sorted by place and key.</summary>
    private sealed class Bulk
    {
        private const int RowsOfPiece = 1 << 14;

        private readonly List<ulong[]> pieces = [];
        private readonly List<ulong> order = [];

        public void Add(Findable volunteer)
        {
            var row = order.Count;
            if (row % RowsOfPiece == 0)
                pieces.Add(new ulong[RowsOfPiece * Findable.Columns]);
            var values = pieces[^1].AsSpan(row % RowsOfPiece * Findable.Columns, Findable.Columns);
            var place = volunteer.WriteTo(values);
            // Place, then the greatest radius first, then the row.
            order.Add((ulong)place << 48 | (0xFFFF - (values[Block.KeyColumn] >> 32)) << 32 | (uint)row);
        }

        public BlockStore Done()
        {
            order.Sort();
            var editor = BlockStore.Empty.Edit();
            var rows = CollectionsMarshal.AsSpan(order);
            for (var start = 0; start < rows.Length;)
            {
                var (place, end) = ((int)(rows[start] >> 48), start);
                while (end < rows.Length && (int)(rows[end] >> 48) == place)
                    end++;

                var blocks = new Block[(end - start + Block.Most - 1) / Block.Most];
                for (var i = 0; i < blocks.Length; i++)
                    blocks[i] = BlockOf(rows[(start + i * Block.Most)..Math.Min(end, start + (i + 1) * Block.Most)]);
                editor.Fill(place, blocks);
                start = end;
            }

            return editor.Done();
        }

        private Block BlockOf(ReadOnlySpan<ulong> rows)
        {
            Span<ulong> values = new ulong[Block.Length(rows.Length, Findable.Columns)];
            for (var i = 0; i < rows.Length; i++)
            {
                var row = (int)(uint)rows[i];
                var from = pieces[row / RowsOfPiece].AsSpan(row % RowsOfPiece * Findable.Columns, Findable.Columns);
                for (var column = 0; column < from.Length; column++)
                    values[Block.Position(Findable.Columns * Block.Lanes, column, i)] = from[column];
            }

            return Block.Of(rows.Length, Findable.Columns, values, null, null);
        }
    }
}
