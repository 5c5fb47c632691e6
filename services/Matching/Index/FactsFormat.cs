using System.Text;
using FrivilligPlattform.Contracts;
using FrivilligPlattform.Matching.Opportunities;

namespace FrivilligPlattform.Matching.Index;

/// <summary>
/// What is shown of an opportunity, in few bytes: read back only for the handful that are shown. Words that come again and
/// again are numbers.
/// </summary>
public static class FactsFormat
{
    /// <summary>Changes with the format; a snapshot on disk of another one is not read.</summary>
    public const int Version = 1;

    [ThreadStatic]
    private static BinaryWriter? own;

    public static byte[] Write(OpportunityFacts facts, Numbers<string> names)
    {
        // One for all that a thread writes.
        var writer = own ??= new(new MemoryStream(1024), Encoding.UTF8);
        var stream = (MemoryStream)writer.BaseStream;
        stream.SetLength(0);
        writer.Write(facts.OrganisationId.ToByteArray());
        Name(facts.OrganisationName);
        writer.Write(facts.Title);
        writer.Write(facts.Summary);
        Name(facts.Type);
        Name(facts.Arena);
        Name(facts.ScheduleKind);
        writer.Write7BitEncodedInt(facts.Slots.Count);
        foreach (var slot in facts.Slots)
        {
            writer.Write((byte)slot.Day);
            writer.Write(slot.From.Ticks);
            writer.Write(slot.To.Ticks);
        }

        writer.Write(facts.StartsOn?.DayNumber ?? -1);
        writer.Write(facts.EndsOn?.DayNumber ?? -1);
        writer.Write(facts.PlaceName);
        Name(facts.PostalCode);
        Name(facts.MunicipalityNumber);
        writer.Write7BitEncodedInt(facts.Capacity);
        writer.Write7BitEncodedInt(facts.MinimumAge);
        All(facts.Interests);
        All(facts.Skills);
        All(facts.Languages);
        writer.Write7BitEncodedInt(facts.Requirements.Count);
        foreach (var requirement in facts.Requirements)
        {
            Name(requirement.Kind);
            Name(requirement.CourseCode ?? "");
        }

        writer.Flush();
        return stream.ToArray();

        void Name(string name) => writer.Write7BitEncodedInt(names.Of(name));

        void All(IReadOnlyList<string> codes)
        {
            writer.Write7BitEncodedInt(codes.Count);
            foreach (var code in codes)
                Name(code);
        }
    }

    public static OpportunityFacts Read(byte[] bytes, Numbers<string> names)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, false), Encoding.UTF8);
        return new(
            new Guid(reader.ReadBytes(16)), Name(), reader.ReadString(), reader.ReadString(), Name(), Name(), Name(),
            Many(() => new WeeklySlot(reader.ReadByte(), new(reader.ReadInt64()), new(reader.ReadInt64()))), Day(), Day(), reader.ReadString(),
            Name(), Name(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), Many(Name), Many(Name), Many(Name),
            Many(() => new Requirement(Name(), Name() is { Length: > 0 } course ? course : null)));

        string Name() => names[reader.Read7BitEncodedInt()];

        DateOnly? Day() => reader.ReadInt32() is >= 0 and var day ? DateOnly.FromDayNumber(day) : null;

        T[] Many<T>(Func<T> read)
        {
            var all = new T[reader.Read7BitEncodedInt()];
            for (var i = 0; i < all.Length; i++)
                all[i] = read();
            return all;
        }
    }
}
