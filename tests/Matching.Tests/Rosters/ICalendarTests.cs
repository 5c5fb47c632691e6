using FrivilligPlattform.Matching.Rosters;

namespace FrivilligPlattform.Matching.Tests.Rosters;

public sealed class ICalendarTests
{
    private static readonly DateTime At = new(2026, 11, 24, 16, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Marks_that_mean_something_are_escaped_and_long_lines_are_folded_between_characters()
    {
        var title = "Kafé; vafler, kaffe \\ te\nog " + new string('å', 80);

        var text = ICalendar.Write("Vakter", [new(Guid.CreateVersion7(), title, "Fjell", "", At, At.AddHours(1), At, ICalendar.Standing.Tentative)], At);

        Assert.All(text.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.Contains($"SUMMARY:Kafé\\; vafler\\, kaffe \\\\ te\\nog {new string('å', 80)}\r\n", text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_keeps_its_id_and_says_where_it_stands()
    {
        var id = Guid.CreateVersion7();

        var text = ICalendar.Write("Vakter", [new(id, "Kafé", "Fjell", "", At, At.AddHours(1), At, ICalendar.Standing.Cancelled)], At);

        Assert.Contains($"UID:{id:N}@", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20261124T160000Z\r\nDTEND:20261124T170000Z\r\n", text, StringComparison.Ordinal);
        Assert.Contains("STATUS:CANCELLED\r\nTRANSP:TRANSPARENT\r\n", text, StringComparison.Ordinal);
    }
}
