using System.Buffers.Binary;
using System.Reflection;

namespace FrivilligPlattform.Recruitment.Pdf;

/// <summary>
/// What a PDF needs of a TrueType font: which glyph a letter is, how wide it is, and a copy of the file that holds only the glyphs in use
/// (ISO 32000-1, 9.9; the tables are those of the OpenType specification).
/// </summary>
public sealed class TrueTypeFont
{
    private static readonly Lazy<TrueTypeFont> Shipped = new(() =>
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("FrivilligPlattform.Recruitment.Fonts.DejaVuSans.ttf")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new(bytes);
    });

    private static readonly string[] Kept = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

    private readonly byte[] file;
    private readonly Dictionary<string, (int Offset, int Length)> tables = [];
    private readonly Dictionary<int, ushort> glyphs = [];
    private readonly int longMetrics;

    private TrueTypeFont(byte[] file)
    {
        this.file = file;
        for (var i = 0; i < Word(4); i++)
        {
            var entry = 12 + 16 * i;
            tables[System.Text.Encoding.ASCII.GetString(file, entry, 4)] = ((int)Long(entry + 8), (int)Long(entry + 12));
        }

        UnitsPerEm = Word(At("head") + 18);
        longMetrics = Word(At("hhea") + 34);
        ReadLetters();
    }

    /// <summary>The font that ships with the service; it has all letters of Norwegian and the Sami languages.</summary>
    public static TrueTypeFont DejaVu => Shipped.Value;

    public int UnitsPerEm { get; }

    public int Ascent => Short(At("hhea") + 4);

    public int Descent => Short(At("hhea") + 6);

    /// <summary>Left, bottom, right and top of all glyphs.</summary>
    public (int Left, int Bottom, int Right, int Top) Box => (Short(At("head") + 36), Short(At("head") + 38), Short(At("head") + 40), Short(At("head") + 42));

    /// <summary>The glyph of a letter; 0, the box, for one the font has not.</summary>
    public ushort GlyphOf(int letter) => glyphs.GetValueOrDefault(letter);

    public int WidthOf(ushort glyph) => Word(At("hmtx") + 4 * Math.Min(glyph, longMetrics - 1));

    /// <summary>The font file with the outlines of these glyphs only; the numbers of glyphs stay.</summary>
    public byte[] Subset(IEnumerable<ushort> used)
    {
        var wanted = WithParts(used);
        var count = Word(At("maxp") + 4);
        var outlines = new MemoryStream();
        var places = new byte[4 * (count + 1)];
        for (var glyph = 0; glyph < count; glyph++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(places.AsSpan(4 * glyph), (uint)outlines.Length);
            if (!wanted.Contains((ushort)glyph))
                continue;

            var (from, to) = Outline((ushort)glyph);
            outlines.Write(file, from, to - from);
            while (outlines.Length % 4 != 0)
                outlines.WriteByte(0);
        }

        BinaryPrimitives.WriteUInt32BigEndian(places.AsSpan(4 * count), (uint)outlines.Length);
        var head = Table("head");
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1); // long places
        return Assemble(name => name switch
        {
            "glyf" => outlines.ToArray(),
            "loca" => places,
            "head" => head,
            _ => Table(name),
        });
    }

    private byte[] Assemble(Func<string, byte[]> table)
    {
        var names = Kept.Where(tables.ContainsKey).ToList();
        var heading = new byte[12 + 16 * names.Count];
        BinaryPrimitives.WriteUInt32BigEndian(heading, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(heading.AsSpan(4), (ushort)names.Count);
        var power = (int)Math.Pow(2, Math.Floor(Math.Log2(names.Count)));
        BinaryPrimitives.WriteUInt16BigEndian(heading.AsSpan(6), (ushort)(16 * power));
        BinaryPrimitives.WriteUInt16BigEndian(heading.AsSpan(8), (ushort)Math.Log2(power));
        BinaryPrimitives.WriteUInt16BigEndian(heading.AsSpan(10), (ushort)(16 * (names.Count - power)));
        var body = new MemoryStream();
        for (var i = 0; i < names.Count; i++)
        {
            var bytes = table(names[i]);
            var entry = heading.AsSpan(12 + 16 * i);
            System.Text.Encoding.ASCII.GetBytes(names[i], entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Sum(bytes));
            BinaryPrimitives.WriteUInt32BigEndian(entry[8..], (uint)(heading.Length + body.Length));
            BinaryPrimitives.WriteUInt32BigEndian(entry[12..], (uint)bytes.Length);
            body.Write(bytes);
            while (body.Length % 4 != 0)
                body.WriteByte(0);
        }

        return [.. heading, .. body.ToArray()];
    }

    /// <summary>The glyphs, the box, and those that others are put together of.</summary>
    private HashSet<ushort> WithParts(IEnumerable<ushort> used)
    {
        var wanted = new HashSet<ushort> { 0 };
        var waiting = new Queue<ushort>(used);
        while (waiting.TryDequeue(out var glyph))
        {
            if (!wanted.Add(glyph))
                continue;

            var (at, to) = Outline(glyph);
            if (at >= to || Short(at) >= 0)
                continue;

            at += 10;
            ushort flags;
            do
            {
                flags = Word(at);
                waiting.Enqueue(Word(at + 2));
                at += 4 + ((flags & 0x0001) != 0 ? 4 : 2) + ((flags & 0x0008) != 0 ? 2 : (flags & 0x0040) != 0 ? 4 : (flags & 0x0080) != 0 ? 8 : 0);
            }
            while ((flags & 0x0020) != 0);
        }

        return wanted;
    }

    private (int From, int To) Outline(ushort glyph)
    {
        var (places, outlines) = (At("loca"), At("glyf"));
        return Short(At("head") + 50) == 0
            ? (outlines + 2 * Word(places + 2 * glyph), outlines + 2 * Word(places + 2 * glyph + 2))
            : (outlines + (int)Long(places + 4 * glyph), outlines + (int)Long(places + 4 * glyph + 4));
    }

    /// <summary>Reads format 4 of the letters' table, which holds every letter below 65536.</summary>
    private void ReadLetters()
    {
        var start = At("cmap");
        for (var i = 0; i < Word(start + 2); i++)
        {
            var map = start + (int)Long(start + 4 + 8 * i + 4);
            if (Word(map) != 4)
                continue;

            var segments = Word(map + 6) / 2;
            for (var s = 0; s < segments; s++)
            {
                var (last, first) = (Word(map + 14 + 2 * s), Word(map + 16 + 2 * segments + 2 * s));
                var (delta, range) = (Word(map + 16 + 4 * segments + 2 * s), Word(map + 16 + 6 * segments + 2 * s));
                for (int letter = first; letter <= last && letter < 0xFFFF; letter++)
                {
                    var glyph = range == 0 ? letter : Word(map + 16 + 6 * segments + 2 * s + range + 2 * (letter - first));
                    if (range == 0 || glyph != 0)
                        glyphs[letter] = (ushort)(glyph + delta);
                }
            }

            return;
        }
    }

    private int At(string table) => tables[table].Offset;

    private byte[] Table(string name) => file[tables[name].Offset..(tables[name].Offset + tables[name].Length)];

    private ushort Word(int at) => BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at));

    private short Short(int at) => BinaryPrimitives.ReadInt16BigEndian(file.AsSpan(at));

    private uint Long(int at) => BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));

    private static uint Sum(byte[] bytes)
    {
        var sum = 0u;
        for (var i = 0; i < bytes.Length; i++)
            sum += (uint)bytes[i] << (24 - 8 * (i % 4));
        return sum;
    }
}
