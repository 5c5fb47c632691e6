using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FrivilligPlattform.Portal.Tests.Rosters;

/// <summary>Reads a clean QR code of versions 1 to 7 and level M (ISO/IEC 18004) from its drawing, as a camera would.</summary>
internal static partial class QrReader
{
    private const int QuietZone = 4;
    private const string Capitals = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    /// <summary>Blocks, and data bytes in each, by version.</summary>
    private static readonly (int Blocks, int Bytes)[] Layout = [(1, 16), (1, 28), (1, 44), (2, 32), (2, 43), (4, 27), (4, 31)];

    public static string Read(int size, string path)
    {
        var dark = Squares(size, path);
        var side = size - (2 * QuietZone);
        var version = (side - 17) / 4;
        Assert.InRange(version, 1, 7);
        var format = 0;
        foreach (var (row, column) in FormatAt())
            format = (format << 1) | (dark[row, column] ? 1 : 0);
        format ^= 0x5412;
        Assert.Equal(0, format >> 13);

        var bytes = Bytes(dark, side, version, (format >> 10) & 7);
        var (blocks, length) = Layout[version - 1];
        var bits = string.Concat(
            Enumerable.Range(0, blocks).SelectMany(b => Enumerable.Range(0, length).Select(i => bytes[(i * blocks) + b])).Select(b => Convert.ToString(b, 2).PadLeft(8, '0')));
        return Segments(bits);
    }

    /// <summary>Parts of the text in digits, in the alphabet of capitals, or in bytes, until the mark of the end.</summary>
    private static string Segments(string bits)
    {
        var (text, at) = (new StringBuilder(), 0);
        while (at + 4 <= bits.Length && Next(4) is var mode and not 0)
        {
            if (mode == 1)
            {
                for (var left = Next(10); left > 0; left -= 3)
                    text.Append(Next(left > 2 ? 10 : left > 1 ? 7 : 4).ToString($"D{Math.Min(left, 3)}", CultureInfo.InvariantCulture));
            }
            else if (mode == 2)
            {
                for (var left = Next(9); left > 0; left -= 2)
                {
                    var pair = Next(left > 1 ? 11 : 6);
                    text.Append(left > 1 ? $"{Capitals[pair / 45]}{Capitals[pair % 45]}" : $"{Capitals[pair]}");
                }
            }
            else
            {
                Assert.Equal(4, mode);
                text.Append(Encoding.Latin1.GetString([.. Enumerable.Range(0, Next(8)).Select(_ => (byte)Next(8))]));
            }
        }

        return text.ToString();

        int Next(int count)
        {
            at += count;
            return Convert.ToInt32(bits.Substring(at - count, count), 2);
        }
    }

    private static bool[,] Squares(int size, string path)
    {
        var dark = new bool[size - (2 * QuietZone), size - (2 * QuietZone)];
        foreach (Match run in Runs().Matches(path))
        {
            var (x, y, length) = (int.Parse(run.Groups[1].Value), int.Parse(run.Groups[2].Value), int.Parse(run.Groups[3].Value));
            for (var i = 0; i < length; i++)
                dark[y - QuietZone, x - QuietZone + i] = true;
        }

        return dark;
    }

    private static IEnumerable<(int Row, int Column)> FormatAt() =>
        [.. Enumerable.Range(0, 6).Select(i => (8, i)), (8, 7), (8, 8), (7, 8), .. Enumerable.Range(0, 6).Select(i => (5 - i, 8))];

    private static List<byte> Bytes(bool[,] dark, int side, int version, int mask)
    {
        var (bits, upwards) = (new List<bool>(), true);
        for (var right = side - 1; right > 0; right -= 2, upwards = !upwards)
        {
            if (right == 6)
                right--;
            for (var i = 0; i < side; i++)
            {
                var row = upwards ? side - 1 - i : i;
                foreach (var column in new[] { right, right - 1 })
                {
                    if (!IsFixed(row, column, side, version))
                        bits.Add(dark[row, column] ^ IsMasked(mask, row, column));
                }
            }
        }

        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => (byte)b.Aggregate(0, (value, bit) => (value << 1) | (bit ? 1 : 0)))];
    }

    private static bool IsFixed(int row, int column, int side, int version)
    {
        if (row == 6 || column == 6 || (row < 9 && (column < 9 || column >= side - 8)) || (row >= side - 8 && column < 9))
            return true;
        if (version >= 7 && ((row < 6 && column >= side - 11) || (column < 6 && row >= side - 11)))
            return true;

        int[] centres = version == 1 ? [] : version == 7 ? [6, 22, 38] : [6, side - 7];
        return centres.Any(r => centres.Any(c => !IsCorner(r, c, side) && Math.Abs(row - r) <= 2 && Math.Abs(column - c) <= 2));
    }

    private static bool IsCorner(int row, int column, int side) => (row, column) == (6, 6) || (row, column) == (6, side - 7) || (row, column) == (side - 7, 6);

    private static bool IsMasked(int mask, int r, int c) => mask switch
    {
        0 => (r + c) % 2 == 0,
        1 => r % 2 == 0,
        2 => c % 3 == 0,
        3 => (r + c) % 3 == 0,
        4 => ((r / 2) + (c / 3)) % 2 == 0,
        5 => (r * c % 2) + (r * c % 3) == 0,
        6 => ((r * c % 2) + (r * c % 3)) % 2 == 0,
        _ => (((r + c) % 2) + (r * c % 3)) % 2 == 0,
    };

    [GeneratedRegex(@"M(\d+) (\d+)h(\d+)v1h-\d+z")]
    private static partial Regex Runs();
}
