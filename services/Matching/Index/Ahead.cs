using System.Runtime.CompilerServices;

namespace FrivilligPlattform.Matching.Index;

/// <summary>A block that is about to be looked through, and what its place gives each of its rows.</summary>
internal readonly record struct Coming(Block Block, int Metres, int Distance);

/// <summary>
/// So many blocks are first seen and then looked through. To find one takes several reads, each where the one before points to;
/// done for many blocks together these wait for memory side by side.
/// </summary>
[InlineArray(Most)]
internal struct Ahead
{
    public const int Most = 16;

    private Coming first;
}
