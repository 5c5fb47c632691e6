using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FrivilligPlattform.Matching.Index;

/// <summary>
/// The hard filters, held against four rows at a time. What they look at stands in five columns side by side: three for the
/// week, one for what is asked for or held, one for the languages.
/// </summary>
/// <param name="FirstColumn">The first of the five.</param>
/// <param name="Week">The hours of which one must be among a row's.</param>
/// <param name="Flipped">Every bit, where rows hold and the other side asks; none, where rows ask.</param>
/// <param name="Barred">The bits that shut a row out, once flipped.</param>
/// <param name="Speaks">The languages of which one must be among a row's.</param>
public readonly record struct Sieve(int FirstColumn, Week Week, ulong Flipped, ulong Barred, ulong Speaks)
{
    /// <summary>Rows that ask for nothing but what is had.</summary>
    public static Sieve OfAsking(int firstColumn, in Week week, ulong had, ulong speaks) => new(firstColumn, week, 0, ~had, speaks);

    /// <summary>Rows that hold all that is needed.</summary>
    public static Sieve OfHolding(int firstColumn, in Week week, ulong needed, ulong speaks) => new(firstColumn, week, ulong.MaxValue, needed, speaks);

    /// <summary>The rows of a block that pass, a bit each, as far down as their keys reach a least one; up to three behind those may be among them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Passing(Block block, int leastKey)
    {
        ref var key = ref block.Column(Block.KeyColumn);
        ref var first = ref block.Column(FirstColumn);
        var (a, b, c) = (Vector256.Create(Week.A), Vector256.Create(Week.B), Vector256.Create(Week.C));
        var (flipped, barred, speaks) = (Vector256.Create(Flipped), Vector256.Create(Barred), Vector256.Create(Speaks));
        var (rows, row, count, tile) = (0UL, 0, block.Count, block.Tile);
        for (var at = 0; row < count && (int)(Unsafe.Add(ref key, at) >> 32) >= leastKey; row += Block.Lanes, at += tile)
        {
            var hours = (Column(ref first, at, 0) & a) | (Column(ref first, at, 1) & b) | (Column(ref first, at, 2) & c);
            var shut = (Column(ref first, at, 3) ^ flipped) & barred;
            var stopped = Vector256.Equals(hours, Vector256<ulong>.Zero) | ~Vector256.Equals(shut, Vector256<ulong>.Zero)
                | Vector256.Equals(Column(ref first, at, 4) & speaks, Vector256<ulong>.Zero);
            rows |= (ulong)(~stopped.ExtractMostSignificantBits() & 0xF) << row;
        }

        return row < count ? rows : rows & First(count);
    }

    private static ulong First(int count) => (1UL << count) - 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Column(ref ulong first, int at, int number) => Vector256.LoadUnsafe(ref first, (nuint)(at + number * Block.Lanes));
}
