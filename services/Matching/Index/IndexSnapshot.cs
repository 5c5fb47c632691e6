using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace FrivilligPlattform.Matching.Index;

/// <summary>What a snapshot on disk holds: both stores with all that their numbers mean, and how far the changes had been read.</summary>
public sealed record IndexSnapshot(BlockStore Opportunities, Catalogue Catalogue, BlockStore Volunteers, DateOnly Today, long Position, DateTime PositionAt)
{
    private const int HashBytes = 32;
    private const int BufferBytes = 1 << 20;

    // Another build may number codes and places in another way, so it does not read this one's.
    private static readonly byte[] Build =
        [.. Encoding.ASCII.GetBytes("FPMATCH1"), .. typeof(IndexSnapshot).Module.ModuleVersionId.ToByteArray(), .. typeof(Norway.PostalCodes).Module.ModuleVersionId.ToByteArray()];

    /// <summary>Writes beside and then in place, so that a half-written file is never found under the name.</summary>
    public static void Write(string path, OpportunityIndex opportunities, VolunteerIndex volunteers, long position, DateTime positionAt)
    {
        var beside = path + ".new";
        using (var hash = SHA256.Create())
        using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes))
        {
            using var hashed = new CryptoStream(file, hash, CryptoStreamMode.Write, leaveOpen: true);
            using var stream = new BufferedStream(hashed, BufferBytes);
            using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
            writer.Write(Build);
            writer.Write(position);
            writer.Write(positionAt.Ticks);
            writer.Write(opportunities.Today.DayNumber);
            opportunities.Catalogue.Write(writer);
            Write(writer, opportunities.Store, Listing.Columns);
            Write(writer, volunteers.Store, Findable.Columns);
            writer.Flush();
            hashed.FlushFinalBlock();
            file.Write(hash.Hash);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }

    /// <summary>Reads a snapshot; null when there is none, or it is another build's, or damaged.</summary>
    public static IndexSnapshot? Read(string path)
    {
        if (!File.Exists(path))
            return null;

        var bytes = File.ReadAllBytes(path);
        if (bytes.Length < Build.Length + HashBytes || !bytes.AsSpan(0, Build.Length).SequenceEqual(Build)
            || !SHA256.HashData(bytes.AsSpan(0, bytes.Length - HashBytes)).AsSpan().SequenceEqual(bytes.AsSpan(bytes.Length - HashBytes)))
        {
            return null;
        }

        using var stream = new MemoryStream(bytes, Build.Length, bytes.Length - Build.Length - HashBytes);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        var (position, positionAt, today) = (reader.ReadInt64(), new DateTime(reader.ReadInt64(), DateTimeKind.Utc), DateOnly.FromDayNumber(reader.ReadInt32()));
        var catalogue = Catalogue.Read(reader);
        var at = Build.Length + (int)stream.Position;
        var opportunities = Read(bytes, ref at, Listing.Columns);
        return new(opportunities, catalogue, Read(bytes, ref at, Findable.Columns), today, position, positionAt);
    }

    private static void Write(BinaryWriter writer, BlockStore store, int columns)
    {
        var blocks = store.Blocks().ToList();
        writer.Write(blocks.Count);
        foreach (var (place, block) in blocks)
        {
            writer.Write(place);
            writer.Write(block.Count);
            writer.Write(block.Terms?.Keys.Length ?? -1);
            writer.Write(MemoryMarshal.AsBytes(block.Values));
            if (block.Terms is not { } terms)
                continue;

            writer.Write(MemoryMarshal.AsBytes(terms.Keys));
            writer.Write(MemoryMarshal.AsBytes(terms.Rows));
            foreach (var text in block.Texts!)
            {
                writer.Write(text.Length);
                writer.Write(text);
            }
        }
    }

    private static BlockStore Read(ReadOnlySpan<byte> bytes, ref int at, int columns)
    {
        var editor = BlockStore.Empty.Edit();
        var (blocks, filled) = (new List<Block>(), -1);
        for (var left = Number(bytes, ref at); left > 0; left--)
        {
            var (place, count, terms) = (Number(bytes, ref at), Number(bytes, ref at), Number(bytes, ref at));
            var values = MemoryMarshal.Cast<byte, ulong>(Take(bytes, ref at, Block.Length(count, columns) * sizeof(ulong)));
            TermTable? table = null;
            byte[][]? texts = null;
            if (terms >= 0)
            {
                table = new(
                    MemoryMarshal.Cast<byte, uint>(Take(bytes, ref at, terms * sizeof(uint))).ToArray(),
                    MemoryMarshal.Cast<byte, uint>(Take(bytes, ref at, terms * sizeof(uint))).ToArray());
                texts = new byte[count][];
                for (var row = 0; row < count; row++)
                    texts[row] = Take(bytes, ref at, Number(bytes, ref at)).ToArray();
            }

            if (place != filled && blocks.Count > 0)
            {
                editor.Fill(filled, [.. blocks]);
                blocks.Clear();
            }

            filled = place;
            blocks.Add(Block.Of(count, columns, values, texts, table));
        }

        if (blocks.Count > 0)
            editor.Fill(filled, [.. blocks]);
        return editor.Done();
    }

    private static int Number(ReadOnlySpan<byte> bytes, ref int at) => MemoryMarshal.Read<int>(Take(bytes, ref at, sizeof(int)));

    private static ReadOnlySpan<byte> Take(ReadOnlySpan<byte> bytes, ref int at, int count)
    {
        var taken = bytes.Slice(at, count);
        at += count;
        return taken;
    }
}
