using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace FrivilligPlattform.Norway;

/// <summary>An embedded table: one row a line, cells between tabs, sorted by number; written by tools/norway-tables.cs.</summary>
internal static class Table
{
    public delegate T Read<out T>(ref Cells cells);

    /// <summary>The place of a four-digit number in an array of ten thousand; -1 for anything else.</summary>
    public static int Index(string? number)
    {
        if (number is not { Length: 4 })
            return -1;

        var index = 0;
        foreach (var digit in number)
        {
            if (!char.IsAsciiDigit(digit))
                return -1;
            index = index * 10 + digit - '0';
        }

        return index;
    }

    // Read once per process, so it must be fast at the first go, before the run-time has seen that it is hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T[] Rows<T>(string name, Read<T> read)
    {
        using var stream = typeof(Table).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not embedded.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var text = Encoding.UTF8.GetString(bytes).AsSpan();
        var rows = new T[text.Count('\n')];
        for (var i = 0; i < rows.Length; i++)
        {
            var end = text.IndexOf('\n');
            var cells = new Cells(text[..end]);
            rows[i] = read(ref cells);
            text = text[(end + 1)..];
        }

        return rows;
    }

    /// <summary>The cells of one row, taken from left to right without splitting it: thousands of rows must load in milliseconds.</summary>
    public ref struct Cells(ReadOnlySpan<char> row)
    {
        private ReadOnlySpan<char> rest = row;

        public ReadOnlySpan<char> Next()
        {
            var end = rest.IndexOf('\t');
            var cell = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            return cell;
        }

        public string Text() => Next().ToString();

        public string? TextOrNull() => Next() is { Length: > 0 } cell ? cell.ToString() : null;

        public int Number() => int.Parse(Next(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

        // Degrees are stored as whole hundred-thousandths, about one metre.
        public GeoPoint Point() => new(Number() / 100_000.0, Number() / 100_000.0);
    }
}
