using FrivilligPlattform.Portal.Api;
using FrivilligPlattform.Portal.Components;

namespace FrivilligPlattform.Portal.Grants;

/// <summary>A line of a budget as it was typed.</summary>
public sealed record BudgetRow(string Line, string Amount)
{
    private const int Most = 50;
    private const int AtLeast = 3;

    public static readonly BudgetRow Empty = new("", "");

    public long? Ore => Typed.KronerAsOre(Amount);

    public bool IsEmpty => string.IsNullOrWhiteSpace(Line) && string.IsNullOrWhiteSpace(Amount);

    public bool Unreadable => !string.IsNullOrWhiteSpace(Amount) && Ore is not >= 0;

    /// <summary>The lines of a posted form, without the empty ones.</summary>
    public static List<BudgetRow> Read(IFormCollection form) =>
        [.. Enumerable.Range(0, Most).Select(i => new BudgetRow(form[$"line-{i}"].ToString(), form[$"amount-{i}"].ToString())).Where(r => !r.IsEmpty)];

    /// <summary>The lines of a saved draft.</summary>
    public static List<BudgetRow> Of(IReadOnlyList<BudgetLine> lines) => [.. lines.Select(l => new BudgetRow(l.Line, Kroner(l.AmountOre)))];

    /// <summary>With empty lines to go on in.</summary>
    public static List<BudgetRow> Fill(List<BudgetRow> rows, int more) =>
        [.. rows, .. Enumerable.Repeat(Empty, Math.Clamp(Math.Max(AtLeast - rows.Count, more), 0, Most - rows.Count))];

    /// <summary>An amount as one would type it; nothing for nothing.</summary>
    public static string Kroner(long? ore) => ore is not > 0 ? ""
        : ore % 100 == 0 ? Invariant(ore.Value / 100) : $"{Invariant(ore.Value / 100)},{ore % 100:00}";

    private static string Invariant(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
