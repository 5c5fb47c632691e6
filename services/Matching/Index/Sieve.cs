using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FrivilligPlattform.Matching.Index;

/// <summary>The hard filters over a whole block, four rows at a time: each answer is a bit of one number.</summary>
public static class Sieve
{
    /// <summary>Rows all of whose bits in a column are among those had.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Within(Block block, int column, ulong had)
    {
        ref var values = ref block.Column(column);
        var others = Vector256.Create(~had);
        var rows = 0UL;
        for (var row = 0; row < block.Stride; row += Vector256<ulong>.Count)
        {
            var empty = Vector256.Equals(Vector256.LoadUnsafe(ref values, (nuint)row) & others, Vector256<ulong>.Zero);
            rows |= (ulong)empty.ExtractMostSignificantBits() << row;
        }

        return rows;
    }

    /// <summary>Rows all of whose bits in a column contain those needed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Having(Block block, int column, ulong needed)
    {
        ref var values = ref block.Column(column);
        var all = Vector256.Create(needed);
        var rows = 0UL;
        for (var row = 0; row < block.Stride; row += Vector256<ulong>.Count)
        {
            var same = Vector256.Equals(Vector256.LoadUnsafe(ref values, (nuint)row) & all, all);
            rows |= (ulong)same.ExtractMostSignificantBits() << row;
        }

        return rows;
    }

    /// <summary>Rows with a bit in common.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Sharing(Block block, int column, ulong bits)
    {
        ref var values = ref block.Column(column);
        var wanted = Vector256.Create(bits);
        var rows = 0UL;
        for (var row = 0; row < block.Stride; row += Vector256<ulong>.Count)
        {
            var none = Vector256.Equals(Vector256.LoadUnsafe(ref values, (nuint)row) & wanted, Vector256<ulong>.Zero);
            rows |= (ulong)(~none.ExtractMostSignificantBits() & 0xF) << row;
        }

        return rows;
    }

    /// <summary>Rows with an hour of the week in common, the week being three columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Sharing(Block block, int firstColumn, in Week week)
    {
        ref var a = ref block.Column(firstColumn);
        ref var b = ref block.Column(firstColumn + 1);
        ref var c = ref block.Column(firstColumn + 2);
        var (wantedA, wantedB, wantedC) = (Vector256.Create(week.A), Vector256.Create(week.B), Vector256.Create(week.C));
        var rows = 0UL;
        for (var row = 0; row < block.Stride; row += Vector256<ulong>.Count)
        {
            var common = (Vector256.LoadUnsafe(ref a, (nuint)row) & wantedA)
                | (Vector256.LoadUnsafe(ref b, (nuint)row) & wantedB)
                | (Vector256.LoadUnsafe(ref c, (nuint)row) & wantedC);
            rows |= (ulong)(~Vector256.Equals(common, Vector256<ulong>.Zero).ExtractMostSignificantBits() & 0xF) << row;
        }

        return rows;
    }

    /// <summary>A bit for every row there is.</summary>
    public static ulong All(Block block) => block.Count == 64 ? ulong.MaxValue : (1UL << block.Count) - 1;
}
