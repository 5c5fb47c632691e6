using System.Globalization;
using FrivilligPlattform.Portal.Api;

namespace FrivilligPlattform.Portal.Components;

/// <summary>The parts of a week a person ticks, and the times they stand for.</summary>
public static class WeekSlots
{
    public static readonly IReadOnlyList<DayOfWeek> Days =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static readonly IReadOnlyList<(string Name, TimeOnly From, TimeOnly To)> Parts =
    [
        ("Morning", new(8, 0), new(12, 0)),
        ("Afternoon", new(12, 0), new(17, 0)),
        ("Evening", new(17, 0), new(21, 0)),
    ];

    public static string Code(DayOfWeek day, TimeOnly from, TimeOnly to) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.ToString().ToLowerInvariant()} {from:HH\\:mm}-{to:HH\\:mm}");

    /// <summary>The slots behind what was ticked; anything not of this form is left out.</summary>
    public static List<Slot> Read(IEnumerable<string> codes) => [.. codes.Select(Parse).OfType<Slot>()];

    /// <summary>The parts of the week that the given slots touch.</summary>
    public static List<string> Tick(IEnumerable<Slot> slots) =>
    [
        .. from slot in slots
           from part in Parts
           where part.From < slot.To && slot.From < part.To
           select Code((DayOfWeek)(slot.Day % 7), part.From, part.To)
    ];

    private static Slot? Parse(string code) =>
        code.Split(' ', '-') is [var day, var from, var to]
        && Enum.TryParse<DayOfWeek>(day, true, out var weekday)
        && TimeOnly.TryParse(from, CultureInfo.InvariantCulture, out var start)
        && TimeOnly.TryParse(to, CultureInfo.InvariantCulture, out var end)
            ? new(weekday is DayOfWeek.Sunday ? 7 : (int)weekday, start, end)
            : null;
}
