namespace FrivilligPlattform.Norway;

/// <summary>An amount of Norwegian kroner, held in whole øre; sums that overflow throw.</summary>
public readonly record struct Money(long Ore) : IComparable<Money>
{
    public static Money Zero { get; }

    /// <summary>The amount in kroner with two decimals.</summary>
    public decimal Kroner => Ore / 100m;

    public static Money FromKroner(long kroner) => new(checked(kroner * 100));

    /// <summary>The nearest amount in whole øre, halves away from zero.</summary>
    public static Money FromKroner(decimal kroner) => new((long)Math.Round(kroner * 100, MidpointRounding.AwayFromZero));

    public static Money Sum(IEnumerable<Money> amounts) => new(amounts.Sum(amount => amount.Ore));

    /// <summary>A share or multiple, rounded to the nearest øre, halves away from zero.</summary>
    public Money Times(decimal factor) => new((long)Math.Round(Ore * factor, MidpointRounding.AwayFromZero));

    /// <summary>The amount raised to whole kroner: least amounts in schemes are stated so.</summary>
    public Money RoundedUpToKroner() => FromKroner((long)Math.Ceiling(Kroner));

    /// <summary>Equal parts that add up to the whole; the first ones hold the øre left over.</summary>
    public IReadOnlyList<Money> Split(int parts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        var (each, left) = Math.DivRem(Ore, parts);
        return [.. Enumerable.Range(0, parts).Select(i => new Money(each + (i < Math.Abs(left) ? Math.Sign(left) : 0)))];
    }

    /// <summary>The amount as Norwegians write it: "480 046 kr", "1 234,50 kr", with blanks that do not break.</summary>
    public string Format()
    {
        var (kroner, ore) = Math.DivRem((ulong)Int128.Abs(Ore), 100UL);
        var whole = kroner.ToString("#,0", Grouped);
        return $"{(Ore < 0 ? "\u2212" : "")}{whole}{(ore == 0 ? "" : $",{ore:00}")}\u00A0kr";
    }

    public int CompareTo(Money other) => Ore.CompareTo(other.Ore);

    public override string ToString() => Format();

    public static Money operator +(Money left, Money right) => new(checked(left.Ore + right.Ore));

    public static Money operator -(Money left, Money right) => new(checked(left.Ore - right.Ore));

    public static Money operator -(Money amount) => new(checked(-amount.Ore));

    public static bool operator <(Money left, Money right) => left.Ore < right.Ore;

    public static bool operator >(Money left, Money right) => left.Ore > right.Ore;

    public static bool operator <=(Money left, Money right) => left.Ore <= right.Ore;

    public static bool operator >=(Money left, Money right) => left.Ore >= right.Ore;

    private static System.Globalization.NumberFormatInfo Grouped { get; } = new() { NumberGroupSeparator = "\u00A0" };
}
