using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using FrivilligPlattform.Recruitment.Pdf;

namespace FrivilligPlattform.Recruitment.Tests.Pdf;

public sealed class PdfTests
{
    [Fact]
    public void The_places_of_objects_are_right_and_every_letter_can_be_read_back()
    {
        const string text = "Čáŋga đuođaštus – Ærlig talt, Åse Øyø! č đ ŋ š ŧ ž";
        var page = new PdfPage("Attest", "Laget", "se");
        page.Write(text, 70, 100, 12);

        var pdf = page.ToArray();

        var whole = Encoding.Latin1.GetString(pdf);
        var table = int.Parse(Regex.Match(whole, @"startxref\n(\d+)").Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.StartsWith("xref\n0 11\n", whole[table..], StringComparison.Ordinal);
        var places = Regex.Matches(whole[table..], @"(\d{10}) 00000 n ").Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
        Assert.All(places.Index(), p => Assert.StartsWith($"{p.Index + 1} 0 obj", whole[p.Item..], StringComparison.Ordinal));
        Assert.Equal(text, Read(pdf, whole));
    }

    [Fact]
    public void Only_glyphs_in_use_are_shipped()
    {
        var page = new PdfPage("Attest", "Laget", "nb");
        page.Write("Kari Nordmann", 70, 100, 12);

        Assert.InRange(page.ToArray().Length, 5_000, 80_000);
    }

    [Fact]
    public void Every_letter_of_the_languages_has_a_glyph_and_a_width()
    {
        var font = TrueTypeFont.DejaVu;

        Assert.All("æøåÆØÅáÁčČđĐŋŊšŠŧŦžŽéóâïöä«»–’".EnumerateRunes(), r => Assert.NotEqual(0, font.GlyphOf(r.Value)));
        Assert.True(font.WidthOf(font.GlyphOf('W')) > font.WidthOf(font.GlyphOf('i')));
    }

    /// <summary>The text as a reader finds it: glyphs of the page through the table of letters.</summary>
    private static string Read(byte[] pdf, string whole)
    {
        var letters = Regex.Matches(Unpack(pdf, whole, 9), "<([0-9A-F]{4})> <([0-9A-F]+)>")
            .ToDictionary(m => m.Groups[1].Value, m => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(m.Groups[2].Value)));
        var glyphs = Regex.Match(Unpack(pdf, whole, 4), "<([0-9A-F]+)> Tj").Groups[1].Value;
        return string.Concat(glyphs.Chunk(4).Select(g => letters[new string(g)]));
    }

    private static string Unpack(byte[] pdf, string whole, int number)
    {
        var start = whole.IndexOf($"\n{number} 0 obj", StringComparison.Ordinal);
        var from = whole.IndexOf("stream\n", start, StringComparison.Ordinal) + 7;
        var length = int.Parse(Regex.Match(whole[start..], @"/Length (\d+)").Groups[1].Value, CultureInfo.InvariantCulture);
        using var zip = new ZLibStream(new MemoryStream(pdf, from, length), CompressionMode.Decompress);
        return new StreamReader(zip, Encoding.ASCII).ReadToEnd();
    }
}
