namespace FrivilligPlattform.Grants;

/// <summary>Bounds of amounts that are typed in.</summary>
public static class Amounts
{
    /// <summary>Ten thousand million kroner: more than any scheme gives, and sums of thousands still fit.</summary>
    public const long HighestOre = 1_000_000_000_000;
}
