using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace FrivilligPlattform.Recruitment.Pdf;

/// <summary>
/// One page of text in A4, written as PDF 1.7 with its font inside, so that it looks alike everywhere and can be read aloud and searched. It is all the
/// service needs; a library that restores and asks for no licence key was not to be had.
/// </summary>
public sealed class PdfPage(string title, string author, string language)
{
    public const double Width = 595.28;
    public const double Height = 841.89;

    private readonly TrueTypeFont font = TrueTypeFont.DejaVu;
    private readonly StringBuilder content = new();
    private readonly SortedDictionary<ushort, int> used = [];

    /// <summary>Writes a line with its foot at <paramref name="y"/> points below the top; the grey is 0 for black to 1 for white.</summary>
    public void Write(string text, double x, double y, double size, double grey = 0)
    {
        var glyphs = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var glyph = font.GlyphOf(rune.Value);
            used[glyph] = rune.Value;
            glyphs.Append(glyph.ToString("X4", CultureInfo.InvariantCulture));
        }

        content.Append(CultureInfo.InvariantCulture, $"BT {grey:0.##} g /F1 {size:0.##} Tf {x:0.##} {Height - y:0.##} Td <{glyphs}> Tj ET\n");
    }

    public void Rule(double x, double y, double width) =>
        content.Append(CultureInfo.InvariantCulture, $"/Artifact BMC 0.6 w {x:0.##} {Height - y:0.##} m {x + width:0.##} {Height - y:0.##} l S EMC\n");

    /// <summary>How wide a text is in that size, in points.</summary>
    public double Measure(string text, double size) => text.EnumerateRunes().Sum(r => font.WidthOf(font.GlyphOf(r.Value))) * size / font.UnitsPerEm;

    public byte[] ToArray()
    {
        var file = font.Subset(used.Keys);
        var box = font.Box;
        string Em(int units) => (units * 1000 / font.UnitsPerEm).ToString(CultureInfo.InvariantCulture);
        using var writer = new Writer();
        writer.Object(1, $"<< /Type /Catalog /Pages 2 0 R /Lang {Text(language)} /ViewerPreferences << /DisplayDocTitle true >> >>");
        writer.Object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        writer.Object(3, FormattableString.Invariant($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {Width} {Height}] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>"));
        writer.Stream(4, Encoding.ASCII.GetBytes(content.ToString()), "");
        writer.Object(5, "<< /Type /Font /Subtype /Type0 /BaseFont /FRIVIL+DejaVuSans /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 9 0 R >>");
        writer.Object(6, "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /FRIVIL+DejaVuSans /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            + $"/FontDescriptor 7 0 R /CIDToGIDMap /Identity /DW 600 /W [{string.Join(' ', used.Keys.Select(g => $"{g} [{Em(font.WidthOf(g))}]"))}] >>");
        writer.Object(7, $"<< /Type /FontDescriptor /FontName /FRIVIL+DejaVuSans /Flags 4 /FontBBox [{Em(box.Left)} {Em(box.Bottom)} {Em(box.Right)} {Em(box.Top)}] "
            + $"/ItalicAngle 0 /Ascent {Em(font.Ascent)} /Descent {Em(font.Descent)} /CapHeight 729 /StemV 80 /FontFile2 8 0 R >>");
        writer.Stream(8, file, $" /Length1 {file.Length}");
        writer.Stream(9, Encoding.ASCII.GetBytes(Letters()), "");
        writer.Object(10, $"<< /Title {Text(title)} /Author {Text(author)} /Producer (FrivilligPlattform) >>");
        return writer.End(root: 1, info: 10);
    }

    /// <summary>Which letter each glyph is, for searching, copying and reading aloud.</summary>
    private string Letters()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            + "/CMapName /Letters def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var group in used.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{group.Length} beginbfchar\n");
            foreach (var (glyph, letter) in group)
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(letter)))}>\n");
            map.Append("endbfchar\n");
        }

        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end").ToString();
    }

    private static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    /// <summary>Numbers objects and notes where each begins.</summary>
    private sealed class Writer : IDisposable
    {
        private readonly MemoryStream file = new();
        private readonly SortedDictionary<int, long> places = [];

        public Writer() => Write("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");

        public void Dispose() => file.Dispose();

        public void Object(int number, string body)
        {
            places[number] = file.Position;
            Write($"{number} 0 obj\n{body}\nendobj\n");
        }

        public void Stream(int number, byte[] bytes, string extra)
        {
            using var packed = new MemoryStream();
            using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
                zip.Write(bytes);
            places[number] = file.Position;
            Write($"{number} 0 obj\n<< /Filter /FlateDecode /Length {packed.Length}{extra} >>\nstream\n");
            packed.WriteTo(file);
            Write("\nendstream\nendobj\n");
        }

        public byte[] End(int root, int info)
        {
            var table = file.Position;
            Write($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Values.Select(p => FormattableString.Invariant($"{p:D10} 00000 n \n")))}");
            Write($"trailer\n<< /Size {places.Count + 1} /Root {root} 0 R /Info {info} 0 R >>\nstartxref\n{table}\n%%EOF\n");
            return file.ToArray();
        }

        private void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
    }
}
