using System.Globalization;
using System.Text;
using QRCoder;

namespace FrivilligPlattform.Portal.Rosters;

/// <summary>A QR code (ISO/IEC 18004) as a path for SVG: readable though a sixth of it is worn off, with the quiet zone around it.</summary>
/// <param name="Size">How many squares it is wide and high.</param>
/// <param name="Path">The dark squares, run by run.</param>
public sealed record QrDrawing(int Size, string Path)
{
    public static QrDrawing Of(string content)
    {
        using var data = QRCodeGenerator.GenerateQrCode(content, QRCodeGenerator.ECCLevel.M);
        var (rows, path) = (data.ModuleMatrix, new StringBuilder());
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Length; x++)
            {
                var from = x;
                while (x < rows[y].Length && rows[y][x])
                    x++;
                if (x > from)
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h{from - x}z");
            }
        }

        return new(rows.Count, path.ToString());
    }
}
