using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FrivilligPlattform.Matching.Index;

/// <summary>The hard filters over the first so many rows of a block, four at a time: each answer is a bit of one number. Bits behind those rows mean nothing.</summary>
public static class Sieve
{
    /// <summary>Rows all of whose bits in a column are among those had.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Within(Block block, int count, int column, ulong had)
    {
        ref var values = ref block.Column(column);
        var others = Vector256.Create(~had);
        var rows = 0UL;
        for (int row = 0, at = 0; row < count; row += Block.Lanes, at += block.Tile)
        {
            var empty = Vector256.Equals(Vector256.LoadUnsafe(ref values, (nuint)at) & others, Vector256<ulong>.Zero);
            rows |= (ulong)empty.ExtractMostSignificantBits() << row;
        }

        return rows;
    }

    /// <summary>Rows all of whose bits in a column contain those needed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Having(Block block, int count, int column, ulong needed)
    {
        ref var values = ref block.Column(column);
        var all = Vector256.Create(needed);
        var rows = 0UL;
        for (int row = 0, at = 0; row < count; row += Block.Lanes, at += block.Tile)
        {
            var same = Vector256.Equals(Vector256.LoadUnsafe(ref values, (nuint)at) & all, all);
            rows |= (ulong)same.ExtractMostSignificantBits() << row;
        }

        return rows;
    }

    /// <summary>Rows with a bit in common.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Sharing(Block block, int count, int column, ulong bits)
    {
        ref var values = ref block.Column(column);
        var wanted = Vector256.Create(bits);
        var rows = 0UL;
        for (int row = 0, at = 0; row < count; row += Block.Lanes, at += block.Tile)
        {
            var none = Vector256.Equals(Vector256.LoadUnsafe(ref values, (nuint)at) & wanted, Vector256<ulong>.Zero);
            rows |= (ulong)(~none.ExtractMostSignificantBits() & 0xF) << row;
        }

        return rows;
    }

    /// <summary>Rows with an hour of the week in common, the week being three columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Sharing(Block block, int count, int firstColumn, in Week week)
    {
        ref var a = ref block.Column(firstColumn);
        ref var b = ref block.Column(firstColumn + 1);
        ref var c = ref block.Column(firstColumn + 2);
        var (wantedA, wantedB, wantedC) = (Vector256.Create(week.A), Vector256.Create(week.B), Vector256.Create(week.C));
        var rows = 0UL;
        for (int row = 0, at = 0; row < count; row += Block.Lanes, at += block.Tile)
        {
            var common = (Vector256.LoadUnsafe(ref a, (nuint)at) & wantedA)
                | (Vector256.LoadUnsafe(ref b, (nuint)at) & wantedB)
                | (Vector256.LoadUnsafe(ref c, (nuint)at) & wantedC);
            rows |= (ulong)(~Vector256.Equals(common, Vector256<ulong>.Zero).ExtractMostSignificantBits() & 0xF) << row;
        }

        return rows;
    }

    /// <summary>A bit for every row there is.</summary>
    public static ulong All(Block block) => First(block.Count);

    /// <summary>A bit for each of so many rows from the first on.</summary>
    public static ulong First(int count) => count == 64 ? ulong.MaxValue : (1UL << count) - 1;
}
