using System.Runtime.CompilerServices;

namespace FrivilligPlattform.Matching.Index;

/// <summary>
/// All blocks by place. Never changed once made; a change copies the one block, its place and the page they stand on, and
/// shares all the rest, so a reader keeps the store it took for as long as it likes.
/// </summary>
public sealed class BlockStore
{
    public const int PageBits = 6;

    /// <summary>So many places lie next to one another in a page.</summary>
    public const int PlacesOfPage = 1 << PageBits;

    private static readonly Block[] Nothing = [];

    private static long last;

    private readonly Block[][][] pages;

    private BlockStore(Block[][][] pages, int count) => (this.pages, Count) = (pages, count);

    /// <summary>The rows without a known place stand behind all others.</summary>
    public static int Nowhere => Places.Count;

    public static BlockStore Empty { get; } = new(
        [.. Enumerable.Range(0, Pages).Select(_ => Enumerable.Repeat(Nothing, PlacesOfPage).ToArray())], 0);

    public static int Pages => (Nowhere >> PageBits) + 1;

    public int Count { get; }

    /// <summary>Greater for each store made later.</summary>
    public long Sequence { get; } = Interlocked.Increment(ref last);

    /// <summary>The blocks of each place of a page; another array as soon as one of them is another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Block[][] Page(int number) => pages[number];

    public Block[] At(int place) => pages[place >> PageBits][place & (PlacesOfPage - 1)];

    /// <summary>Every block, place by place.</summary>
    public IEnumerable<(int Place, Block Block)> Blocks()
    {
        for (var place = 0; place <= Nowhere; place++)
        {
            foreach (var block in At(place))
                yield return (place, block);
        }
    }

    public Editor Edit() => new(this);

    /// <summary>A change under way. What it copied once it changes in place, until it is done.</summary>
    public sealed class Editor(BlockStore store)
    {
        private readonly Block[][][] pages = [.. store.pages];
        private readonly HashSet<int> own = [];
        private int count = store.Count;

        public BlockStore Done() => new(pages, count);

        /// <summary>Puts whole blocks where nothing is yet.</summary>
        public void Fill(int place, Block[] blocks)
        {
            Set(place, blocks);
            count += blocks.Sum(b => b.Count);
        }

        public bool Contains(int place, Id id)
        {
            foreach (var block in At(place))
            {
                if (block.Find(id) >= 0)
                    return true;
            }

            return false;
        }

        public void Add(in Row row)
        {
            count++;
            var (blocks, key) = (At(row.Place), (int)(row.Values[Block.KeyColumn] >> 32));
            if (blocks.Length == 0)
            {
                Set(row.Place, [Block.Of([row])]);
                return;
            }

            // Into the last block that begins at or above the key: the blocks of a place stay in order.
            var at = blocks.Length - 1;
            while (at > 0 && blocks[at].FirstKey < key)
                at--;
            if (blocks[at].Count < Block.Most)
            {
                Set(row.Place, [.. blocks.AsSpan(0, at), blocks[at].With(row), .. blocks.AsSpan(at + 1)]);
                return;
            }

            var (upper, lower) = (blocks[at].Part(0, Block.Most / 2)!, blocks[at].Part(Block.Most / 2, Block.Most)!);
            (upper, lower) = key > lower.FirstKey ? (upper.With(row), lower) : (upper, lower.With(row));
            Set(row.Place, [.. blocks.AsSpan(0, at), upper, lower, .. blocks.AsSpan(at + 1)]);
        }

        public bool Remove(int place, Id id)
        {
            var blocks = At(place);
            for (var at = 0; at < blocks.Length; at++)
            {
                if (blocks[at].Find(id) is not (>= 0 and var row))
                    continue;

                Set(place, blocks[at].Without(row) is { } left
                    ? [.. blocks.AsSpan(0, at), left, .. blocks.AsSpan(at + 1)]
                    : [.. blocks.AsSpan(0, at), .. blocks.AsSpan(at + 1)]);
                count--;
                return true;
            }

            return false;
        }

        private Block[] At(int place) => pages[place >> PageBits][place & (PlacesOfPage - 1)];

        private void Set(int place, Block[] blocks)
        {
            var page = place >> PageBits;
            if (own.Add(page))
                pages[page] = [.. pages[page]];
            pages[page][place & (PlacesOfPage - 1)] = blocks;
        }
    }
}
